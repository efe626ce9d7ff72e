import * as v from 'valibot';
import { isCalendarDay } from '../../shared/dates';

/** Every unit that a figure may carry: SI symbols, counted things and money. */
const units = [
  '1',
  '1/year',
  'FLOP/s',
  'K',
  'L/kWh',
  'USD',
  'USD/W',
  'USD/W/year',
  'USD/kWh',
  'USD/kg',
  'W',
  'W/kg',
  'W/m²',
  'Wh',
  'Wh/kg',
  'accelerators',
  'g/kWh',
  'h',
  'kg',
  'kg/W',
  'kg/m²',
  'm',
  'm²',
  'm²/W',
  'planes',
  'satellites',
  'years',
  'days',
] as const;

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
// The atoms of the schema: what each holds is said by its name and its message.
export const textSchema = v.pipe(v.string(), v.regex(/\S/, 'must say something; found an empty text'));
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);
export const date = v.pipe(v.string(), v.regex(DATE, 'must be an ISO date: 2026, 2026-05 or 2026-05-06'));
export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a whole day, like 2026-05-06'),
  v.check(isCalendarDay, 'must be a day of the calendar'),
);
export const numberSchema = v.pipe(v.number(), v.finite('must be a finite number'));
export const basis = v.picklist(['reported', 'projected', 'derived', 'estimated', 'assumed']);
export const confidence = v.picklist(['high', 'medium', 'low']);
export const state = v.picklist(['reported', 'projected']);
export const cited = v.pipe(v.array(idSchema), v.nonEmpty('must name at least one source'));

/** A condition on an object, reported at one of its keys. */
export function rule<T extends object>(key: keyof T & string, holds: (value: T) => boolean, message: string) {
  return v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed || holds(dataset.value)) return;
    const input = dataset.value as Record<string, unknown>;
    addIssue({ message, path: [{ type: 'object', origin: 'value', input, key, value: input[key] }] });
  });
}

const inOrder = (a: number | null, b: number | null) => a === null || b === null || a <= b;
const notNegative = (a: number | null) => a === null || a >= 0;

const figureShape = v.strictObject({
  value: v.nullable(numberSchema),
  low: v.nullable(numberSchema),
  high: v.nullable(numberSchema),
  /** SI symbol or counted thing: `W`, `m`, `kg`, `1`, `accelerators`, `USD`, `g/kWh`. */
  unit: v.pipe(
    v.string(),
    v.check(
      (unit) => units.some((known) => known === unit),
      (issue) => `must be one of ${units.join(', ')}; found ${issue.received}`,
    ),
  ),
  basis,
  sources: cited,
  asOf: v.nullable(date),
  note: v.nullable(textSchema),
});
type FigureShape = v.InferOutput<typeof figureShape>;

/** One number with unit, basis and sources, and low ≤ value ≤ high. */
export const figure = v.pipe(
  figureShape,
  rule<FigureShape>('value', (f) => notNegative(f.value), 'must not be negative'),
  rule<FigureShape>(
    'low',
    (f) => notNegative(f.low) && inOrder(f.low, f.value),
    'must be from 0 up to the value',
  ),
  rule<FigureShape>(
    'high',
    (f) => inOrder(f.value, f.high) && inOrder(f.low, f.high),
    'must be at least the value and low',
  ),
);

/** A ratio that cannot be below one, such as a PUE. */
export const ratioFromOne = v.pipe(
  figure,
  rule<FigureShape>('unit', (f) => f.unit === '1', 'must be 1'),
  rule<FigureShape>('value', (f) => f.value === null || f.value >= 1, 'must be at least 1'),
);

/** A figure that must be in one unit, such as `W`. */
export const figureIn = (unit: (typeof units)[number]) =>
  v.pipe(
    figure,
    rule<FigureShape>('unit', (f) => f.unit === unit, `must be ${unit}`),
  );
