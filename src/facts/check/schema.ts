import * as v from 'valibot';
import type { Problem, Read } from '../../shared/result';
import type { FactsRelease } from '../types';
import { factsPath, type PathKey } from './factsPath';
import {
  basis,
  cited,
  confidence,
  date,
  day,
  figure,
  figureIn,
  id,
  number,
  ratioFromOne,
  rule,
  state,
  text,
} from './figureSchema';
import { checkReferences } from './references';

const watts = figureIn('W');
const count = figureIn('accelerators');
const dollars = figureIn('USD');

const web = v.pipe(
  v.string(),
  v.url('must be a web address'),
  v.regex(/^https?:\/\//, 'must start with http'),
);
const sourceShape = v.strictObject({
  id,
  kind: v.picklist(['publication', 'filing', 'dataset', 'paper', 'statement', 'assumption']),
  publisher: text,
  title: text,
  url: v.nullable(web),
  published: v.nullable(date),
  accessed: v.nullable(date),
  licence: v.nullable(text),
  reason: v.nullable(text),
  confidence,
});
type SourceShape = v.InferOutput<typeof sourceShape>;
const source = v.pipe(
  sourceShape,
  rule<SourceShape>(
    'reason',
    (s) => s.kind !== 'assumption' || s.reason !== null,
    'must say why the assumption is made',
  ),
  rule<SourceShape>(
    'url',
    (s) => s.url !== null || s.kind === 'assumption' || s.id.startsWith('seed-'),
    'must be the address of the publication; only assumptions and seed articles go without',
  ),
);

const party = v.strictObject({ name: text, confidence, sources: cited, note: v.nullable(text) });
const site = v.strictObject({
  id,
  name: text,
  kind: v.picklist(['data-centre', 'chip-plant']),
  town: v.nullable(text),
  region: text,
  country: text,
  coordinates: v.strictObject({
    latitudeDeg: v.pipe(number, v.minValue(-90), v.maxValue(90)),
    longitudeDeg: v.pipe(number, v.minValue(-180), v.maxValue(180)),
    precision: v.picklist(['building', 'site', 'town', 'region', 'country']),
    radiusM: v.pipe(number, v.minValue(1), v.maxValue(1_000_000)),
    basis,
    sources: cited,
    note: v.nullable(text),
  }),
  status: v.picklist(['operating', 'construction', 'announced', 'withdrawn']),
  owner: v.array(party),
  operator: v.array(party),
  tenant: v.array(party),
  contractPowerW: v.nullable(watts),
  capacity: v.array(
    v.strictObject({ date: day, state, itPowerW: watts, facilityPowerW: watts, note: v.nullable(text) }),
  ),
  accelerators: v.array(v.strictObject({ date: day, state, kind: id, count })),
  pue: ratioFromOne,
  power: v.array(
    v.strictObject({
      kind: v.picklist(['grid', 'gas', 'battery', 'nuclear', 'hydro', 'unknown']),
      label: text,
      date: v.nullable(date),
      powerW: watts,
    }),
  ),
  cooling: v.nullable(v.strictObject({ label: text, sources: cited })),
  gridFactor: v.nullable(id),
  investmentUsd: v.array(v.strictObject({ label: text, figure: dollars })),
  conflicts: v.array(
    v.strictObject({
      quantity: text,
      figures: v.pipe(v.array(figure), v.minLength(2, 'must hold two or more figures')),
      note: text,
    }),
  ),
  events: v.array(v.strictObject({ date, text, sources: cited })),
});

const named = { id, name: text };
const releaseSchema: v.GenericSchema<unknown, FactsRelease> = v.strictObject({
  id: text,
  date: day,
  sources: v.record(v.string(), source),
  sites: v.array(site),
  accelerators: v.array(
    v.strictObject({
      ...named,
      vendor: text,
      powerW: watts,
      denseFp8Flops: figureIn('FLOP/s'),
      perRack: count,
      allInPowerW: watts,
    }),
  ),
  deals: v.array(
    v.strictObject({
      ...named,
      parties: v.pipe(v.array(text), v.nonEmpty()),
      date: v.nullable(date),
      contractPowerW: v.nullable(watts),
      valueUsd: v.nullable(dollars),
      overlaps: v.array(id),
      summary: text,
      sources: cited,
    }),
  ),
  programmes: v.array(
    v.strictObject({
      ...named,
      company: text,
      status: v.picklist(['flown', 'in-development', 'filed', 'studied', 'announced']),
      satellites: v.nullable(figureIn('satellites')),
      altitudeM: v.nullable(v.strictObject({ low: figureIn('m'), high: figureIn('m') })),
      power: v.nullable(watts),
      summary: text,
      sources: cited,
    }),
  ),
  designs: v.array(
    v.strictObject({
      ...named,
      itPowerMeanW: v.nullable(watts),
      itPowerPeakW: v.nullable(watts),
      arrayAreaM2: v.nullable(figureIn('m²')),
      arrayPowerWPerM2: v.nullable(figureIn('W/m²')),
      radiatorAreaM2: v.nullable(figureIn('m²')),
      massKg: v.nullable(figureIn('kg')),
      specificPowerWPerKg: v.nullable(figureIn('W/kg')),
      lifeYears: v.nullable(figureIn('years')),
      sources: cited,
    }),
  ),
  launchVehicles: v.array(
    v.strictObject({
      ...named,
      payloadKg: figureIn('kg'),
      priceUsdPerKg: figureIn('USD/kg'),
      perYear: v.nullable(figureIn('1/year')),
    }),
  ),
  gridFactors: v.array(v.strictObject({ ...named, carbonGPerKwh: figureIn('g/kWh') })),
  constants: v.record(v.string(), v.strictObject({ label: text, figure })),
});

/**
 * Checks a release: shape, units, bases, ranges, and then that every reference resolves and dates are in
 * order. Refuses with one problem for each fault, its path as `facts/sites.json: [3].capacity[1].date`.
 */
export function validateRelease(raw: unknown): Read<FactsRelease> {
  const parsed = v.safeParse(releaseSchema, raw);
  if (!parsed.success) {
    const errors: Problem[] = parsed.issues.map((issue) => ({
      path: factsPath((issue.path ?? []).map((step) => step.key as PathKey)),
      message: issue.message,
    }));
    return { ok: false, errors };
  }
  const errors = checkReferences(parsed.output);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: parsed.output };
}
