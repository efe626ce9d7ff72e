import type { UiLanguage } from '../../locales/i18n';
import { languageCodes } from '../../locales/languages';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import type { GroundName } from '../../render/ground/GroundData';
import type { Box } from '../../shared/Box';
import { dot, length, scale, subtract, type Vec3 } from '../../shared/vectors';
import { type Lens, type Pose, projectPoint } from '../camera/cameraPose';

/** A name that may stand on the picture, at a point in CSS pixels. */
export interface PlaceSeen {
  id: string;
  kind: GroundName[0];
  text: string;
  x: number;
  y: number;
  /** How far the picture is past the zoom from which it shows. */
  past: number;
}

interface Place {
  id: string;
  name: GroundName;
  atM: Vec3;
  up: Vec3;
}

/** Names of areas go when these are this much wider than where they came: one is in their midst. */
const AREA_UNTIL_PAST = 2.6;
/** Nearer than this a town is around one, metres. */
const TOWN_FROM_M = 2_500;
/** At a flatter slant than this (cosine) names would crowd towards the horizon. */
const SLANT_COSINE = 0.18;

/** The name in a language, and where it has none of its own in English. The file has them in the order of the languages. */
export function nameIn(name: GroundName, language: UiLanguage): string {
  const [, , , , , ...inLanguages] = name;
  return inLanguages[languageCodes.indexOf(language)] || inLanguages[0];
}

/** Names of one file of the map, those that show first before the others. */
export class PlacesOfFile {
  readonly #places: readonly Place[];

  constructor(names: readonly GroundName[]) {
    this.#places = names.map((name) => {
      const [kind, longitudeDeg, latitudeDeg] = name;
      const atM = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
      const id = `${kind} ${longitudeDeg} ${latitudeDeg}`;
      return { id, name, atM, up: scale(atM, 1 / length(atM)) };
    });
  }

  /** The first names that are in the frame at this zoom, at most so many. */
  seen(
    most: number,
    { pose, lens, frame, zoom }: { pose: Pose; lens: Lens; frame: Box; zoom: number },
    language: UiLanguage,
  ): PlaceSeen[] {
    const out: PlaceSeen[] = [];
    for (const { id, name, atM, up } of this.#places) {
      const past = zoom - name[3];
      if (past < 0 || out.length >= most) break;
      if ((name[0] === 'state' || name[0] === 'county') && past > AREA_UNTIL_PAST) continue;
      const toEyeM = subtract(pose.eyeM, atM);
      const farM = length(toEyeM);
      if (dot(toEyeM, up) < SLANT_COSINE * farM || farM < TOWN_FROM_M) continue;
      const { x, y, depthM } = projectPoint(pose, lens, atM);
      if (depthM <= 0 || x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) continue;
      out.push({ id, kind: name[0], text: nameIn(name, language), x, y, past });
    }
    return out;
  }
}
