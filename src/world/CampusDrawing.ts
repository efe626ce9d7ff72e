import { Group, type Object3D } from 'three';
import type { Site } from '../facts/types';
import { CampusMassing, type VolumeState } from '../render/CampusMassing';
import { alongAxes, type CampusFrame } from '../render/campusFrame';
import { type Campus, loadCampus } from '../store/campus';
import { geodeticToEcef, siteOf } from '../store/select';
import { store } from '../store/store';
import { CampusRackLayer } from './CampusRackLayer';
import { localFrame } from './cameraPose';
import { cutOf } from './campusCut';
import { hostsOf, prismsOf, progressAt } from './campusForm';
import { campusMesh } from './campusMesh';
import type { CampusColorBy } from './campusMetrics';
import { changeDetector } from './changeDetector';
import { paletteOf } from './globeLayers';
import type { Stage } from './Stage';

/** Simulated time in which a building comes to stand, milliseconds: none jumps into the picture while time plays. */
const GROWS_MS = 12 * 86_400_000;
/** Buildings are looked at anew so often, simulated milliseconds: a ten-thousandth of their growth. */
const STEP_MS = 60_000;

/** One site's buildings, yards and racks. */
export class CampusDrawing {
  readonly object: Object3D = new Group();
  /** The record that it was built from. */
  readonly site: Site;
  readonly campus: Campus;
  readonly frame: CampusFrame;
  readonly #massing: CampusMassing;
  readonly racks: CampusRackLayer | null;
  readonly #hosts: readonly number[];
  readonly #states: VolumeState[];
  readonly #changed = changeDetector();

  private constructor(site: Site, campus: Campus, frame: CampusFrame, massing: CampusMassing) {
    this.site = site;
    this.campus = campus;
    this.frame = frame;
    this.#massing = massing;
    this.#hosts = hostsOf(campus.volumes);
    this.#states = campus.volumes.map(({ heightM }) => ({
      presence: 1,
      cutM: heightM,
      roof: 1,
      progress: null,
    }));
    this.object.name = `Campus ${campus.siteId}`;
    this.object.add(massing.object);
    this.racks = campus.blocks.length > 0 ? new CampusRackLayer(campus, frame) : null;
    if (this.racks) this.object.add(this.racks.object);
  }

  /** null for a site that has no campus. */
  static async load(siteId: string): Promise<CampusDrawing | null> {
    const site = siteOf(store.getState(), siteId);
    const campus = site && (await loadCampus(site));
    if (!campus || campus.volumes.length === 0) return null;
    const { longitudeDeg, latitudeDeg } = campus.origin;
    const frame = {
      originM: geodeticToEcef(latitudeDeg, longitudeDeg, 0),
      ...localFrame(longitudeDeg, latitudeDeg),
    };
    const prisms = prismsOf(campus);
    const mesh = await campusMesh(campus.siteId, prisms, campus.radiusM);
    return new CampusDrawing(site, campus, frame, new CampusMassing(frame, prisms, mesh));
  }

  /** Bytes on the GPU. */
  get bytes(): number {
    return this.#massing.bytes + (this.racks?.racks.table.bytes ?? 0);
  }

  set colorBy(colorBy: CampusColorBy) {
    if (this.racks) this.racks.colorBy = colorBy;
  }

  /** Once a frame. `opacity`: how much of it shows, 0 to 1. */
  update(stage: Stage, opacity: number): void {
    this.object.visible = opacity > 0 && stage.pose !== null;
    if (!this.object.visible || !stage.pose) return;
    const { eyeM } = stage.pose;
    const { originM } = this.frame;
    const eye = alongAxes(this.frame, [eyeM[0] - originM[0], eyeM[1] - originM[1], eyeM[2] - originM[2]]);
    const { clockMs } = store.getState();
    const stepMs = Math.floor(clockMs / STEP_MS) * STEP_MS;
    if (this.#changed([...eye, stepMs])) this.#setStates(eye, stepMs);
    const sun = alongAxes(this.frame, stage.sun);
    const look = { palette: paletteOf(stage), sun, opacity, pixelRatio: stage.pixelRatio };
    this.#massing.update(look);
    const { lens } = stage;
    const halfTangent = Math.hypot(lens.widthPx, lens.heightPx) / lens.focalPx / 2;
    const looking = { atM: eye, forward: alongAxes(this.frame, stage.pose.forward), halfTangent };
    const roofs = this.#states.map(({ roof }) => roof);
    this.racks?.update(stage, look, roofs, looking, clockMs);
  }

  #setStates(eye: readonly [number, number, number], clockMs: number): void {
    const { volumes } = this.campus;
    volumes.forEach((volume, i) => {
      const state = this.#states[i]!;
      const share = progressAt(volume, clockMs);
      state.presence = share === null ? 0 : 1;
      state.progress = share === null || share >= 1 ? null : share;
      if (share === 1 && volume.fromMs !== null && volume.underConstructionMs === null)
        state.presence = Math.min(1, (clockMs - volume.fromMs) / GROWS_MS + 0.02);
      const cut = cutOf(volume, eye);
      state.cutM = cut.heightM;
      state.roof = cut.roof;
    });
    this.#hosts.forEach((host, i) => {
      if (host >= 0) this.#states[i]!.presence *= this.#states[host]!.roof;
    });
    this.#massing.setStates(this.#states);
  }

  dispose(): void {
    this.#massing.dispose();
    this.racks?.dispose();
  }
}
