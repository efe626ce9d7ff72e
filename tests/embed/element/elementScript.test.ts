import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GroundtrackSceneElement } from '../../../public/embed';

const script = readFileSync(resolve(import.meta.dirname, '../../../public/embed.js'), 'utf8');

/** As much of an element as the script asks for. */
class Node {
  readonly attributes = new Map<string, string>();
  readonly listeners = new Map<string, (() => void)[]>();
  readonly children: Node[] = [];
  readonly style: Record<string, string> = {};
  readonly events: [string, unknown][] = [];
  readonly contentWindow = { sent: [] as Asked[], postMessage: (asked: Asked) => this.take(asked) };
  shadowRoot: Node | null = null;
  parent: Node | null = null;
  src = '';
  loading = '';
  attributeChangedCallback?(name: string, before: string | null, now: string | null): void;

  take(asked: Asked): void {
    this.contentWindow.sent.push(asked);
  }
  attachShadow(): Node {
    this.shadowRoot = new Node();
    return this.shadowRoot;
  }
  append(child: Node): void {
    child.parent = this;
    this.children.push(child);
  }
  remove(): void {
    this.parent?.children.splice(this.parent.children.indexOf(this), 1);
  }
  querySelectorAll(): Node[] {
    return this.children.filter((child) => child.src !== '');
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }
  setAttribute(name: string, value: unknown): void {
    this.change(name, String(value));
  }
  removeAttribute(name: string): void {
    this.change(name, null);
  }
  toggleAttribute(name: string, on: boolean): void {
    this.change(name, on ? '' : null);
  }
  change(name: string, now: string | null): void {
    const before = this.getAttribute(name);
    if (now === null) this.attributes.delete(name);
    else this.attributes.set(name, now);
    const { observedAttributes = [] } = this.constructor as { observedAttributes?: string[] };
    if (observedAttributes.includes(name)) this.attributeChangedCallback?.(name, before, now);
  }
  addEventListener(type: string, listener: () => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  dispatchEvent({ type, detail }: { type: string; detail: unknown }): void {
    this.events.push([type, detail]);
  }
}

interface Asked {
  type: string;
  id: number;
  args: unknown[];
}
type Scene = Node & GroundtrackSceneElement & { connectedCallback(): void; disconnectedCallback(): void };

let listeners: Set<(event: unknown) => void>;
let iframes: { src: string; contentWindow: object }[];

/** Runs the script in a page of an origin, and gives an element that stands in it. */
function elementIn(pageOrigin: string, attributes: Record<string, string>): Scene {
  let Made: (new () => Scene) | undefined;
  const page = {
    HTMLElement: Node,
    CSSStyleSheet: class {
      replaceSync(): void {}
    },
    CustomEvent: class {
      constructor(
        readonly type: string,
        init: object,
      ) {
        Object.assign(this, init);
      }
    },
    customElements: {
      get: () => undefined,
      define: (_name: string, defined: new () => Scene) => {
        Made = defined;
      },
    },
    document: {
      currentScript: { src: 'https://atlas.example/embed.js' },
      baseURI: 'https://news.example/story/',
      createElement: () => new Node(),
      // One element, and the plain iframes.
      querySelectorAll: (selector: string) => (selector === 'iframe' ? iframes : [1]),
    },
    origin: pageOrigin,
    addEventListener: (_type: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: unknown) => void) => listeners.delete(listener),
  };
  new Function(...Object.keys(page), script)(...Object.values(page));
  if (!Made) throw new Error('no element was defined');
  const element = new Made();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.connectedCallback();
  return element;
}

const frameOf = (element: Scene): Node => element.shadowRoot?.querySelectorAll().at(-1) as never;
const searchOf = (element: Scene): URLSearchParams => new URL(frameOf(element).src).searchParams;

/** The page in the frame says something. */
function say(frame: Node, type: string, more: object = {}): void {
  for (const listener of [...listeners])
    listener({ source: frame.contentWindow, data: { type: `groundtrack:${type}`, v: 1, ...more } });
}
const load = (frame: Node): void => {
  for (const listener of frame.listeners.get('load') ?? []) listener();
};
const answerAll = (frame: Node): void => {
  for (const { id } of frame.contentWindow.sent.splice(0)) say(frame, 'reply', { id, ok: true, value: id });
};
const settle = () => vi.advanceTimersByTimeAsync(0);
const outcome = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => ['done', value],
    (error: Error) => error.message,
  );

