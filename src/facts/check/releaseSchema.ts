import * as v from 'valibot';
import {
  basis,
  cited,
  confidence,
  date,
  day,
  figure,
  figureIn,
  idSchema,
  numberSchema,
  ratioFromOne,
  rule,
  state,
  textSchema,
} from './figureSchema';

const watts = figureIn('W');
const count = figureIn('accelerators');
const dollars = figureIn('USD');

const web = v.pipe(
  v.string(),
  v.url('must be a web address'),
  v.regex(/^https?:\/\//, 'must start with http'),
);
/** Where a number comes from. An assumption is a source too: its `reason` takes the place of an address. */
const sourceShape = v.strictObject({
  id: idSchema,
  kind: v.picklist(['publication', 'filing', 'dataset', 'paper', 'statement', 'assumption']),
  publisher: textSchema,
  title: textSchema,
  url: v.nullable(web),
  published: v.nullable(date),
  accessed: v.nullable(date),
  licence: v.nullable(textSchema),
  /** Why the assumption is made; required when `kind` is `assumption`. */
  reason: v.nullable(textSchema),
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

/** Two or more reports of one quantity that cannot all be right, or that two wordings give; kept side by side. */
const conflicts = v.array(
  v.strictObject({
    quantity: textSchema,
    figures: v.pipe(v.array(figure), v.minLength(2, 'must hold two or more figures')),
    note: textSchema,
  }),
);
/** Further figures of a row, each with what it is of. */
const more = v.array(v.strictObject({ label: textSchema, figure }));
/** What happened, and what is planned (`projected`), in the words of the atlas. */
const events = v.array(v.strictObject({ date, state, text: textSchema, sources: cited }));

const party = v.strictObject({ name: textSchema, confidence, sources: cited, note: v.nullable(textSchema) });
const site = v.strictObject({
  id: idSchema,
  name: textSchema,
  kind: v.picklist(['data-centre', 'chip-plant']),
  town: v.nullable(textSchema),
  region: textSchema,
  country: textSchema,
  coordinates: v.strictObject({
    latitudeDeg: v.pipe(numberSchema, v.minValue(-90), v.maxValue(90)),
    longitudeDeg: v.pipe(numberSchema, v.minValue(-180), v.maxValue(180)),
    /** How exactly the place is known; drawn as a ring from `town` outwards. */
    precision: v.picklist(['building', 'site', 'town', 'region', 'country']),
    /** Radius of the circle that surely holds the place, metres. */
    radiusM: v.pipe(numberSchema, v.minValue(1), v.maxValue(1_000_000)),
    basis,
    sources: cited,
    note: v.nullable(textSchema),
  }),
  /** `disputed`: announced, and later reports say that it is given up. */
  status: v.picklist(['operating', 'construction', 'announced', 'disputed', 'withdrawn']),
  /** When the first of it was told or seen; null where nothing of it is dated. */
  told: v.nullable(date),
  /** When works were first seen or told of; null where nobody has. */
  begun: v.nullable(date),
  owner: v.array(party),
  operator: v.array(party),
  tenant: v.array(party),
  /** What a deal buys, as worded; never added to IT or facility power. */
  contractPowerW: v.nullable(watts),
  /**
   * Dated steps of capacity, sorted by date. A row holds until the next one's date; before the first the capacity is zero. Empty when
   * none is known. `reported` rows have happened; `projected` rows are a publisher's forecast.
   */
  capacity: v.array(
    v.strictObject({
      date: day,
      state,
      itPowerW: watts,
      facilityPowerW: watts,
      note: v.nullable(textSchema),
      /** When one of its sources first told of it; where left out that is as of when its figures hold. */
      told: v.optional(date),
    }),
  ),
  /** Installed in all from `date` on, by kind: an id in accelerators.json. */
  accelerators: v.array(v.strictObject({ date: day, state, kind: idSchema, count })),
  pue: ratioFromOne,
  power: v.array(
    v.strictObject({
      kind: v.picklist(['grid', 'gas', 'battery', 'nuclear', 'hydro', 'unknown']),
      label: textSchema,
      date: v.nullable(date),
      powerW: watts,
    }),
  ),
  cooling: v.nullable(v.strictObject({ label: textSchema, sources: cited })),
  /** Id in gridFactors.json, or null where no factor fits. */
  gridFactor: v.nullable(idSchema),
  investmentUsd: v.array(v.strictObject({ label: textSchema, figure: dollars })),
  conflicts,
  events: v.array(v.strictObject({ date, text: textSchema, sources: cited })),
});

const named = { id: idSchema, name: textSchema };

/** Who says it: a document that was read, a notice as others quote it, others alone, or nobody, so that it is assumed. */
const evidence = v.picklist(['primary', 'quoted', 'third-party', 'assumed']);
const heightM = v.pipe(numberSchema, v.minValue(100_000), v.maxValue(50_000_000));
const angleDeg = v.pipe(numberSchema, v.minValue(0), v.maxValue(180));
/** Shells at even steps of height. */
const shellRow = v.strictObject({
  id: idSchema,
  shells: v.pipe(numberSchema, v.integer(), v.minValue(1)),
  lowestM: heightM,
  highestM: heightM,
  /** Inclinations as told, degrees; null where they are not. */
  inclinationDeg: v.nullable(v.strictObject({ lowest: angleDeg, highest: angleDeg })),
  sunSynchronous: v.boolean(),
  /** Local times of the ascending nodes, hours; empty where none are told. */
  localTimesH: v.array(v.pipe(numberSchema, v.minValue(0), v.maxValue(24))),
  planesPerShell: v.nullable(v.pipe(numberSchema, v.integer(), v.minValue(1))),
  satellites: figureIn('satellites'),
  evidence,
  basis,
  sources: cited,
  note: v.nullable(textSchema),
});
type ShellRow = v.InferOutput<typeof shellRow>;
const shellRows = v.array(
  v.pipe(
    shellRow,
    rule<ShellRow>('highestM', (s) => s.lowestM <= s.highestM, 'must be at least the lowest'),
    rule<ShellRow>(
      'evidence',
      (s) => (s.evidence === 'assumed') === (s.basis === 'assumed'),
      'must be assumed where the basis is, and only there',
    ),
  ),
);
/** A release as its JSON files hold it; the types of `facts/types.ts` follow from it. */
export const releaseSchema = v.strictObject({
  id: textSchema,
  date: day,
  sources: v.record(v.string(), source),
  sites: v.array(site),
  accelerators: v.array(
    v.strictObject({
      ...named,
      vendor: textSchema,
      powerW: watts,
      /** Dense 8-bit floating or integer operations per second. */
      denseFp8Flops: figureIn('FLOP/s'),
      perRack: count,
      /** IT power of a site over its accelerators: one accelerator with its share of servers, network and storage. */
      allInPowerW: watts,
    }),
  ),
  deals: v.array(
    v.strictObject({
      ...named,
      parties: v.pipe(v.array(textSchema), v.nonEmpty()),
      date: v.nullable(date),
      contractPowerW: v.nullable(watts),
      valueUsd: v.nullable(dollars),
      more,
      conflicts,
      events,
      /** Ids of deals and sites that this one partly counts again. */
      overlaps: v.array(idSchema),
      summary: textSchema,
      sources: cited,
    }),
  ),
  /** What companies are worth, raise and forecast. */
  companies: v.array(v.strictObject({ ...named, figures: more })),
  /** Orbital programmes and the rockets that they rest on: a plan, a filing or hardware that has flown. */
  programmes: v.array(
    v.strictObject({
      ...named,
      company: textSchema,
      kind: v.picklist(['compute', 'launch']),
      status: v.picklist(['flown', 'in-development', 'filed', 'studied', 'announced']),
      satellites: v.nullable(figureIn('satellites')),
      altitudeM: v.nullable(v.strictObject({ low: figureIn('m'), high: figureIn('m') })),
      power: v.nullable(watts),
      /** Ids in designs.json and launchVehicles.json: the satellite, and the rocket that is or launches it. */
      design: v.nullable(idSchema),
      vehicle: v.nullable(idSchema),
      more,
      conflicts,
      events,
      summary: textSchema,
      sources: cited,
    }),
  ),
  /** What was filed for orbital compute, and one study beside it, which is in no sum. */
  filings: v.array(
    v.strictObject({
      ...named,
      operator: textSchema,
      kind: v.picklist(['filing', 'study']),
      /** As the authority numbers it; null where it was not found. Its date is not the date of filing. */
      fileNumber: v.nullable(textSchema),
      filed: v.nullable(date),
      accepted: v.nullable(date),
      status: v.picklist(['accepted', 'review', 'study']),
      statusAsOf: date,
      evidence,
      satellites: figureIn('satellites'),
      altitudeM: v.strictObject({ low: figureIn('m'), high: figureIn('m') }),
      /** Places on orbits, which may be more than are asked for. */
      shells: shellRows,
      note: v.nullable(textSchema),
      sources: cited,
    }),
  ),
  /** Satellites or orbital nodes by design. Every field that is not known is null. */
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
  /** Single figures used by formulas: solar constant, Earth infrared, … keyed by id. */
  constants: v.record(v.string(), v.strictObject({ label: textSchema, figure })),
});
