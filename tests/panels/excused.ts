import { accelerators, detailedSites } from '../../src/facts/details';
import { sources } from '../../src/facts/sources';
import type { DetailedSite } from '../../src/facts/types';
import { bandWords, readingOf } from '../../src/kit/reading';
import { formatLength, join } from '../../src/locales/format';
import { t } from '../../src/locales/i18n';
import type { Explanation } from '../../src/model/types';
import { withBands } from '../../src/panels/explain/explanationText';
import { galleryEntries } from '../../src/panels/search/titles';
import { bandsNow } from '../../src/store/bands/bands';
import { explanationOf } from '../../src/store/readings/explanationOf';
import { storyOf } from '../../src/store/readings/story';
import { stateNow } from '../../src/store/stateNow';

/** Why the digits of a place need no chain, and the condition that is checked there. */
interface Excuse {
  reason: string;
  /** `said`: the text without names and dates; `text`: as it stands there. */
  holds: (holder: Element, said: string, text: string) => boolean;
}

const digits = (text: string): string => text.replaceAll(/\P{Nd}/gu, '');

/** Places whose digits are excused, each with the reason and the condition that is checked there. */
export const panelPlaces: Record<string, Excuse> = {
  axis: {
    reason: 'a label of an axis; the values drawn stand in the table behind, which is open and walked',
    holds: (holder, said) =>
      holder.closest('svg .axes, svg [data-axis], .timeline-years') !== null &&
      /^[\d.,\s]+([kMGTPEZ]?W|[kMGTPEZ]?FLOP\/s|h|nodes|km|mi)?$|^\d\d:00$|^20\d\d to 20\d\d in each$/.test(
        said,
      ) &&
      (holder.closest('.timeline') !== null ||
        !!holder.closest('.chart-frame')?.querySelector('table.data tbody tr')),
  },
  band: {
    reason:
      'the height at which a row of the table by height starts; the numbers of the row say it in their ids',
    holds: (holder, said) => {
      const id = holder.closest('th') && holder.closest('tr')?.querySelector<HTMLElement>('[data-quantity]');
      const [, km] = /^heights\((\d+)/.exec(id?.dataset.quantity ?? '') ?? [];
      return !!km && said === join(formatLength(1000 * Number(km), stateNow().scene.units, 'en'));
    },
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
    reason:
      'a sentence about a scene of the reader’s, by its author; those of the gallery open their numbers',
    holds: (holder) => {
      const { title, finding } = storyOf(stateNow());
      if (galleryEntries().some(({ id }) => id === stateNow().scene.id)) return false;
      return (
        holder.closest('.finding') !== null &&
        [title, finding].includes(holder.closest('p')?.textContent ?? '')
      );
    },
  },
  draws: {
    reason: 'the words on the bands count draws, not a quantity',
    holds: (_, said) => said.startsWith('Beneath each number'),
  },
};

/** What a walk of the shells knows beforehand, for the conditions below. */
export const expected = {
  /** Words that a profile reads as, by the profile that is shown. */
  measured: new Set<string>(),
  /** Sentences that readers of files and scenes gave. */
  told: new Set<string>(),
  /** Numbers of records and lines that the reader of a file gave, as digits. */
  read: new Set<string>(),
};

/** Words that a step of an explanation may show, by the explanation that is open. */
function wordsOf(step: Explanation, into = new Set<string>()): Set<string> {
  const { units } = stateNow().scene;
  const shown = readingOf(step.quantity.value, step.quantity.unit, step.id, 'en', units);
  const band = bandWords(step.quantity, step.id, 'en', units) ?? '';
  for (const words of [t(step.label), shown.number, ` ${shown.unit}`, shown.unit, band, `Range: ${band}`])
    into.add(plain(words));
  for (const words of [step.formula, step.note]) if (words !== null) into.add(plain(t(words)));
  for (const input of step.inputs) wordsOf(input, into);
  return into;
}

/** Without what the walk takes out of a text before it is judged: names and dates may have gone from `said`. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function inChain(holder: Element, text: string): boolean {
  const state = stateNow();
  const chain = state.explained === null ? null : explanationOf(state, state.explained);
  if (!chain || holder.closest('.dialog-head, .headline, .tree') === null) return false;
  return wordsOf(withBands(chain, bandsNow().found?.bands ?? null)).has(plain(text));
}

/** Where a thing of the comparison of sizes stands with its lengths and sources. */
function rowOfThing(holder: Element): HTMLElement | undefined {
  const own = holder.closest('.chart-point, tr, [data-thing]');
  const name = own?.querySelector('.name, th, td')?.firstChild?.textContent ?? '';
  return [...document.querySelectorAll<HTMLElement>('.sizes-list li')].find(
    (each) => name !== '' && each.textContent?.startsWith(name),
  );
}

/** Whether a text says what the row of a thing says: its lengths or note, both with an area, or one of them in the table. */
function isOfThing(row: HTMLElement | undefined, holder: Element, text: string): boolean {
  const words = row?.textContent ?? '';
  const lengths = row?.querySelector('.number')?.firstChild?.textContent ?? '';
  const [, rest = null] = text.split(`: ${lengths}`);
  return (
    (words !== '' && words.includes(text)) ||
    (holder.closest('.chart-point') !== null && rest !== null && /^(, [\d.,]+\sk?m²)?$/.test(rest)) ||
    (holder.closest('td') !== null && /^[\d.,]+\sk?m²?$/.test(text))
  );
}

/** What a site may be found by that is not its own: its country, who has to do with it, what computes in it. */
const namesOf = ({ country, owner, operator, tenant, accelerators: rows }: DetailedSite): string[] => [
  country,
  ...[...owner, ...operator, ...tenant].map(({ name }) => name),
  ...rows.map(({ kind }) => accelerators.find(({ id }) => id === kind)?.name ?? kind),
];

/** The same of what the shells open beside the panels. */
export const shellPlaces: Record<string, Excuse> = {
  sites: {
    reason: 'how many sites a country, company or chip of the search has; they are counted here in the facts',
    holds: (holder, said) => {
      const label = holder.closest('[role="option"]')?.querySelector('[slot="label"]')?.textContent ?? '';
      const inside = detailedSites.filter((site) => namesOf(site).some((name) => name === label));
      return holder.closest('[role="listbox"]') !== null && Number(digits(said)) === inside.length;
    },
  },
  measured: {
    reason:
      'measured on this device just now, or what it was measured against: no quantity of facts or model',
    holds: (holder, _, text) => holder.closest('.profiler') !== null && expected.measured.has(plain(text)),
  },
  told: {
    reason: 'a sentence about a file or a scene of the reader: its numbers are those of that file',
    holds: (holder, _, text) => holder.closest('.notice') !== null && expected.told.has(plain(text)),
  },
  read: {
    reason:
      'how many records a file of the reader has, or in which line of it; the reader of that file gave it',
    holds: (holder, _, text) => {
      const numbers = text.match(/\d[\d,]*/g)?.map(digits) ?? [];
      const whole = expected.told.has(plain(text));
      const counted = /^\d[\d,]* \p{L}[\p{L} ]+$/u.test(plain(text));
      return (
        holder.closest('.imports') !== null &&
        (whole || (counted && numbers.every((each) => expected.read.has(each))))
      );
    },
  },
  chain: {
    reason: 'it is the explanation: a step of the chain that is open, each of which says where it comes from',
    holds: (holder, _, text) => inChain(holder, text),
  },
  look: {
    reason: 'the name of a way to look at things: 2D or 3D',
    holds: (holder, _, text) => holder.matches('.chips .chip') && /^[23]D$/.test(text),
  },
  disc: {
    reason: 'the number that a thing of the picture goes by in its key; it counts up from 1 here',
    holds: (holder, _, text) => {
      const key = [...(holder.closest('.sizes-labels')?.querySelectorAll('.sizes-key [data-thing]') ?? [])];
      const thing = holder.closest<HTMLElement>('[data-thing]')?.dataset.thing;
      const at = key.findIndex((each) => (each as HTMLElement).dataset.thing === thing);
      return holder.matches('.disc') && at >= 0 && text === String(at + 1);
    },
  },
  size: {
    reason: 'a length of a thing that stands in the list beneath with its sources',
    holds: (holder, _, text) => {
      const row = rowOfThing(holder);
      const cited = row?.dataset.sources?.split(' ') ?? [];
      return (
        holder.closest('.sizes-dialog') !== null &&
        isOfThing(row, holder, text) &&
        cited.length > 0 &&
        cited.every((source) => sources[source] !== undefined)
      );
    },
  },
  scale: {
    reason: 'a mark of the scale of a drawing, as the length of a bar beside it',
    holds: (holder, said) =>
      holder.closest('.metre-scale, .sizes-mark, .sizes-space') !== null &&
      /^(Squares of )?\d[\d,.]*\s?(m|km|ft|mi)?$/.test(plain(said)),
  },
};
