import type { Object3D } from 'three';
import { ecefToGeodetic } from '../../model/orbit/geodesy';
import { alongAxes, type CampusFrame } from '../../render/campus/campusFrame';
import { NearSky } from '../../render/campus/sky/NearSky';
import { DEG, type Vec3 } from '../../shared/vectors';
import { documentStore } from '../../store/document';
import { localFrame, type Pose } from '../camera/cameraPose';
import { changeDetector } from '../changeDetector';
import { paletteOf } from '../earth/globeLayers';
import { type TownNear, townGlow } from '../places/townNear';
import type { Stage } from '../Stage';

/** The axes about the eye. */
function frameOfEye({ eyeM }: Pose): CampusFrame {
  const { longitudeDeg, latitudeDeg } = ecefToGeodetic(eyeM);
  return { originM: eyeM, ...localFrame(longitudeDeg, latitudeDeg) };
}

const NO_TOWN: Vec3 = [0, 0, 0];

const wayTo = (town: TownNear): Vec3 => [
  Math.sin(DEG * town.bearingDeg),
  Math.cos(DEG * town.bearingDeg),
  townGlow(town),
];

/** The sky near the ground. Where it covers the whole picture the air as it is seen from afar is not drawn. */
export class SkyLayer {
  readonly #sky = new NearSky();
  readonly object: Object3D = this.#sky.object;
  readonly #moved = changeDetector();
  #frame: CampusFrame | null = null;
  #air: Object3D | null = null;

  /** Once a frame, after the globe. `town`: whose light stands in the sky by night. */
  update(stage: Stage, town: TownNear | null): void {
    const { pose } = stage;
    const shown = pose !== null && documentStore.getState().scene.layers.atmosphere;
    this.object.visible = shown;
    if (!shown) return;
    if (this.#moved([pose]) || !this.#frame) this.#frame = frameOfEye(pose);
    const opacity = this.#sky.update({
      palette: paletteOf(stage),
      frame: this.#frame,
      eyeAltitudeM: pose.eyeAltitudeM,
      sun: alongAxes(this.#frame, stage.sun),
      town: town ? wayTo(town) : NO_TOWN,
    });
    if (opacity < 1) return;
    if (!this.#air?.parent) this.#air = stage.scene?.getObjectByName('Atmosphere') ?? null;
    if (this.#air) this.#air.visible = false;
  }

  dispose(): void {
    this.#sky.dispose();
  }
}
