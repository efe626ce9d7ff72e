import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeRelease } from '../../src/facts/sources';
import { languageForm } from '../../src/locales/languages';
import { answerGraph } from '../../src/model/graph/answers';
import { presets, withPreset } from '../../src/model/inputs/presets';
import { fleetSunlitFractionYear } from '../../src/model/orbit/fleetSunlight';
import { inclinationOfDeg } from '../../src/model/orbit/orbit';
import { type FindingNumber, findingNumbers } from '../../src/panels/explain/findingNumbers';
import { galleryIds } from '../../src/scene/link/gallery';
import type { Constellation, LocalizedText } from '../../src/scene/types';
import { DAY_MS } from '../../src/shared/dates';
import { openScene } from '../../src/store/actions/scene';
import { shot } from '../../src/store/actions/story';
import { quantityOf } from '../../src/store/readings/explanationOf';
import { loadModel, question } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';
import { captionSources, type NumberSource } from './captionSources';
import { textDates } from './textDates';

// `CAPTIONS=write npx vitest run --project node tests/scenes/captions.test.ts` prints the present numbers into the texts where one
// number of a unit is stale and one source of that unit is not met; read what it did.
const isWriting = process.env.CAPTIONS === 'write';

const languages = ['en', 'fr', 'de', 'zh'] as const;
type Lang = (typeof languages)[number];

/** What stands behind numbers of captions, beside the units of findings. */
const units = {
  'kW/t': [1, 'W/kg'],
  'kg/kW': [1e-3, 'kg/W'],
  kW: [1e3, 'W'],
  MW: [1e6, 'W'],
  GW: [1e9, 'W'],
  t: [1e3, 'kg'],
  吨: [1e3, 'kg'],
  bn: [1e9, 'USD'],
  Md$: [1e9, 'USD'],
  'Mrd. $': [1e9, 'USD'],
  亿: [1e8, 'USD'],
  km: [1e3, 'm'],
  公里: [1e3, 'm'],
  '%': [1e-2, '1'],
  minutes: [60, 's'],
  Minuten: [60, 's'],
  分钟: [60, 's'],
  days: [1, 'days'],
  jours: [1, 'days'],
  Tage: [1, 'days'],
  天: [1, 'days'],
  '°': [1, '°'],
} as const;

/** Names that have numbers in them, and the minutes of a whole hour. */
const names = /Colossus [12]|Core42|S-1\b|V2|(?<=\d):00/g;

/** What stands between numbers of one unit. */
const between = /^[\s,、]*(?:or|and|to|ou|et|à|oder|und|bis|或|和|与|至|–)?\s*$/;

const stepInto = (value: unknown, key: string): unknown =>
  Array.isArray(value)
    ? (value.find((row) => row?.id === key) ?? value[Number(key)])
    : (value as Record<string, unknown> | undefined)?.[key];
const follow = (root: unknown, path: string): unknown => path.split('/').reduce(stepInto, root);

interface Sourced {
  values: number[];
  unit: string;
}

function underPreset(path: string): Sourced {
  const [id = '', quantity = ''] = path.split('/');
  const preset = presets.find((each) => each.id === id);
  const state = stateNow();
  if (!preset) throw new Error(`no preset ${id}`);
  const graph = answerGraph(withPreset(question(state), preset), state.clockMs);
  const ids = quantity === 'kgPerW' ? ['node.massKg', 'node.itPowerMeanW'] : [quantity];
  const [value, per = 1] = ids.map((each) => graph.value(each) ?? Number.NaN);
  const unit = ids.length > 1 ? 'kg/W' : (graph.quantity(quantity)?.unit ?? '');
  return { values: [(value ?? Number.NaN) / per], unit };
}

/** The unit that a field's name carries; none where it carries none. */
const unitNamed = (path: string): string => (/Deg\b/.test(path) ? '°' : /[a-z]M$/.test(path) ? 'm' : '');

