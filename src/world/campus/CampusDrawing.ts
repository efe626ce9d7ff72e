import { Group, type Object3D } from 'three';
import type { Site } from '../../facts/types';
import type { Campus } from '../../model/campus/types';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { CampusMassing, type VolumeState } from '../../render/campus/CampusMassing';
import { CampusSetting } from '../../render/campus/CampusSetting';
import { groundReach, longestShadow } from '../../render/campus/campusForms';
import { alongAxes, type CampusFrame } from '../../render/campus/campusFrame';
import type { CampusLook } from '../../render/campus/campusLook';
import { landReachM } from '../../render/campus/land/layLand';
import { ballReaches, frustumHalfSpaces, SPACE } from '../../render/core/halfSpaces';
import { DAY_MS } from '../../shared/dates';
import { loadCampus } from '../../store/campus/campus';
import { documentStore } from '../../store/document';
import { exchangeSite } from '../../store/exchange/exchangeLayout';
import { liveStore } from '../../store/live';
import { siteOf } from '../../store/sites/importedSites';
import { stateNow } from '../../store/stateNow';
import { type Lens, localFrame, type Pose, tangentsOf } from '../camera/cameraPose';
import { changeDetector } from '../changeDetector';
import { paletteOf } from '../earth/globeLayers';
import type { Stage } from '../Stage';
import { CampusRackLayer } from './CampusRackLayer';
import { cutOf } from './campusCut';
import { hallsWithin, hostsOf, isAllSite, prismsOf, progressAt } from './campusForm';
import { campusMesh } from './campusMesh';
import type { CampusColorBy } from './campusMetrics';
import type { CampusEye } from './campusNearRacks';
import { Figures } from './figures/Figures';
import { rowsOfRacks } from './rowsOfRacks';

/** Simulated time in which a building comes to stand, milliseconds: none jumps into the picture while time plays. */
const GROWS_MS = 12 * DAY_MS;
/** Buildings are looked at anew so often, simulated milliseconds: a ten-thousandth of their growth. */
const STEP_MS = 60_000;

function campusEye(frame: CampusFrame, { eyeM, forward }: Pose, lens: Lens): CampusEye {
  const { originM } = frame;
  return {
    atM: alongAxes(frame, [eyeM[0] - originM[0], eyeM[1] - originM[1], eyeM[2] - originM[2]]),
    forward: alongAxes(frame, forward),
    halfTangent: Math.hypot(lens.widthPx, lens.heightPx) / lens.focalPx / 2,
  };
}

