import type { Palette } from '../../render/core/palette';
import { type GroundLooks, groundColors } from '../../render/ground/groundLook';
import { smoothstep } from '../../shared/vectors';
import { clearerAt, statesOpacityAt } from '../earth/nearness';

/** Areas are asked for from here on, come in over the map of the whole Earth, and then stand for it. */
export const AREAS_FROM_ZOOM = 7.2;
const AREAS_IN = [7.3, 7.7] as const;
const EARTH_OUT = [7.7, 8.1] as const;
/** Zooms between which rivers widen, and by how much. */
const RIVERS_WIDEN = [7, 12] as const;
const RIVERS_WIDER = 0.8;

/** Distance within which there is anything of the map, metres, and within which it is whole. */
const GROUND_FROM_M = 8_000_000;
const WHOLE_FROM_M = 5_000_000;

/** How much of the map shows, 0 to 1. */
export const groundShareAt = (distanceM: number): number =>
  1 - smoothstep(WHOLE_FROM_M, GROUND_FROM_M, distanceM);

/** How much the map of the areas shows, 0 to 1. */
export const areasShareAt = (zoom: number): number => smoothstep(...AREAS_IN, zoom);

/** How much the map of the whole Earth shows where the areas are there, 0 to 1. */
export const earthShareAt = (zoom: number): number => 1 - smoothstep(...EARTH_OUT, zoom);

/** Outlines of built-up land are too coarse for a closer look: between these zooms they step back, to this much. */
const BUILT_UP_FADES = [10, 13.5] as const;
const BUILT_UP_NEAR = 0.25;

const builtUpShareAt = (zoom: number): number =>
  1 - (1 - BUILT_UP_NEAR) * smoothstep(...BUILT_UP_FADES, zoom);

/** What the widths of rivers are multiplied by. */
export const riversWiderAt = (zoom: number): number => 1 + RIVERS_WIDER * smoothstep(...RIVERS_WIDEN, zoom);

interface Shown {
  theme: 'night' | 'paper';
  palette: Palette;
  zoom: number;
  /** How much of the land shows over imagery, 0 to 1. */
  land: number;
  /** Whether lines are drawn, and how high the eye is, metres. */
  lines: boolean;
  eyeAltitudeM: number;
  /** How much of this map shows, 0 to 1. */
  share: number;
}

/** Borders between states, against those between countries. */
const STATES_FAINTER = 0.75;

function stateLook(palette: Palette, eyeAltitudeM: number): GroundLooks['state'] {
  const borders = Math.min(1, palette.borderOpacity * clearerAt(eyeAltitudeM));
  return { color: palette.border, opacity: STATES_FAINTER * borders * statesOpacityAt(eyeAltitudeM) };
}

/** How each kind is drawn. */
export function groundLooks({ theme, palette, zoom, land, lines, eyeAltitudeM, share }: Shown): GroundLooks {
  const { river, shore, railway, county, builtUp } = groundColors[theme];
  const line = lines ? share : 0;
  const faded = (look: GroundLooks['river'], by: number) => ({ ...look, opacity: look.opacity * by });
  return {
    river: faded(river, line),
    shore: faded(shore, line * land),
    railway: faded(railway, line),
    county: faded(county, line),
    state: faded(stateLook(palette, eyeAltitudeM), line),
    lake: { color: palette.sea, opacity: share * land },
    builtUp: faded(builtUp, share * land * builtUpShareAt(zoom)),
  };
}