/** When the build-up of a constellation begins, in ms since 1970 UTC, and how many nodes it adds a day. */
function buildUpOf({ buildUp, nodes }: Constellation): { beginsMs: number; aDay: number } {
  const [beginsMs, endsMs] = [Date.parse(buildUp?.from ?? ''), Date.parse(buildUp?.until ?? '')];
  return { beginsMs, aDay: nodes / ((endsMs - beginsMs) / DAY_MS) };
}

/** What a number is of the scene's constellation, by the name of its source. */
const ofConstellation: Readonly<Record<string, (one: Constellation) => number | null>> = {
  planes: ({ shells: [group] = [] }) => (group ? group.planes / group.shells : null),
  inclination: inclinationOfDeg,
  sunlit: fleetSunlitFractionYear,
  cadence: (one) => buildUpOf(one).aDay,
  begins: (one) => buildUpOf(one).beginsMs,
};

/** What several sources make together. */
const made = <Made>(from: readonly NumberSource[], by: (...values: number[]) => Made): Made =>
  by(...from.map((each) => valuesOf(each).values[0] ?? Number.NaN));

/** The value behind a source in the scene and at the time that are open. */
function valuesOf(source: NumberSource): Sourced {
  if (typeof source === 'object' && 'by' in source)
    return { values: [made(source.from, source.by)], unit: '' };
  const [id, of] = typeof source === 'string' ? [source, null] : source;
  const [kind = '', path = ''] = /^([a-z]+):(.*)$/.exec(id)?.slice(1) ?? [];
  if (kind === 'scene' || kind === 'row') {
    const root = kind === 'scene' ? stateNow().scene : wholeRelease;
    return { values: [Number(follow(root, path))], unit: unitNamed(path) };
  }
  if (kind === 'preset') return underPreset(path);
  const [one, read] = [stateNow().scene.constellations[Number(path)], ofConstellation[kind]];
  if (one && read) return { values: [read(one) ?? Number.NaN], unit: '' };
  if (kind === 'words') {
    const said = findingNumbers(String(follow(wholeRelease, path)), 'en', units);
    return { values: said.map(({ value }) => value), unit: '' };
  }
  const quantity = quantityOf(stateNow(), id);
  if (!quantity) throw new Error(`nothing explains ${id}`);
  return { values: [(of ? of(quantity) : quantity.value) ?? Number.NaN], unit: of ? '' : quantity.unit };
}

/** Whether a number is what a source says, to its last printed digit and in its unit. */
const says = ({ values, unit: its }: Sourced, { value, unit, within }: FindingNumber): boolean =>
  (unit === '1' || its === '' || its.startsWith(unit)) &&
  values.some((each) => Math.abs(each - value) <= within * (1 + 1e-9));

/** The numbers that no source says. */
const unsaid = (numbers: FindingNumber[], found: readonly Sourced[]): FindingNumber[] =>
  numbers.filter((number) => !found.some((each) => says(each, number)));

