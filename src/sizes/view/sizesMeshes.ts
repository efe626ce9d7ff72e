import { scalesForAreas, stretchedLengths } from '../../shared/modelStretch';
import { loadModel } from '../../world/models/models';
import type { SizesMesh } from '../render/SizesBuilder';
import type { SizesPatterns } from '../render/SizesSolids';
import { figureMesh } from '../render/sizesFigure';
import { hallMesh, pitchMesh } from '../render/sizesGroundThings';
import { nodeMesh } from '../render/sizesNode';
import { rocketMesh } from '../render/sizesRocket';
import { stationMesh } from '../render/sizesStation';
import type { StandingThing } from './sizesStand';

export interface BuiltThing {
  mesh: SizesMesh;
  patterns: SizesPatterns;
  /** Turn about the upright, radians. */
  turnRad: number;
}

/** The side of the rocket that is shown: steel, with an edge of its tiles. */
const ROCKET_TURN_RAD = -0.62;

/** Tells two states of a thing apart where its mesh differs. */
export const meshKey = (thing: StandingThing): string => {
  const { name: _name, words: _words, explains: _explains, ...form } = thing;
  return JSON.stringify(form);
};

/** A thing in true size. Null where its outline or its model is not there. */
export async function buildThing(thing: StandingThing): Promise<BuiltThing | null> {
  const { id, lengthM, widthM, form, ringM, heightM } = thing;
  const plain = (mesh: SizesMesh, patterns: SizesPatterns = {}, turnRad = 0): BuiltThing => ({
    mesh,
    patterns,
    turnRad,
  });
  switch (id) {
    case 'person':
      return plain(figureMesh(lengthM));
    case 'iss':
      // Folds of a blanket and its two halves.
      return plain(stationMesh(lengthM, widthM), { panelM: [1.6, 0.8, 0] });
    case 'starship':
      return plain(rocketMesh(lengthM, widthM), {}, ROCKET_TURN_RAD);
    case 'pitch':
      return plain(pitchMesh(lengthM, widthM), { pitchM: [lengthM, widthM] });
    case 'hall':
      return ringM && heightM ? plain(hallMesh(ringM, heightM)) : null;
    default:
      return form ? buildNode(form, thing) : null;
  }
}

async function buildNode(form: string, thing: StandingThing): Promise<BuiltThing | null> {
  const model = await loadModel(form).catch(() => null);
  if (!model) return null;
  const scales = scalesForAreas(model, thing.arrayAreaM2 ?? null, thing.radiatorAreaM2 ?? null);
  const { wingM } = stretchedLengths(model, scales);
  const [along, across] = model.panels;
  return {
    mesh: nodeMesh(model, scales),
    patterns: { panelM: [wingM[0] / along, wingM[1] / across, wingM[1] / 2], panelRims: true },
    turnRad: 0,
  };
}
