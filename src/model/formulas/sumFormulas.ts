import type { DetailedSite, FactsRelease } from '../../facts/types';
import { asWritten, type Message, msg } from '../../locales/i18n';
import type { PowerBasis } from '../../scene/types';
import { factLeaf, within } from '../graph/factLeaf';
import { declare, found, type Leaf, sumUp, terms } from '../graph/formula';
import { mostId, quantityId, type SumPart } from '../graph/quantityId';
import { siteSteps, statusAt } from '../ground/capacity';
import { type SumKind, seriesOf } from '../ground/compute';
import {
  givenBy,
  isGivenUp,
  layerTerms,
  mostAt,
  type StatusRow,
  type Step,
  type StepPair,
  type StepSeries,
  standsAt,
  statusTerms,
  stepAt,
} from '../ground/steps';
import type { ModelContext, ModelNode } from './orbitFormulas';
import { figureLeaf } from './siteFormulas';

const units: Record<SumKind, string> = {
  it: 'W',
  facility: 'W',
  contract: 'W',
  accelerators: 'accelerators',
  flops: 'FLOP/s',
};

/** What parts of a sum are called. */
export const partWords: Record<SumPart, Message> = {
  reported: msg('Operating'),
  operating: msg('Operating'),
  projected: msg('Under construction'),
  construction: msg('Under construction'),
  announced: msg('Announced'),
  proposed: msg('Announced'),
  sum: msg('Sum'),
};

const isStatusRow = (part: SumPart): part is StatusRow =>
  part === 'operating' || part === 'construction' || part === 'proposed';

/** What a sum is of, at a time in ms since 1970 UTC; of one series alone where `only` is its id. */
export interface SumAsked {
  part: SumPart;
  kind: SumKind;
  only: string | null;
  atMs: number;
}

const leavesOf = (facts: FactsRelease, { figures, state }: Step, label?: Message): Leaf[] =>
  figures.flatMap((path, i) => {
    const basis = i === 0 && state === 'projected' ? 'projected' : undefined;
    return factLeaf(facts, path, { label, basis }) ?? [];
  });

/** One step of a series, the last node its value: a figure of the facts, or the product of two. */
function stepNodes(
  facts: FactsRelease,
  series: StepSeries,
  step: Step,
  unit: string,
  label = asWritten(series.name),
): ModelNode[] {
  if (step.figures.length === 1) return leavesOf(facts, step, label);
  const leaves = leavesOf(facts, step);
  const [count, each] = leaves;
  if (!count || !each) return [];
  return [
    ...leaves,
    declare<'count' | 'each', ModelContext>({
      id: quantityId('ground.speed', [series.id], { atMs: step.timeMs }),
      label,
      unit,
      inputs: { count: [count.id, count.quantity.unit], each: [each.id, each.quantity.unit] },
      compute: (v) => v.count * v.each,
      formula: msg('count × dense 8-bit operations per second'),
      validity: msg('Peak of the data sheets, without sparsity; real work reaches a part of it.'),
      byEnds: true,
    }),
  ];
}

/** What a series gives to a sum, the last node its share. */
function shareNodes(
  facts: FactsRelease,
  { part, kind, atMs }: SumAsked,
  series: StepSeries,
  [more, less]: StepPair,
): ModelNode[] {
  const unit = units[kind];
  if (!more) return [];
  if (!less?.value) return stepNodes(facts, series, more, unit);
  const name = asWritten(series.name);
  const whole = stepNodes(facts, series, more, unit, within(name, msg('with what is to come')));
  const stands = stepNodes(facts, series, less, unit, within(name, msg('of which stands')));
  const [a, b] = [whole.at(-1)!, stands.at(-1)!];
  return [
    ...whole,
    ...stands,
    declare<'whole' | 'stands', ModelContext>({
      id: quantityId('ground.added', [part, kind, series.id], { atMs }),
      label: name,
      unit,
      inputs: { whole: [a.id, unit], stands: [b.id, unit] },
      compute: (v) => Math.max(0, v.whole - v.stands),
      formula: msg('with what is to come − what stands'),
      byEnds: true,
    }),
  ];
}

/** What each of the series gives to a sum. */
function termsOf(
  sites: readonly DetailedSite[],
  asked: SumAsked,
  series: readonly StepSeries[],
): [StepSeries, StepPair][] {
  const { part, kind, only, atMs } = asked;
  return series
    .filter(({ id }) => only === null || id === only)
    .map((one) => {
      if (!isStatusRow(part)) return [one, layerTerms(one, part, atMs)];
      const site = sites.find(({ id }) => id === one.id);
      const status = site ? statusAt(site, atMs) : 'withdrawn';
      return [one, statusTerms(one, status, part, kind === 'contract', atMs)];
    });
}