/** All dates of the facts and of the scene, as `2026-05-06`, and years that their words name. */
function knownDates(): string[] {
  const { scene } = stateNow();
  const text = JSON.stringify([wholeRelease, scene.time, scene.constellations.map((one) => one.buildUp)]);
  return [...text.matchAll(/\b(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\b/g)].map(([date]) => date);
}

function strangeDates(text: string, lang: Lang, known: readonly string[]): string[] {
  return textDates(text, lang).flatMap(({ from, to, year, month, day }) => {
    const two = (part: number) => String(part).padStart(2, '0');
    const pattern = new RegExp(
      `^${year ?? '\\d{4}'}${month === null ? '' : `-${two(month)}`}${day === null ? '' : `-${two(day)}`}`,
    );
    return known.some((date) => pattern.test(date)) ? [] : [`${text.slice(from, to)}: no such date`];
  });
}

/** What the unit of a printed number stands for; 1 without one. */
const factorOf = (printed: string): number =>
  units[printed.replace(/^[$\d.,\s]+/, '') as keyof typeof units]?.[0] ?? 1;

/** The numbers of a text but for dates and numbers in names. */
function numbersIn(text: string, lang: Lang): FindingNumber[] {
  const blank = (found: string) => '~'.repeat(found.length);
  let rest = text.replace(names, blank);
  for (const { from, to } of textDates(rest, lang))
    rest = rest.slice(0, from) + blank(rest.slice(from, to)) + rest.slice(to);
  // H100, GB200 and AI1 are names.
  const found = findingNumbers(rest, lang, units).filter(
    ({ from }) => !/[A-Za-z]/.test(rest[from - 1] ?? ''),
  );
  // "34 to 59 kg/kW", "500, 1,000 and 2,000 km": the last has the unit of all.
  const printed = found.map(({ from, to }) => rest.slice(from, to));
  let factor = 1;
  for (let i = found.length - 2; i >= 0; i--) {
    const [one, next] = [found[i]!, found[i + 1]!];
    if (/\D$/.test(printed[i + 1]!)) factor = factorOf(printed[i + 1]!);
    if (/\D$/.test(printed[i]!) || next.unit === '1' || !between.test(rest.slice(one.to, next.from)))
      continue;
    found[i] = { ...one, unit: next.unit, value: one.value * factor, within: one.within * factor };
  }
  return found;
}

/** Prints the value of the one source that is not met in place of the one number that is stale, unit by unit. */
function rewritten(text: string, lang: Lang, stale: FindingNumber[], unmet: Sourced[]): string {
  let result = text;
  for (const number of stale) {
    const [source, other] = unmet.filter(({ unit }) =>
      number.unit === '1'
        ? !Object.values(units).some(([, its]) => its !== '1' && its === unit)
        : unit === number.unit,
    );
    const value = source?.values[0];
    const isOnly = stale.filter(({ unit }) => unit === number.unit).length === 1;
    if (value === undefined || other || !isOnly) continue;
    const printed = text.slice(number.from, number.to);
    const factor = factorOf(printed);
    const decimals = Math.round(Math.log10((0.5 * factor) / number.within));
    const digits = new Intl.NumberFormat(languageForm(lang).tag, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value / factor);
    result = result.replace(printed, printed.replace(/\d(?:[\d.,\s]*\d)?/, digits));
  }
  return result;
}

interface Text {
  /** Where it stands. */
  path: string;
  text: LocalizedText;
  sources: readonly NumberSource[];
}

/** The texts of what is open, with what their numbers say. */
function textsAt(id: string, index: number): Text[] {
  const { scene } = stateNow();
  const known = captionSources[id];
  if (index < 0)
    return [
      { path: 'title', text: scene.title, sources: known?.title ?? [] },
      ...scene.constellations.map(({ title }, i) => ({
        path: `constellations/${i}`,
        text: title,
        sources: known?.constellations?.[i] ?? [],
      })),
      ...scene.pinned.flatMap(({ title, constellation }, i) =>
        [title, constellation?.title].flatMap((each) => {
          if (!each || typeof each === 'string') throw new Error(`pinned/${i}: not by language`);
          return { path: `pinned/${i}`, text: each, sources: known?.pinned?.[i] ?? [] };
        }),
      ),
    ];
  const { caption, notes } = scene.story[index]!;
  const own = known?.story[index];
  return [
    { path: `shot ${index}, caption`, text: caption, sources: own?.caption ?? [] },
    ...(notes ? [{ path: `shot ${index}, notes`, text: notes, sources: own?.notes ?? [] }] : []),
  ];
}

/** What is wrong with a text in a language. */
function faultsOf(id: string, { path, text, sources }: Text, lang: Lang, dates: readonly string[]): string[] {
  const written = text[lang];
  if (!written) return [`${path}, ${lang}: no text`];
  const found = sources.map(valuesOf);
  const numbers = numbersIn(written, lang);
  const stale = unsaid(numbers, found);
  const unmet = found.filter((each) => !numbers.some((number) => says(each, number)));
  if (isWriting && stale.length > 0) {
    const file = new URL(`../../scenes/${id}.json`, import.meta.url);
    const next = JSON.stringify(rewritten(written, lang, stale, unmet));
    writeFileSync(file, readFileSync(file, 'utf8').replace(JSON.stringify(written), next));
  }
  const at = `${path}, ${lang}`;
  return [
    ...strangeDates(written, lang, dates).map((fault) => `${at}: ${fault}`),
    ...stale.map(({ from, to }) => `${at}: ${written.slice(from, to)} is said by none of its sources`),
    ...sources.flatMap((source, i) =>
      unmet.includes(found[i]!) ? [`${at}: ${JSON.stringify(source)} (${found[i]!.values}) is not said`] : [],
    ),
  ];
}

/** What is wrong with the texts of a scene, in all languages. */
async function faultsIn(id: string): Promise<string[]> {
  await openScene(id);
  const faults: string[] = [];
  const count = stateNow().scene.story.length;
  for (let index = -1; index < count; index++) {
    if (index >= 0) shot(index);
    const months = captionSources[id]?.months;
    const dates = [...knownDates(), ...(months ? [made(months.from, months.by)] : [])];
    for (const text of textsAt(id, index))
      for (const lang of languages) faults.push(...faultsOf(id, text, lang, dates));
  }
  return faults;
}

/** The numbers of a scene's texts that could end in another digit and nobody would notice, in all languages. */
async function looseDigitsIn(id: string): Promise<string[]> {
  await openScene(id);
  const loose: string[] = [];
  for (let index = -1; index < stateNow().scene.story.length; index++) {
    if (index >= 0) shot(index);
    for (const { path, text, sources } of textsAt(id, index)) {
      const found = sources.map(valuesOf);
      for (const lang of languages) {
        const written = text[lang] ?? '';
        for (const { from, to } of numbersIn(written, lang)) {
          const printed = written.slice(from, to);
          const changed = printed.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 5) % 10));
          const next = written.slice(0, from) + changed + written.slice(to);
          if (unsaid(numbersIn(next, lang), found).length === 0) loose.push(`${path}, ${lang}: ${printed}`);
        }
      }
    }
  }
  return loose;
}

