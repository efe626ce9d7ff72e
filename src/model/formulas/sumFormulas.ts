import type { DetailedSite, FactsRelease } from '../../facts/types';
import { asWritten, type Message, msg } from '../../locales/i18n';
import type { PowerBasis } from '../../scene/types';
import { factLeaf, within } from '../graph/factLeaf';
import { declare, type Leaf, sumUp, terms } from '../graph/formula';
import { quantityId, type SumPart } from '../graph/quantityId';
import { siteSteps, statusAt } from '../ground/capacity';
import { type SumKind, seriesOf } from '../ground/compute';
import {
  givenBy,
  layerTerms,
  mostAt,
  type StatusPart,
  type Step,
  type StepPair,
  type StepSeries,
  standsAt,
  statusTerms,
  stepAt,
  toldBy,
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
  most: msg('With all that is to come'),
  sum: msg('Sum'),
};

const isStatusPart = (part: SumPart): part is StatusPart =>
  part === 'operating' || part === 'construction' || part === 'proposed' || part === 'most';

/** What a sum is of, at a time in ms since 1970 UTC; of the series of one site alone, or of one of them, where `only` is its id. */
export interface SumAsked {
  part: SumPart;
  kind: SumKind;
  only: string | null;
  /** What the group is called whose sites these are; null are all. */
  group: Message | null;
  atMs: number;
}

const leavesOf = (facts: FactsRelease, { figures, state }: Step, label?: Message): Leaf[] =>
  figures.flatMap((path, i) => {
    const basis = i === 0 && state === 'projected' ? 'projected' : undefined;
    return factLeaf(facts, path, { label, basis }) ?? [];
  });

/** One step of a series, the last node its value: a figure of the facts, or the product of two. */
export function stepNodes(
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
    .filter(({ id }) => only === null || id === only || id.startsWith(`${only}/`))
    .map((one) => {
      if (!isStatusPart(part)) return [one, layerTerms(one, part, atMs)];
      const site = sites.find(({ id }) => id === one.id);
      const status = site ? statusAt(site, atMs) : 'withdrawn';
      return [one, statusTerms(one, status, part, kind === 'contract', atMs)];
    });
}

/** Why there is nothing to sum. */
const noneWords = (kind: SumKind): Message =>
  kind === 'accelerators' || kind === 'flops'
    ? msg('No count of accelerators is published.')
    : msg('No power of this kind is published.');

const toldWords = msg(
  'What is to come counts from the date of the earliest source here that told of it; what nobody had told by then is not counted.',
);

/** Whether a part of a sum of power counts what is to come. */
const saysOfToCome = (part: SumPart, kind: SumKind): boolean =>
  kind !== 'contract' && (part === 'construction' || part === 'proposed' || part === 'most');

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
  const what = within(kind === 'contract' ? msg('Contract power') : partWords[part], asWritten(date));
  const label = asked.group === null ? what : within(asked.group, what);
  const all = termsOf(sites, asked, seriesOf(sites, facts.accelerators, kind));
  if ((asked.only !== null || asked.group !== null) && all.length === 0)
    return [figureLeaf(id, label, null, units[kind], { note: noneWords(kind) })];
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
      formula:
        asked.group === null
          ? msg('sum over the sites of the scene')
          : msg('sum over the sites of the group'),
      ...(saysOfToCome(part, kind) && { validity: toldWords }),
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
    return [
      figureLeaf(id, label, null, 'W', {
        note: series.steps.length > 0 ? toldWords : msg('No power of this kind is published.'),
      }),
    ];
  const steps = [standsAt(series, atMs), stepAt(series, atMs), toldBy(series, atMs).at(-1) ?? null];
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
      validity: toldWords,
      byEnds: true,
    }),
  ];
}