/** What stands on a roof is lower than this, metres. */
const ROOF_UNITS_M = 10;
/** Edges of the picture; one at a time. */
const edges = new Float64Array(4 * SPACE);

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
  readonly #within: readonly number[][];
  readonly #states: VolumeState[];
  /** How much of each volume's roof is there. */
  #roofs: readonly number[] = [];
  readonly #moved = changeDetector();
  readonly #stands = changeDetector();
  #eye: CampusEye = { atM: [0, 0, 0], forward: [0, 1, 0], halfTangent: 1 };
  #inSight = false;
  /** About its origin holds all that is drawn: ground and the longest shadow, metres. */
  readonly #reachM: number;
  #figures: Figures | null = null;

  private constructor(site: Site, campus: Campus, setting: CampusSetting, massing: CampusMassing) {
    this.site = site;
    this.campus = campus;
    this.frame = setting.frame;
    this.#massing = massing;
    this.#hosts = hostsOf(campus.volumes);
    this.#within = hallsWithin(campus.volumes);
    this.#states = campus.volumes.map(({ heightM }) => ({
      presence: 1,
      cutM: heightM,
      roof: 1,
      progress: null,
    }));
    this.object.name = `Campus ${campus.siteId}`;
    this.object.add(massing.object);
    const tallestM = ROOF_UNITS_M + Math.max(...campus.volumes.map(({ heightM }) => heightM));
    this.#reachM = Math.max(
      groundReach * campus.radiusM,
      landReachM(campus.radiusM),
      campus.radiusM + (longestShadow + 1) * tallestM,
    );
    this.racks = campus.blocks.length > 0 ? new CampusRackLayer(campus, setting) : null;
    if (this.racks) this.object.add(this.racks.object);
  }

  /** null for a site that has no campus. */
  static async load(siteId: string): Promise<CampusDrawing | null> {
    const site = siteOf(stateNow(), siteId);
    const campus = site && (await loadCampus(site));
    if (!campus || campus.volumes.length === 0) return null;
    const { longitudeDeg, latitudeDeg } = campus.origin;
    const setting = new CampusSetting({
      originM: geodeticToEcef(latitudeDeg, longitudeDeg, 0),
      ...localFrame(longitudeDeg, latitudeDeg),
    });
    const prisms = prismsOf(campus);
    const mesh = await campusMesh(campus.siteId, prisms, campus.radiusM, rowsOfRacks(campus));
    return new CampusDrawing(site, campus, setting, new CampusMassing(setting, prisms, mesh));
  }

  /** Bytes on the GPU. */
  get bytes(): number {
    return this.#massing.bytes + (this.racks?.racks.table.bytes ?? 0);
  }

  set colorBy(colorBy: CampusColorBy) {
    if (this.racks) this.racks.colorBy = colorBy;
  }

  /** Once a frame. `opacity`: how much of it shows, 0 to 1. What is beside the picture is not drawn. */
  update(stage: Stage, opacity: number): void {
    const { pose, lens, pixelRatio } = stage;
    const moved = this.#moved([pose, lens]);
    if (moved && pose) {
      this.#eye = campusEye(this.frame, pose, lens);
      this.#inSight = this.#isInSight(pose, lens);
    }
    this.object.visible = opacity > 0 && pose !== null && this.#inSight;
    if (!this.object.visible) return;
    const { clockMs } = liveStore.getState();
    const stepMs = Math.floor(clockMs / STEP_MS) * STEP_MS;
    if (this.#stands([this.#eye, stepMs])) this.#setStates(this.#eye.atM, stepMs);
    const sun = alongAxes(this.frame, stage.sun);
    const pictures = stage.creditShare;
    const { figures } = documentStore.getState().scene.layers;
    const bare = exchangeSite(stateNow()) === this.site.id;
    const look = { palette: paletteOf(stage), sun, opacity, pixelRatio, pictures, bare };
    this.#massing.update(look);
    this.racks?.update(stage, look, this.#roofs, this.#eye, stepMs);
    this.#standFigures(stage, look, figures);
  }

  #standFigures(stage: Stage, look: CampusLook, shown: boolean): void {
    if (shown && !this.#figures) {
      this.#figures = new Figures(stage, this.frame, this.campus);
      this.object.add(this.#figures.object);
    }
    if (!this.#figures) return;
    this.#figures.object.visible = shown;
    if (shown) this.#figures.update(stage, look);
  }

  #isInSight(pose: Pose, lens: Lens): boolean {
    frustumHalfSpaces(pose, tangentsOf(lens), 0, edges);
    return ballReaches(edges, 4, this.frame.originM, this.#reachM);
  }

  #setStates(eye: readonly [number, number, number], clockMs: number): void {
    const { volumes } = this.campus;
    volumes.forEach((volume, i) => {
      const state = this.#states[i]!;
      const share = progressAt(volume, clockMs);
      state.presence = share === null ? 0 : 1;
      state.progress = share === null || share >= 1 ? null : share;
      state.works = isAllSite(this.#within[i]!, volumes, clockMs);
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
    this.#roofs = this.#states.map(({ roof }) => roof);
  }

  dispose(): void {
    this.#massing.dispose();
    this.racks?.dispose();
    this.#figures?.dispose();
  }
}