beforeAll(loadModel);

describe('captions, notes and titles of the gallery say what facts and model say, to the printed digit', () => {
  it.each(galleryIds)('%s', async (id) => {
    expect(await faultsIn(id)).toEqual([]);
  });

  it.each(galleryIds)('%s: no digit could be another', async (id) => {
    expect(await looseDigitsIn(id)).toEqual([]);
  });
});

describe('what is wrong is found', () => {
  const faults = (text: LocalizedText, lang: Lang) =>
    faultsOf('overview', { path: 'x', text, sources: ['site.colossus-2.operatingItPowerW'] }, lang, [
      '2026-06-15',
    ]);
  const said: LocalizedText = {
    en: 'In June 2026 Colossus 2 had 946 MW.',
    fr: 'En juin 2026, Colossus 2 avait 946 MW.',
    de: 'Im Juni 2026 hatte Colossus 2 946 MW.',
    zh: '2026 年 6 月，Colossus 2 为 946 MW。',
  };

  beforeAll(() => openScene('overview'));

  it.each(languages)('a changed digit, a unit, a date, a number left out, in %s', (lang) => {
    const text = said[lang] ?? '';
    const changed = (from: string | RegExp, to: string) =>
      faults({ ...said, [lang]: text.replace(from, to) }, lang);
    expect(faults(said, lang)).toEqual([]);
    expect(changed('946', '947')).toHaveLength(2);
    expect(changed('MW', 'GW')).toHaveLength(2);
    expect(changed('946 MW', '~')).toHaveLength(1);
    expect(changed('2026', '2025')).toHaveLength(1);
    expect(changed('946', '946 MW, 12')).toHaveLength(1);
  });
});
