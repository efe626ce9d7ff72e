import { release } from '../../src/facts/release';
import { explanationOf } from '../../src/panels/useExplanation';
import { question } from '../../src/store/report';
import { storyOf } from '../../src/store/select';
import { sources } from '../../src/store/sources';
import { store } from '../../src/store/store';

const digit = /\p{Nd}/u;
const digits = (text: string): string => text.replaceAll(/\P{Nd}/gu, '');

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const longMonths = 'January|February|March|April|June|July|August|September|October|November|December';
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names with digits of sites, parties, chips, designs, rockets, power sources, and of what the scene itself names. */
function names(): string[] {
  const { constellations, pinned, imports } = store.getState().scene;
  const rows = [release.sites, release.designs, release.accelerators, release.launchVehicles].flat();
  const ofSites = release.sites.flatMap(({ owner, operator, tenant, power }) => [
    ...[owner, operator, tenant].flat().map(({ name }) => name),
    ...power.map(({ label }) => label),
  ]);
  const ofScene = [
    ...constellations.map(({ title }) => title.en ?? ''),
    ...pinned.map(({ title }) => title),
    ...imports.map(({ name }) => name),
  ];
  const all = [...rows.map(({ name }) => name), ...ofSites, ...ofScene, release.id, 'AI1', 'GB300', 'V2'];
  return [...new Set(all)].filter((name) => digit.test(name)).sort((a, b) => b.length - a.length);
}

let kept: { scene: unknown; pattern: RegExp } | null = null;

/** The names of a scene as a pattern; the same one while the scene stays. */
function namesOf(scene: unknown): RegExp {
  if (kept !== null && kept.scene === scene) return kept.pattern;
  const pattern = new RegExp(names().map(escaped).join('|'), 'g');
  kept = { scene, pattern };
  return pattern;
}

/** What has digits and is no quantity: it is taken out of a text before the rest is judged. */
const marks: Record<string, { reason: string; pattern: () => RegExp }> = {
  name: {
    reason: 'a name of a site, party, chip, design, power source, constellation or scenario',
    pattern: () => namesOf(store.getState().scene),
  },
  format: { reason: 'the name of a number format of chips', pattern: () => /\b8-bit\b|\bFP8\b/g },
  number: {
    reason: 'the number that a node, plane, satellite, hall or rack goes by, as in its path',
    pattern: () => /\b(node|Satellite|Catalogue number|Hall|Rack) \d[\d,]*/g,
  },
  date: {
    reason: 'a day or a month, as formatDate writes it',
    pattern: () => new RegExp(`(?<!\\d)(\\d{1,2} )?\\b(${months}|${longMonths}) \\d{4}\\b`, 'g'),
  },
  year: { reason: 'a year alone or in a title', pattern: () => /^(19|20)\d\d$|(?<=\bin )20\d\d(?=, )/g },
  clock: { reason: 'a time of day', pattern: () => /\b\d\d:\d\d UTC\b/g },
};

/** Places whose digits are excused, each with the reason and the condition that is checked there. */
const places: Record<string, { reason: string; holds: (holder: Element, said: string) => boolean }> = {
  axis: {
    reason: 'a label of an axis; the values drawn stand in the table behind, which is open and walked',
    holds: (holder, said) =>
      holder.closest('svg .axes, svg [data-axis], .timeline-years') !== null &&
      /^[\d.,\s]+([kMGTPEZ]?W|[kMGTPEZ]?FLOP\/s|h|nodes)?$|^\d\d:00$|^20\d\d to 20\d\d in each$/.test(said) &&
      (holder.closest('.timeline') !== null ||
        !!holder.closest('.chart-frame')?.querySelector('table.data tbody tr')),
  },
  count: {
    reason: 'how many rows the panel lists; they are counted here',
    holds: (holder, said) => {
      const rows = holder.closest<HTMLElement>('[data-counts]')?.dataset.counts;
      return !!rows && Number(digits(said)) === holder.closest('.panel')?.querySelectorAll(rows).length;
    },
  },
  ordinal: {
    reason: 'the place of a row or column in its list; it counts up from 1 here',
    holds: (holder, said) => {
      const own = holder.closest('[data-ordinal]');
      const list = own?.closest('ol, thead tr, svg');
      const at = own && list ? [...list.querySelectorAll('[data-ordinal]')].indexOf(own) + 1 : 0;
      return at > 0 && /^(\d+)\.? ?$/.exec(said.split(/[^\d. ]/)[0] ?? '')?.[1] === String(at);
    },
  },
  setting: {
    reason: 'a choice of the reader: how fast the clock runs',
    holds: (holder) => holder.matches('.timeline-when option, .timeline-when select'),
  },
  story: {
    reason: 'a sentence of the scene’s author about it; the panels show its numbers themselves',
    holds: (holder) => {
      const { title, finding } = storyOf(store.getState());
      return holder.closest('.finding') !== null && [title, finding].includes(holder.textContent ?? '');
    },
  },
  draws: {
    reason: 'the words on the bands count draws, not a quantity',
    holds: (_, said) => said.startsWith('Beneath each number'),
  },
};