beforeEach(() => {
  listeners = new Set();
  iframes = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const here = 'https://news.example';

it('asks the plain iframes that stood on the page before it what they said, and no stranger', () => {
  const asked: string[] = [];
  const framing = (src: string) => ({
    src,
    contentWindow: { postMessage: ({ type }: { type: string }) => asked.push(`${type} ${src}`) },
  });
  iframes = ['https://atlas.example/embed.html?scene=overview', 'https://atlas.example.org/', ''].map(
    framing,
  );
  elementIn(here, {});
  expect(asked).toEqual(['groundtrack-seats https://atlas.example/embed.html?scene=overview']);
});

describe('an attribute that a running globe followed', () => {
  it.each([
    ['theme', 'paper'],
    ['lang', 'fr'],
    ['units', 'us'],
    ['time', '2027-01-01T00:00:00Z'],
    ['camera', '10,50,3000000'],
  ])('%s: taken away, a new frame shows what the scene has of its own', async (name, value) => {
    const element = elementIn(here, { scene: 'overview' });
    const first = frameOf(element);
    say(first, 'ready');
    say(first, 'live');
    element.setAttribute(name, value);
    await settle();
    answerAll(first);
    await settle();
    expect(frameOf(element)).toBe(first);
    element.removeAttribute(name);
    await settle();
    expect(frameOf(element)).not.toBe(first);
    expect(frameOf(element).src).toBe(first.src);
  });

  it('is followed again where the frame loads itself anew', async () => {
    const element = elementIn(here, { scene: 'overview' });
    const first = frameOf(element);
    say(first, 'live');
    load(first);
    element.theme = 'paper';
    await settle();
    answerAll(first);
    await settle();
    load(first);
    expect(searchOf(element).get('theme')).toBe('paper');
  });
});

describe('what is asked of an element', () => {
  it('is refused after half a minute of silence, and a frame that comes later is still spoken to', async () => {
    const element = elementIn(here, { scene: 'overview' });
    const early = outcome(element.call('link'));
    const waits = outcome(element.ready);
    // However far down the page it is.
    expect(frameOf(element).loading).toBe('eager');
    await vi.advanceTimersByTimeAsync(30_000);
    const silence = 'Groundtrack does not answer; is its address right, and may this page frame it?';
    expect([await early, await waits]).toEqual([silence, silence]);
    say(frameOf(element), 'ready');
    const late = outcome(element.call('link'));
    await settle();
    answerAll(frameOf(element));
    expect(await late).toEqual(['done', 1]);
    expect(await outcome(element.ready)).toEqual(['done', undefined]);
  });

  it('is refused once the frame has loaded anew; what comes after is asked of the new page, whichever is heard of first', async () => {
    const element = elementIn(here, { scene: 'overview' });
    const frame = frameOf(element);
    say(frame, 'ready');
    load(frame);
    for (const inOrder of [['load', 'ready'] as const, ['ready', 'load'] as const]) {
      const lost = outcome(element.call('link'));
      await settle();
      for (const step of inOrder) step === 'load' ? load(frame) : say(frame, 'ready');
      expect(await lost).toBe('The frame was loaded anew.');
      frame.contentWindow.sent.length = 0;
      const kept = outcome(element.call('link'));
      await settle();
      answerAll(frame);
      expect(await kept).toEqual(['done', expect.any(Number)]);
    }
    // Until it has spoken nothing is sent to it.
    load(frame);
    const waits = outcome(element.call('link'));
    await settle();
    expect(frame.contentWindow.sent).toEqual([]);
    say(frame, 'ready');
    await settle();
    answerAll(frame);
    expect(await waits).toEqual(['done', expect.any(Number)]);
  });

  it('is refused after destroy, and an attribute then opens a new frame', async () => {
    const element = elementIn(here, { scene: 'overview' });
    const frame = frameOf(element);
    say(frame, 'live');
    const destroyed = outcome(element.call('destroy'));
    await settle();
    answerAll(frame);
    expect(await destroyed).toEqual(['done', 1]);
    expect(await outcome(element.call('link'))).toBe('Groundtrack was taken down.');
    element.scene = 'terafab';
    await settle();
    expect(searchOf(element).get('scene')).toBe('terafab');
  });

  it('is refused at once on a page without an origin, and out of any page', async () => {
    const element = elementIn('null', { scene: 'overview' });
    const words = 'A page without an origin of its own cannot speak to the frame.';
    expect([await outcome(element.ready), await outcome(element.call('link'))]).toEqual([words, words]);
    element.disconnectedCallback();
    expect(await outcome(element.ready)).toBe('The element is in no page.');
  });
});

describe('what stands inside an element', () => {
  it('shows until the picture stands, and again where the element is put elsewhere', async () => {
    const element = elementIn(here, { scene: 'overview' });
    load(frameOf(element));
    await settle();
    expect(element.hasAttribute('loaded')).toBe(false);
    say(frameOf(element), 'ready');
    await settle();
    expect(element.hasAttribute('loaded')).toBe(true);
    element.disconnectedCallback();
    element.connectedCallback();
    expect(element.hasAttribute('loaded')).toBe(false);
    // A page that says nothing, as of another server, is shown after three seconds.
    load(frameOf(element));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(element.hasAttribute('loaded')).toBe(true);
  });
});

it('goes back to the height that the frame asks for, or to that of the styles, when its own is taken away', async () => {
  const element = elementIn(here, { height: '500' });
  expect(element.style.height).toBe('500px');
  element.height = null;
  await settle();
  expect([element.style.height, element.hasAttribute('sized')]).toEqual(['', false]);
  element.height = 500;
  say(frameOf(element), 'height', { value: 444 });
  await settle();
  expect(element.style.height).toBe('500px');
  element.height = null;
  await settle();
  expect(element.style.height).toBe('444px');
});
