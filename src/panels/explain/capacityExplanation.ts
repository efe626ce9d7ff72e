import type { Basis, FactsRelease, Site } from '../../facts/types';
import { msg, t } from '../../locales/i18n';
import type { Explanation } from '../../model/types';
import type { PowerBasis } from '../../scene/types';
import { dateMs } from '../../shared/dates';
import { memoize } from '../../shared/memoize';
import { countedReadings, countedSites } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { acceleratorSeries, type Counted } from '../capacity/acceleratorSeries';
import { siteSteps } from '../capacity/powerSeries';
import { type Layer, type Step, type StepSeries, stepAt, totalAt } from '../capacity/stack';
import { type StatusRow, statusTerms } from '../capacity/statusTerms';
import { worded } from './derivedExplanation';
import { factExplanation, factId } from './factExplanation';
import { dayOf } from './quantityIds';

/** One layer of the sum at a date, all of it, or a row of the split by status. */
export type Part = Layer | 'sum' | StatusRow;
export type Kind = PowerBasis | Counted;

const pattern =
  /^growth:(reported|projected|announced|sum|operating|construction|proposed):(it|facility|contract|accelerators|flops):(\d{4}-\d\d-\d\d)(?:@(.+))?$/;
const unitOf: Record<Kind, string> = {
  it: 'W',
  facility: 'W',
  contract: 'W',
  accelerators: 'accelerators',
  flops: 'FLOP/s',
};

/** The id under which a number of the capacity panel explains itself, at a time in ms since 1970 UTC; of one series of its own. */
export function capacityId(part: Part, kind: Kind, timeMs: number, series: string | null = null): string {
  const own = series === null ? '' : `@${series}`;
  return `growth:${part}:${kind}:${dayOf(timeMs)}${own}`;
}

/** Steps of the sites that the sums are of, of power or of accelerators; the same list while scene and facts are the same. */
export function seriesOf(
  state: State,
  release: Pick<FactsRelease, 'accelerators'>,
  kind: Kind,
): StepSeries[] {
  return seriesOfSites(countedSites(state), release.accelerators, kind);
}

const seriesOfSites = memoize(
  (sites: readonly Site[], accelerators: FactsRelease['accelerators'], kind: Kind): StepSeries[] => {
    const all =
      kind === 'accelerators' || kind === 'flops'
        ? acceleratorSeries(sites, accelerators, kind)
        : sites.map((site) => siteSteps(site, kind));
    return all.filter(({ steps }) => steps.some(({ value }) => value !== null));
  },
  8,
);

const weakest: readonly Basis[] = ['reported', 'derived', 'projected', 'estimated', 'assumed'];

/** A number computed from others: the weakest of their bases, all of their sources. */
function made(of: {
  id: string;
  label: string;
  unit: string;
  formula: string;
  note: string | null;
  inputs: Explanation[];
  ends: { value: number; low: number | null; high: number | null };
}): Explanation {
  const { id, label, unit, formula, note, inputs, ends } = of;
  const least = Math.max(1, ...inputs.map(({ quantity }) => weakest.indexOf(quantity.basis)));
  const sources = [...new Set(inputs.flatMap(({ quantity }) => quantity.sources))];
  const ranged = ends.low !== ends.high;
  const quantity = {
    value: ends.value,
    low: ranged ? ends.low : null,
    high: ranged ? ends.high : null,
    unit,
    basis: weakest[least] ?? 'derived',
    sources,
  };
  return {
    id,
    label: worded(label),
    formula: worded(formula),
    quantity,
    note: note === null ? null : worded(note),
    inputs,
    sources: [],
  };
}

/** One step of a series down to its figures. */
function stepExplanation(release: FactsRelease, series: StepSeries, step: Step, unit: string): Explanation {
  const leaves = (step.figures ?? []).flatMap((path) => factExplanation(release, factId(path)) ?? []);
  const asDated = (leaf: Explanation): Explanation => ({
    ...leaf,
    quantity: { ...leaf.quantity, basis: step.state === 'projected' ? 'projected' : leaf.quantity.basis },
  });
  const [only] = leaves;
  if (only && leaves.length === 1) return { ...asDated(only), label: worded(series.name) };
  return made({
    id: `growth.step:${series.id}`,
    label: series.name,
    unit,
    formula: t('count × dense 8-bit operations per second'),
    note: t('Peak of the data sheets, without sparsity; real work reaches a part of it.'),
    inputs: leaves.map((leaf, i) => (i === 0 ? asDated(leaf) : leaf)),
    ends: { value: step.value ?? 0, low: step.low ?? null, high: step.high ?? null },
  });
}