/** Names of all rules, and of those that a walk has met so far. */
export const rules: readonly string[] = [...Object.keys(marks), ...Object.keys(places)];
export const met = new Set<string>();

const answered = new WeakMap<object, Map<string, boolean>>();

/** Whether there is a chain behind an id that says at least one thing of itself: a formula, a source or a reason. */
export function explained(id: string): boolean {
  const state = store.getState();
  const asked = question(state);
  const known = answered.get(asked) ?? new Map<string, boolean>();
  answered.set(asked, known);
  const key = [state.clockMs, state.scene.basis, state.scene.metric, state.scene.pinned.length, id].join('|');
  const before = known.get(key);
  if (before !== undefined) return before;
  const chain = explanationOf(state, id);
  const says = !!chain && (chain.formula !== null || chain.sources.length > 0 || chain.note !== null);
  known.set(key, says && chain.label.length > 0);
  return known.get(key) === true;
}

function withoutMarks(text: string): string {
  let left = text;
  for (const [rule, { pattern }] of Object.entries(marks)) {
    const next = left.replaceAll(pattern(), '');
    if (digits(next) !== digits(left)) met.add(rule);
    left = next;
  }
  return left;
}

/** Whether an element stands under the id of a number with a chain, or under sources that the release has. */
function isKnown(holder: Element): boolean {
  const id = holder.closest<HTMLElement>('[data-quantity]')?.dataset.quantity;
  if (id !== undefined) return explained(id);
  const cited = holder.closest<HTMLElement>('[data-sources]')?.dataset.sources?.split(' ');
  return !!cited?.every((source) => sources[source] !== undefined);
}

function isExcused(holder: Element, said: string): boolean {
  const rule = Object.entries(places).find(([, { holds }]) => holds(holder, said))?.[0];
  if (rule) met.add(rule);
  return rule !== undefined;
}

function named(holder: Element): string {
  const of = (key: 'quantity' | 'sources') => holder.closest<HTMLElement>(`[data-${key}]`)?.dataset[key];
  return of('quantity') ?? of('sources') ?? 'none';
}

/** Every text with a digit on screen that has no way to what is behind it, with the id that it names or `none`. */
export function unexplained(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const holder = node.parentElement;
    if (!holder || !digit.test(text) || isKnown(holder)) continue;
    const said = withoutMarks(text);
    if (digit.test(said) && !isExcused(holder, said)) found.push(`${said} (${named(holder)})`);
  }
  for (const field of root.querySelectorAll<HTMLInputElement>('input')) {
    const typed = field.type === 'text' || (field.type !== 'range' && digit.test(withoutMarks(field.value)));
    if (typed && field.closest('.pins, .pin-form') === null && !isKnown(field))
      found.push(`${field.value} (field)`);
  }
  return found;
}

/** Ids of all numbers on screen that offer their explanation. */
export const offered = (root: Element): Set<string> =>
  new Set([...root.querySelectorAll<HTMLElement>('[data-quantity]')].map((e) => e.dataset.quantity ?? ''));

const blocks = 'section, article, header, nav, figure, p, li, dd, td, th, h2, h3, h4, g, label, option';
const marked = '[data-quantity], [data-sources], [data-ordinal], [data-counts], .axes, [data-axis], .finding';

/** Puts a bare number into every part of a panel that bears no mark, and gives how many of them a walk misses. */
export function missed(root: Element): { put: number; missed: number } {
  const parts = [...root.querySelectorAll(blocks)].filter(
    (part) => part.closest(`${marked}, .timeline-when select`) === null,
  );
  const before = unexplained(root).length;
  const strays = parts.map((part) => part.appendChild(document.createTextNode('42.5 MW')));
  const caught = unexplained(root).length - before;
  for (const stray of strays) stray.remove();
  return { put: strays.length, missed: strays.length - caught };
}
