import { accelerators, detailedSites } from '../../src/facts/details';
import { release } from '../../src/facts/release';
import { sources } from '../../src/facts/sources';
import { t } from '../../src/locales/i18n';
import type { Explanation } from '../../src/model/types';
import { chainSources } from '../../src/panels/explain/explanationText';
import { explanationOf } from '../../src/store/readings/explanationOf';
import { question } from '../../src/store/readings/report';
import { scenarioName } from '../../src/store/readings/split';
import { stateNow } from '../../src/store/stateNow';
import { panelPlaces, shellPlaces } from './excused';

const digit = /\p{Nd}/u;
const digits = (text: string): string => text.replaceAll(/\P{Nd}/gu, '');

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const longMonths = 'January|February|March|April|June|July|August|September|October|November|December';
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names with digits of sites, parties, chips, designs, rockets, power sources, and of what the scene itself names. */
function names(): string[] {
  const { constellations, pinned, imports } = stateNow().scene;
  const rows = [release.sites, release.designs, accelerators, release.launchVehicles].flat();
  const ofSites = detailedSites.flatMap(({ owner, operator, tenant, power }) => [
    ...[owner, operator, tenant].flat().map(({ name }) => name),
    ...power.map(({ label }) => label),
  ]);
  const ofScene = [
    ...constellations.map(({ title }) => title.en ?? ''),
    ...pinned.map(({ id }) => scenarioName(stateNow(), id)),
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
    pattern: () => namesOf(stateNow().scene),
  },
  format: { reason: 'the name of a number format of chips', pattern: () => /\b8-bit\b|\bFP8\b/g },
  number: {
    reason: 'the number that a node, plane, satellite, hall or rack goes by, as in its path',
    pattern: () => /\b([Nn]ode|Plane|Satellite|Catalogue number|Hall|hall|Rack) \d[\d,]*/g,
  },
  date: {
    reason: 'a day or a month, as formatDate writes it',
    pattern: () => new RegExp(`(?<!\\d)(\\d{1,2} )?\\b(${months}|${longMonths}) \\d{4}\\b`, 'g'),
  },
  year: { reason: 'a year alone or in a title', pattern: () => /^(19|20)\d\d$|(?<=\bin )20\d\d(?=, )/g },
  clock: { reason: 'a time of day', pattern: () => /\b\d\d:\d\d UTC\b/g },
};

/** Names of all rules, and of those that a walk has met so far. */
export const rules: readonly string[] = [...Object.keys(marks), ...Object.keys(panelPlaces)];
export const shellRules: readonly string[] = Object.keys(shellPlaces);
export const met = new Set<string>();

const answered = new WeakMap<object, Map<string, boolean>>();

/** Whether there is a chain behind an id of which each step says something of itself. */
export function explained(id: string): boolean {
  const state = stateNow();
  const asked = question(state);
  const known = answered.get(asked) ?? new Map<string, boolean>();
  answered.set(asked, known);
  const key = [state.clockMs, state.scene.basis, state.scene.metric, state.scene.pinned.length, id].join('|');
  const before = known.get(key);
  if (before !== undefined) return before;
  const chain = explanationOf(state, id);
  known.set(key, chain !== null && saysAll(chain));
  return known.get(key) === true;
}

/** Whether every step of a chain has a name and says of itself a formula, a source or a reason. */
export function saysAll({ label, formula, sources: own, note, inputs }: Explanation): boolean {
  const says = formula !== null || own.length > 0 || note !== null;
  return says && t(label).length > 0 && inputs.every(saysAll);
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
  const { explained: open } = stateNow();
  // Works on methods are cited in chains alone.
  const chain = open === null || !cited ? null : explanationOf(stateNow(), open);
  const methods = new Set(chain ? chainSources(chain).map(({ id: source }) => source) : []);
  return !!cited?.every((source) => sources[source] !== undefined || methods.has(source));
}

function isExcused(holder: Element, said: string, text: string): boolean {
  const rule = Object.entries({ ...panelPlaces, ...shellPlaces }).find(([, { holds }]) =>
    holds(holder, said, text),
  )?.[0];
  if (rule) met.add(rule);
  return rule !== undefined;
}

function named(holder: Element): string {
  const of = (key: 'quantity' | 'sources') => holder.closest<HTMLElement>(`[data-${key}]`)?.dataset[key];
  return of('quantity') ?? of('sources') ?? 'none';
}

/** What a text has of digits without a way to what is behind them, with the id that it names or `none`; null where nothing. */
function bare(node: Node): string | null {
  const text = node.textContent ?? '';
  const holder = node.parentElement;
  if (!holder || !digit.test(text) || isKnown(holder)) return null;
  const said = withoutMarks(text);
  return digit.test(said) && !isExcused(holder, said, text) ? `${said} (${named(holder)})` : null;
}

/** Every text with a digit on screen that has no way to what is behind it. */
export function unexplained(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = bare(node);
    if (said !== null) found.push(said);
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
  const strays = parts.map((part) => part.appendChild(document.createTextNode('42.5 MW')));
  const notSeen = strays.filter((stray) => bare(stray) === null);
  for (const stray of strays) stray.remove();
  return { put: strays.length, missed: notSeen.length };
}
