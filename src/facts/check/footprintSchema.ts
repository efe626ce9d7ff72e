import * as v from 'valibot';
import type { Problem, Read } from '../../shared/result';
import type { SiteFootprints } from '../footprints';
import { factsPath, type PathKey } from './factsPath';
import { cited, date, day, idSchema, numberSchema, rule, state, textSchema } from './figureSchema';

type Ring = readonly (readonly [number, number])[];

const share = v.pipe(numberSchema, v.minValue(0, 'must be 0 to 1'), v.maxValue(1, 'must be 0 to 1'));
const corner = v.strictTuple([
  v.pipe(numberSchema, v.minValue(-180, 'must be a longitude'), v.maxValue(180, 'must be a longitude')),
  v.pipe(numberSchema, v.minValue(-90, 'must be a latitude'), v.maxValue(90, 'must be a latitude')),
]);

/** Twice the signed area in square degrees; positive for counter-clockwise. */
function twiceArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  return ring.reduce((sum, [x, y], k) => {
    const [bx, by] = ring[(k + 1) % ring.length] ?? [x0, y0];
    return sum + (x - x0) * (by - y0) - (bx - x0) * (y - y0);
  }, 0);
}

const shape = v.strictObject({
  id: idSchema,
  kind: v.picklist(['hall', 'cooling', 'substation', 'generators', 'turbines']),
  number: v.nullable(
    v.pipe(numberSchema, v.integer('must be a whole number'), v.minValue(1, 'must be 1 or more')),
  ),
  complete: v.nullable(share),
  started: v.nullable(day),
  finished: v.nullable(day),
  inService: v.nullable(v.strictObject({ date: day, state })),
  existed: v.boolean(),
  note: v.nullable(textSchema),
  sources: cited,
  ringDeg: v.pipe(v.array(corner), v.minLength(3, 'must have three corners or more')),
});
type Shape = v.InferOutput<typeof shape>;

const outline = v.pipe(
  shape,
  rule<Shape>(
    'number',
    ({ kind, number: n }) => kind === 'hall' || n === null,
    'must be null for all but halls',
  ),
  rule<Shape>(
    'finished',
    ({ started, finished }) => started === null || finished === null || started <= finished,
    'must not come before it was started',
  ),
  rule<Shape>(
    'ringDeg',
    ({ ringDeg }) => twiceArea(ringDeg) > 0,
    'must run counter-clockwise around some ground',
  ),
);
const fileSchema: v.GenericSchema<unknown, SiteFootprints[]> = v.array(
  v.strictObject({ site: idSchema, asOf: date, sources: cited, outlines: v.array(outline) }),
);

/** What else must be known for a check: ids that rows may name. */
export interface Known {
  sites: ReadonlySet<string>;
  sources: ReadonlySet<string>;
}

function checkIds(file: readonly SiteFootprints[], known: Known): Problem[] {
  const problems: Problem[] = [];
  const report = (keys: PathKey[], message: string) =>
    problems.push({ path: factsPath(['footprints', ...keys]), message });
  const seen = new Set<string>();
  file.forEach(({ site, sources, outlines }, index) => {
    if (!known.sites.has(site)) report([index, 'site'], `names "${site}", which is not in sites.json`);
    if (seen.has(site)) report([index, 'site'], `"${site}" is there twice`);
    seen.add(site);
    const ids = new Set<string>();
    const cite = (list: readonly string[], keys: PathKey[]): void =>
      list.forEach((source, at) => {
        if (!known.sources.has(source))
          report([...keys, 'sources', at], `names "${source}", which is not in sources.json`);
      });
    cite(sources, [index]);
    outlines.forEach((each, row) => {
      if (ids.has(each.id)) report([index, 'outlines', row, 'id'], `"${each.id}" is there twice`);
      ids.add(each.id);
      cite(each.sources, [index, 'outlines', row]);
    });
  });
  return problems;
}

/** Checks footprints.json: shape, dates, rings, and that sites and sources resolve. One problem for each fault. */
export function validateFootprints(raw: unknown, known: Known): Read<readonly SiteFootprints[]> {
  const parsed = v.safeParse(fileSchema, raw);
  if (!parsed.success) {
    const errors = parsed.issues.map((issue) => ({
      path: factsPath(['footprints', ...(issue.path ?? []).map((step) => step.key as PathKey)]),
      message: issue.message,
    }));
    return { ok: false, errors };
  }
  const errors = checkIds(parsed.output, known);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value: parsed.output };
}
