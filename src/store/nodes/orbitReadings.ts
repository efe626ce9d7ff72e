import { release } from '../../facts/release';
import { announcedMs } from '../../model/inputs/announced';
import { inputRange } from '../../model/inputs/inputRanges';
import { chosenValue, effectiveConstellations } from '../../model/inputs/scenario';
import { launchedNodes } from '../../model/orbit/buildUp';
import { nodeState } from '../../model/orbit/orbit';
import type { NodeState } from '../../model/types';
import { emptyScene } from '../../scene/defaults';
import { highestOrbitM } from '../../scene/heights';
import { localize } from '../../scene/localize';
import type { Constellation, Language } from '../../scene/types';
import { memoize } from '../../shared/memoize';
import { report } from '../readings/report';
import type { State } from '../types';

const none: Constellation[] = [];

/** Inputs that shape the first constellation: no other makes it a new one. */
const shaping = [
  'orbit.altitudeM',
  'orbit.inclinationDeg',
  'orbit.ltanHours',
  'constellation.nodes',
  'constellation.planes',
] as const;

const effective = memoize(
  (list: Constellation[], ...values: readonly (number | undefined)[]): Constellation[] => {
    const inputs: Record<string, number> = {};
    shaping.forEach((id, k) => {
      const value = values[k];
      if (value !== undefined) inputs[id] = value;
    });
    return effectiveConstellations({ ...emptyScene, constellations: list, inputs });
  },
);

/** The constellations as the inputs make them; the same list while neither they nor the inputs that shape them change. */
export function constellations({ scene }: Pick<State, 'scene'>): Constellation[] {
  return effective(scene.constellations, ...shaping.map((id) => scene.inputs[id]));
}

/** The constellations that are drawn: all, or none where the layer is off. */
export function drawnConstellations(state: Pick<State, 'scene'>): Constellation[] {
  return state.scene.layers.orbits ? constellations(state) : none;
}

const firstToldMs = memoize((list: Constellation[]): number =>
  list.reduce((least, one) => Math.min(least, announcedMs(one) ?? -1), Number.POSITIVE_INFINITY),
);

/**
 * When the first of the drawn constellations was announced, milliseconds since 1970 UTC, where the clock stands before that: all of
 * them are a scenario that nobody had told of then. null where some were told of, or say themselves when they are launched.
 */
export function announcedLaterMs(state: Pick<State, 'scene' | 'clockMs'>): number | null {
  const firstMs = firstToldMs(drawnConstellations(state));
  return Number.isFinite(firstMs) && state.clockMs < firstMs ? firstMs : null;
}

/** What is shown of a constellation. Nothing here has flown; the power is the design's, not a measurement. */
export interface ConstellationReading {
  id: string;
  title: string;
  nodes: number;
  planes: number;
  altitudeM: number;
  /** Of the highest shell; `altitudeM` where there is one height. */
  highestM: number;
  /** Mean IT power of all nodes by the design, before shadow and failures; W, null where the design does not say. */
  nominalItPowerW: number | null;
}

function meanPowerW(c: Constellation, chosenW: number | null): number | null {
  if (chosenW !== null) return chosenW;
  if (c.design === 'scenario') return inputRange('node.itPowerMeanW')?.default ?? null;
  return release.designs.find(({ id }) => id === c.design)?.itPowerMeanW?.value ?? null;
}

const readings = memoize(
  (list: Constellation[], language: Language, chosenW: number | null): ConstellationReading[] =>
    list.map((c, i) => {
      const eachW = meanPowerW(c, i === 0 ? chosenW : null);
      return {
        id: c.id,
        title: localize(c.title, language),
        nodes: c.nodes,
        planes: c.planes,
        altitudeM: c.altitudeM,
        highestM: highestOrbitM(c),
        nominalItPowerW: eachW === null ? null : eachW * c.nodes,
      };
    }),
);

/** What is shown of every constellation. */
export function constellationReadings(state: Pick<State, 'scene'>): ConstellationReading[] {
  return readings(constellations(state), state.scene.language, chosenValue(state.scene, 'node.itPowerMeanW'));
}

/** A node of a constellation at a time, now where none is given; null where there is no such node. One that is not launched yet has no power. */
export function nodeReading(
  state: State,
  id: string,
  index: number,
  timeMs = state.clockMs,
): NodeState | null {
  const constellation = constellations(state).find((c) => c.id === id);
  if (!constellation) return null;
  const launched = index < launchedNodes(constellation, timeMs);
  const inSunW = launched ? (report(state).quantities['node.itPowerInSunW']?.value ?? 0) : 0;
  return nodeState(constellation, index, timeMs, inSunW);
}
