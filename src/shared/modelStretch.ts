import { clamp } from './vectors';

/** The parts of a node's model. */
export type ModelPartName =
  | 'bus'
  | 'solarArrayLeft'
  | 'solarArrayRight'
  | 'radiator'
  | 'compute'
  | 'laserTerminals';

/** How many times longer along its own axes; booms and feet, up to the part's joint, stay as they are. */
export type Stretch = readonly [x: number, y: number, z: number];
export type PartScales = Partial<Record<ModelPartName, Stretch>>;

/** Lengths of a design before any stretch, metres. */
export interface ModelLengths {
  /** Wing tip to wing tip. */
  spanM: number;
  /** Tallest extent: radiator tip to radiator tip, or the bus. */
  heightM: number;
  busM: readonly [number, number, number];
  /** Length and width of a wing. */
  wingM: readonly [number, number];
  /** Where the panels of a wing begin, from its pivot. */
  wingRootM: number;
  /** Height and depth of a radiator blade, of two; null where there is none. */
  bladesM: readonly [number, number] | null;
}

const one: Stretch = [1, 1, 1];
const ramp = (x: number, from: number, to: number): number =>
  clamp((x - from) / Math.max(to - from, 1e-6), 0, 1);

/** Where a blade begins, and where its feet leave the bus, metres from the middle of the bus. */
export const bladeFootM = ({ heightM, bladesM }: ModelLengths): number => heightM / 2 - (bladesM?.[0] ?? 0);
export const bladeRootM = ({ busM }: ModelLengths): number => 0.45 * busM[1];

/**
 * A place in a part's frame, metres from its pivot, as it is drawn. Wings stretch from where their panels begin and
 * blades from their feet, so that joints hold; yokes and coolant lines fan out between. The shader
 * NodeModels.vert.glsl does the same.
 */
export function stretched(
  lengths: ModelLengths,
  part: ModelPartName,
  [x, y, z]: readonly [number, number, number],
  scales: PartScales,
): [number, number, number] {
  const [sx, sy, sz] = scales[part] ?? one;
  if (part === 'solarArrayLeft' || part === 'solarArrayRight') {
    const root = lengths.wingRootM;
    const along = Math.abs(x);
    const reach = Math.min(along, root) + Math.max(along - root, 0) * sx;
    return [Math.sign(x) * reach, y * (1 + (sy - 1) * ramp(along, 0, root)), z * sz];
  }
  if (part === 'radiator') {
    const foot = bladeFootM(lengths);
    const up = Math.abs(y);
    const reach = Math.min(up, foot) + Math.max(up - foot, 0) * sy;
    return [x * sx, Math.sign(y) * reach, z * (1 + (sz - 1) * ramp(up, bladeRootM(lengths), foot))];
  }
  return [x * sx, y * sy, z * sz];
}

/** The lengths as drawn. Both wings are alike, both blades too. */
export function stretchedLengths(lengths: ModelLengths, scales: PartScales): ModelLengths {
  const [along, across] = scales.solarArrayRight ?? one;
  const [, up, deep] = scales.radiator ?? one;
  const { spanM, wingM, bladesM, heightM } = lengths;
  return {
    ...lengths,
    spanM: spanM + 2 * wingM[0] * (along - 1),
    wingM: [wingM[0] * along, wingM[1] * across],
    heightM: bladesM ? heightM + 2 * bladesM[0] * (up - 1) : heightM,
    bladesM: bladesM && [bladesM[0] * up, bladesM[1] * deep],
  };
}

/** Area of both wings, m². */
export const arrayAreaOf = ({ wingM }: ModelLengths): number => 2 * wingM[0] * wingM[1];

/** Area of both blades, of the panel and not of its faces, m²; null where there are none. */
export const radiatorAreaOf = ({ bladesM }: ModelLengths): number | null =>
  bladesM && 2 * bladesM[0] * bladesM[1];

/** The stretch that gives wings and blades these areas and keeps their proportions; 1 where an area is null. */
export function scalesForAreas(
  lengths: ModelLengths,
  arrayAreaM2: number | null,
  radiatorAreaM2: number | null,
): PartScales {
  const radiatorNowM2 = radiatorAreaOf(lengths);
  const wing = arrayAreaM2 === null ? 1 : Math.sqrt(arrayAreaM2 / arrayAreaOf(lengths));
  const blade =
    radiatorAreaM2 === null || radiatorNowM2 === null ? 1 : Math.sqrt(radiatorAreaM2 / radiatorNowM2);
  const wings: Stretch = [wing, wing, 1];
  return { solarArrayLeft: wings, solarArrayRight: wings, radiator: [1, blade, blade] };
}
