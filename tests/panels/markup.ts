/** An element of static markup, with what a walk over numbers asks of one. */
export class MarkupElement {
  readonly children: (MarkupElement | string)[] = [];

  constructor(
    readonly tag: string,
    readonly attributes: Readonly<Record<string, string>>,
    readonly parent: MarkupElement | null,
  ) {}

  get textContent(): string {
    return this.children.map((each) => (typeof each === 'string' ? each : each.textContent)).join('');
  }

  get dataset(): { quantity?: string | undefined } {
    return { quantity: this.attributes['data-quantity'] };
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  /** Whether a selector of classes, each within the one before (`.a .b`), names this element. */
  matches(selector: string): boolean {
    const classes = selector.split(' ').map((each) => each.slice(1));
    const has = (element: MarkupElement, name: string) =>
      (element.attributes.class ?? '').split(' ').includes(name);
    if (!has(this, classes.pop() ?? '')) return false;
    let within = this.parent;
    while (classes.length > 0 && within) {
      if (has(within, classes.at(-1)!)) classes.pop();
      within = within.parent;
    }
    return classes.length === 0;
  }

  /** All elements within that name a quantity. */
  querySelectorAll(selector: '[data-quantity]'): MarkupElement[] {
    return this.children.flatMap((each) => {
      if (typeof each === 'string') return [];
      const own = each.dataset.quantity === undefined ? [] : [each];
      return [...own, ...each.querySelectorAll(selector)];
    });
  }
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** The tree of what `renderToStaticMarkup` wrote. */
export function readMarkup(markup: string): MarkupElement {
  const root = new MarkupElement('', {}, null);
  let within = root;
  for (const [, end, tag = '', rest = '', text] of markup.matchAll(/<(\/?)([\w-]+)([^>]*)>|([^<]+)/g)) {
    if (text !== undefined) within.children.push(plain(text));
    else if (end) within = within.parent ?? root;
    else {
      const pairs = [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)];
      const attributes = Object.fromEntries(pairs.map(([, name, value]) => [name, plain(value ?? '')]));
      const element = new MarkupElement(tag, attributes, within);
      within.children.push(element);
      if (!rest.endsWith('/') && !/^(input|br|img|hr)$/.test(tag)) within = element;
    }
  }
  return root;
}