const lastReported = (series: StepSeries, timeMs: number): Step | null =>
  series.steps.filter((step) => step.state === 'reported' && step.timeMs <= timeMs).at(-1) ?? null;

/** What one series gives to a part of the sum: the more and the less; its share is their difference. */
function terms(series: StepSeries, part: Layer | 'sum', timeMs: number): [Step | null, Step | null] {
  const inForce = stepAt(series, timeMs);
  const stands = lastReported(series, timeMs);
  if (part === 'sum') return [inForce, null];
  const less = (stands?.value ?? 0) > (inForce?.value ?? 0) ? inForce : stands;
  if (part === 'reported') return [less, null];
  return (part === 'announced') === (series.announced ?? false) ? [inForce, less] : [null, null];
}

/** The share of one series; null where it gives nothing. */
function shareOf(
  release: FactsRelease,
  series: StepSeries,
  [more, less]: readonly [Step | null, Step | null],
  unit: string,
): Explanation | null {
  const value = (more?.value ?? 0) - (less?.value ?? 0);
  if (!more || value <= 0) return null;
  const whole = stepExplanation(release, series, more, unit);
  if (!less?.value) return whole;
  const stands = { ...stepExplanation(release, series, less, unit), label: msg('of which stands') };
  return made({
    id: `growth.difference:${series.id}`,
    label: series.name,
    unit,
    formula: t('with what is to come − what stands'),
    note: null,
    inputs: [{ ...whole, label: msg('with what is to come') }, stands],
    ends: { value, low: null, high: null },
  });
}

function partWords(part: Part, kind: Kind): string {
  if (kind === 'contract') return t('Contract power');
  switch (part) {
    case 'reported':
    case 'operating':
      return t('Operating');
    case 'projected':
    case 'construction':
      return t('Under construction');
    case 'announced':
    case 'proposed':
      return t('Announced');
    case 'sum':
      return t('Sum');
  }
}

const contractNote = () =>
  t('Contracts do not all say whether they count IT or facility power; the note of each says what is known.');

/**
 * The explanation of a sum over the shown sites at a date, by an id of `capacityId`: each site's share down to its figures.
 * Null for any other id, or a date that is none.
 */
export function capacityExplanation(state: State, release: FactsRelease, id: string): Explanation | null {
  const [, part, kind, date, only] = (pattern.exec(id) ?? []) as [string, Part, Kind, string, string?] | [];
  const timeMs = date ? dateMs(date) : null;
  if (!part || !kind || timeMs === null) return null;
  const unit = unitOf[kind];
  const series = seriesOf(state, release, kind).filter((one) => only === undefined || one.id === only);
  const statuses = countedReadings({ ...state, clockMs: timeMs });
  const byStatus = part === 'operating' || part === 'construction' || part === 'proposed';
  const inputs = series.flatMap((one) => {
    const status = statuses.find((site) => site.id === one.id)?.status ?? 'withdrawn';
    const pair = byStatus
      ? statusTerms(one, status, part, kind === 'contract', timeMs)
      : terms(one, part, timeMs);
    return shareOf(release, one, pair, unit) ?? [];
  });
  const value = inputs.reduce((sum, { quantity }) => sum + (quantity.value ?? 0), 0);
  const end = (of: 'low' | 'high') =>
    inputs.reduce((sum, { quantity }) => sum + (quantity[of] ?? quantity.value ?? 0), 0);
  const whole = part === 'sum' ? totalAt(series, timeMs) : null;
  return made({
    id,
    label: `${partWords(part, kind)} · ${date}`,
    unit,
    formula: t('sum over the sites of the scene'),
    note: kind === 'contract' ? contractNote() : null,
    inputs,
    ends: { value, low: whole?.low ?? end('low'), high: whole?.high ?? end('high') },
  });
}
