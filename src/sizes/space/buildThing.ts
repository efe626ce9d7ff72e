import type { Box3 } from 'three';
import type { Thing } from '../things';
import { hall, pitch } from './groundThings';
import { type NodeParts, node } from './node';
import { personSolids } from './personSolids';
import { rocket } from './rocket';
import type { Solid } from './Solids';
import { around } from './stand';
import { station } from './station';

export interface BuiltThing {
  solids: Solid[];
  /** About its own origin, metres: x along, y away from the viewer, z up. */
  extent: Box3;
}

/**
 * A thing in true size; null where its outline is not there. `model`: of its design, for those that have one. `narrow`: in a
 * picture taller than wide, where a hall turns its end to the viewer.
 */
export function buildThing(thing: Thing, model: NodeParts | undefined, narrow: boolean): BuiltThing | null {
  const solids = solidsOf(thing, model);
  if (!solids) return null;
  const boxes = solids.map(({ geometry }) => {
    if (thing.id === 'hall' && narrow) geometry.rotateZ(Math.PI / 2);
    geometry.computeBoundingBox();
    return geometry.boundingBox!;
  });
  return { solids, extent: around(boxes) };
}

function solidsOf(thing: Thing, model: NodeParts | undefined): Solid[] | null {
  const { id, lengthM, widthM, ringM, heightM } = thing;
  const acrossM = widthM ?? lengthM;
  switch (id) {
    case 'person':
      return personSolids(lengthM);
    case 'iss':
      return station(lengthM, acrossM);
    case 'starship':
      return rocket(lengthM, acrossM);
    case 'pitch':
      return pitch(lengthM, acrossM);
    case 'hall':
      return ringM && heightM ? hall(ringM, heightM) : null;
    default:
      return model ? node(model, thing.arrayAreaM2 ?? null, thing.radiatorAreaM2 ?? null) : null;
  }
}