/** `ground.sum(part,kind)@day`: a sum over sites at a date, each site's share down to its figures. */
export function sumNodes(
  facts: FactsRelease,
  sites: readonly DetailedSite[],
  id: string,
  asked: SumAsked,
): ModelNode[] {
  const { part, kind, atMs } = asked;
  if (!(part in partWords) || !(kind in units)) return [];
  const date = new Date(atMs).toISOString().slice(0, 10);
  const label = within(kind === 'contract' ? msg('Contract power') : partWords[part], asWritten(date));
  const all = termsOf(sites, asked, seriesOf(sites, facts.accelerators, kind));
  if (asked.only !== null && all.length === 0)
    return [figureLeaf(id, label, null, units[kind], { note: msg('No power of this kind is published.') })];
  const shares = all
    .filter(([, pair]) => givenBy(pair) > 0)
    .map(([one, pair]) => shareNodes(facts, asked, one, pair));
  const ends = shares.flatMap((nodes) => nodes.at(-1) ?? []);
  return [
    ...shares.flat(),
    declare({
      id,
      label,
      unit: units[kind],
      inputs: terms(ends),
      compute: sumUp,
      formula: msg('sum over the sites of the scene'),
      ...(kind === 'contract' && {
        validity: msg(
          'Contracts do not all say whether they count IT or facility power; the note of each says what is known.',
        ),
      }),
      byEnds: true,
    }),
  ];
}

/** `site.most(ID,kind)`: the most of what a site has by reports, what is in force and what comes last. */
export function mostNodes(
  facts: FactsRelease,
  site: DetailedSite,
  id: string,
  basis: PowerBasis,
  atMs: number,
): ModelNode[] {
  const series = siteSteps(site, basis);
  const label = msg('Power of {site} with all that is to come', { site: site.name });
  if (mostAt(series, atMs) === null)
    return [figureLeaf(id, label, null, 'W', { note: msg('No power of this kind is published.') })];
  const steps = [standsAt(series, atMs), stepAt(series, atMs), series.steps.at(-1) ?? null];
  const leaves = [...new Set(steps)].flatMap((step) =>
    step && step.value !== null ? leavesOf(facts, step, asWritten(series.name)) : [],
  );
  return [
    ...leaves,
    declare({
      id,
      label,
      unit: 'W',
      inputs: terms(leaves),
      compute: (values: Record<string, number>) => Math.max(...Object.values(values)),
      formula: msg('the most of what stands, what is in force and what comes last'),
      byEnds: true,
    }),
  ];
}

/** How many sites: that have power by a date, of which a power is known, or of which none is. */
export type SitesPart = 'operating' | 'known' | 'unknown';

const countWords: Record<SitesPart, Record<'label' | 'formula', Message>> = {
  operating: {
    label: msg('Sites whose power is in the sum'),
    formula: msg('count of the sites shown that have power by this date'),
  },
  known: {
    label: msg('Sites with a known power of this kind'),
    formula: msg('count of the sites shown for which a power is reported or projected'),
  },
  unknown: {
    label: msg('Sites without a known power of this kind'),
    formula: msg('count of the sites shown for which no power is reported or projected'),
  },
};

/** The sites that `ground.sites` counts, of those that are not given up where they are counted for being unknown. */
const sitesCounted = (
  sites: readonly DetailedSite[],
  part: SitesPart,
  basis: PowerBasis,
  atMs: number,
): DetailedSite[] =>
  sites.filter((site) => {
    const series = siteSteps(site, basis);
    if (part === 'operating') return (standsAt(series, atMs)?.value ?? 0) > 0;
    const [known, status] = [mostAt(series, atMs) !== null, statusAt(site, atMs)];
    return part === 'known' ? known : !known && status !== null && !isGivenUp(status);
  });

/** `ground.sites(part,kind)@day`: how many sites a sum counts, and of which a power is known. */
export function sitesNodes(
  facts: FactsRelease,
  sites: readonly DetailedSite[],
  id: string,
  asked: { part: SitesPart; basis: PowerBasis; atMs: number },
): ModelNode[] {
  const { part, basis, atMs } = asked;
  if (!(part in countWords)) return [];
  const counted = sitesCounted(sites, part, basis, atMs);
  const power = (site: DetailedSite) => mostNodes(facts, site, mostId(site.id, basis, atMs), basis, atMs);
  const stands = (site: DetailedSite) => {
    const series = siteSteps(site, basis);
    return stepNodes(facts, series, standsAt(series, atMs)!, 'W');
  };
  const each = part === 'unknown' ? [] : counted.map(part === 'known' ? power : stands);
  const names = counted.map(({ name }) => name).join(', ');
  return [
    ...each.flat(),
    found({
      id,
      ...countWords[part],
      unit: '1',
      value: counted.length,
      about: each.flatMap((nodes) => nodes.at(-1) ?? []),
      ...(part === 'unknown' && { validity: msg('Not known and left out: {names}.', { names }) }),
    }),
  ];
}
