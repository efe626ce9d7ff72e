import { Group, type Object3D } from 'three';
import { msg } from '../../locales/i18n';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { smoothstep } from '../../shared/vectors';
import { documentStore } from '../../store/document';
import { siteOf } from '../../store/sites/importedSites';
import { type SiteReading, siteReadings } from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';
import type { Pose } from '../camera/cameraPose';
import { changeDetector } from '../changeDetector';
import type { TownNear } from '../places/townNear';
import { programsReady } from '../programsReady';
import type { CampusSight, Stage } from '../Stage';
import { SINKS_M } from '../sites/columnScale';
import { CampusDrawing } from './CampusDrawing';
import { SkyLayer } from './SkyLayer';
import { townOfCampus } from './townOfCampus';

/** Eye to site: a campus comes between these, and is kept until the last, metres. */
const SHOWS_M = [60_000, 26_000] as const;
const KEEPS_M = 90_000;
/** Eye above the ground below which the screen says what the campus is drawn from, metres. */
const NOTE_BELOW_M = 12_000;
/** Eye to the nearest campus above which the columns' dots show in full, metres. */
const DOTS_WHOLE_M = 24_000;
/** More campuses at once would cost too many draws; the nearest come first. */
const MOST = 3;

interface NearSite {
  id: string;
  /** From the eye. */
  distanceM: number;
}

const nothingTold: CampusSight = { campus: null, open: false, state: null };
const noReadings: readonly SiteReading[] = [];

function nearSites({ eyeM }: Pose, readings: readonly SiteReading[]): NearSite[] {
  return readings
    .map(({ id, latitudeDeg, longitudeDeg }) => {
      const at = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
      return { id, distanceM: Math.hypot(at[0] - eyeM[0], at[1] - eyeM[1], at[2] - eyeM[2]) };
    })
    .filter(({ distanceM }) => distanceM < KEEPS_M)
    .sort((a, b) => a.distanceM - b.distanceM)
    .slice(0, MOST);
}

/** The campuses about the eye: loaded as it nears them, let go as it leaves. */
export class CampusField {
  readonly object = new Group();
  readonly #drawings = new Map<string, CampusDrawing | 'loading' | 'none'>();
  readonly #moved = changeDetector();
  readonly #sky = new SkyLayer();
  /** Sites about the eye, the nearest first. */
  #sites: readonly NearSite[] = [];
  readonly #named = changeDetector();
  #town: TownNear | null = null;
  #columns: Object3D | null = null;
  #disposed = false;

  constructor(stage: Stage) {
    stage.campus.set(nothingTold);
    this.object.add(this.#sky.object);
  }

  /** The drawing nearest to the eye that shows; null where there is none. */
  nearest: CampusDrawing | null = null;

  /** Once a frame. */
  update(stage: Stage): void {
    const { scene } = documentStore.getState();
    const readings = scene.layers.sites ? siteReadings(stateNow()) : noReadings;
    if (this.#moved([stage.pose, readings])) this.#sites = stage.pose ? nearSites(stage.pose, readings) : [];
    const sites = this.#sites;
    this.nearest = null;
    for (const { id, distanceM } of sites) {
      this.#forgetOther(id);
      const drawing = this.#drawings.get(id);
      if (!drawing && distanceM < SHOWS_M[0] * 1.2) {
        this.#drawings.set(id, 'loading');
        stage.bring(msg('Campus'), () => this.#load(stage, id));
      }
      if (!(drawing instanceof CampusDrawing)) continue;
      drawing.colorBy = scene.campus.colorBy;
      const opacity = smoothstep(SHOWS_M[0], SHOWS_M[1], distanceM);
      drawing.update(stage, opacity);
      if (opacity > 0) this.nearest ??= drawing;
    }
    for (const [id, drawing] of this.#drawings) {
      if (drawing === 'loading' || sites.some((site) => site.id === id)) continue;
      this.#drawings.delete(id);
      if (drawing instanceof CampusDrawing) this.#remove(drawing);
    }
    this.#sky.update(stage, this.#townOf(stage));
    this.#tell(stage);
    this.#fadeColumns(
      stage,
      this.nearest ? smoothstep(SINKS_M[0], DOTS_WHOLE_M, sites[0]?.distanceM ?? 0) : 1,
    );
  }

  /** The town by the nearest campus. */
  #townOf({ groundNames }: Stage): TownNear | null {
    const campus = this.nearest?.campus ?? null;
    const names = groundNames.get();
    if (this.#named([campus, names])) this.#town = campus && townOfCampus(campus, names);
    return this.#town;
  }

  /** Sunk into the ground, a column would still be a dot. */
  #fadeColumns(stage: Stage, share: number): void {
    if (!this.#columns?.parent) this.#columns = stage.scene?.getObjectByName('SiteColumns') ?? null;
    if (!this.#columns) return;
    this.#columns.visible = share > 0;
    this.#columns.userData.opacity = share;
  }

  /** Lets go of a drawing of another site under the same id: the file that it came from was changed for another. */
  #forgetOther(id: string): void {
    const drawing = this.#drawings.get(id);
    if (!(drawing instanceof CampusDrawing) || drawing.site === siteOf(stateNow(), id)) return;
    this.#drawings.delete(id);
    this.#remove(drawing);
  }

  #tell(stage: Stage): void {
    const { nearest } = this;
    const altitudeM = stage.pose?.eyeAltitudeM ?? Number.POSITIVE_INFINITY;
    const shown = altitudeM < NOTE_BELOW_M ? nearest : null;
    const campus = shown?.campus ?? null;
    const open = (shown?.racks?.shown.length ?? 0) > 0;
    const state = shown?.racks?.state ?? null;
    const told = stage.campus.get();
    if (told?.campus !== campus || told.open !== open || told.state !== state)
      stage.campus.set({ campus, open, state });
  }

  async #load(stage: Stage, id: string): Promise<void> {
    const drawing = await CampusDrawing.load(id);
    if (drawing) await programsReady(stage, drawing.object).catch(() => {});
    if (this.#disposed) {
      drawing?.dispose();
      return;
    }
    this.#drawings.set(id, drawing ?? 'none');
    if (drawing) this.object.add(drawing.object);
  }

  #remove(drawing: CampusDrawing): void {
    this.object.remove(drawing.object);
    drawing.dispose();
  }

  dispose(): void {
    this.#disposed = true;
    this.#sky.dispose();
    for (const drawing of this.#drawings.values())
      if (drawing instanceof CampusDrawing) this.#remove(drawing);
    this.#drawings.clear();
  }
}
