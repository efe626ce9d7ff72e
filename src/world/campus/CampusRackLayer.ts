import { Group, type Object3D } from 'three';
import { msg } from '../../locales/i18n';
import { failedAccelerators } from '../../model/campus/failures';
import { rackAt } from '../../model/campus/moment';
import type { Campus } from '../../model/campus/types';
import type { CampusState } from '../../model/formulas/campusFormulas';
import type { CampusSetting } from '../../render/campus/CampusSetting';
import type { CampusLook } from '../../render/campus/campusLook';
import { CampusRacks, type GridRange } from '../../render/racks/CampusRacks';
import { type MarkedRack, RackMark } from '../../render/racks/RackMark';
import { RackTable } from '../../render/racks/rackTable';
import { parsePath } from '../../scene/schema/path';
import { DAY_MS } from '../../shared/dates';
import { campusState, shownLoad } from '../../store/campus/campusStates';
import { inService } from '../../store/campus/rackReadings';
import { documentStore } from '../../store/document';
import { changeDetector } from '../changeDetector';
import { programsReady } from '../programsReady';
import type { Stage } from '../Stage';
import type { CampusModels } from './CampusModels';
import { distanceTo } from './campusCut';
import { type CampusColorBy, metricsOf, metricTexels } from './campusMetrics';
import type { CampusEye } from './campusNearRacks';

/** Halls this near show their accelerators, metres: farther off one is a hundredth of a pixel. */
const ACCELERATORS_WITHIN_M = 900;
/** An eye this near to an open hall is coming nearer: time to load the models of racks, metres. */
const LOAD_WITHIN_M = 150;

/** The rack of a campus that a path names; null for none. */
function chosenRack(campus: Campus, path: string | null): MarkedRack | null {
  const named = path === null ? null : parsePath(path);
  if (named?.kind !== 'site' || named.id !== campus.siteId) return null;
  const { hall, rack } = named;
  const found = hall === null || rack === null ? null : rackAt(campus, hall + 1, rack);
  return found && { footM: found.placeM, sizeM: found.block.sizeM, headingRad: found.block.headingRad };
}

/** Racks and accelerators of one campus, in the halls that stand open. */
export class CampusRackLayer {
  readonly object: Object3D = new Group();
  readonly racks: CampusRacks;
  readonly #mark: RackMark;
  readonly #campus: Campus;
  readonly #setting: CampusSetting;
  #models: CampusModels | null = null;
  #asked = false;
  #disposed = false;
  readonly #halls: readonly number[];
  readonly #moved = changeDetector();
  readonly #colors = changeDetector();
  readonly #days = changeDetector();
  readonly #looked = changeDetector();
  colorBy: CampusColorBy = 'kind';
  /** Load and failures of the site on the day that is drawn; null while the colour tells neither. */
  state: CampusState | null = null;

  constructor(campus: Campus, setting: CampusSetting) {
    this.#campus = campus;
    this.#halls = campus.blocks.map(({ hall }) => campus.volumes.findIndex(({ id }) => id === hall));
    this.racks = new CampusRacks(setting, new RackTable(setting.frame, campus.blocks));
    this.#setting = setting;
    this.#mark = new RackMark(setting);
    this.object.add(this.racks.object, this.#mark.object);
  }

  /** Blocks drawn now, by their places. */
  shown: readonly number[] = [];

  /**
   * Once a frame. `roofs`: how much of each volume's roof is there; `eye` in the campus frame; both are other objects when
   * they have changed. `timeMs`: when, milliseconds since 1970; in steps, for each is looked at anew.
   */
  update(stage: Stage, look: CampusLook, roofs: readonly number[], eye: CampusEye, timeMs: number): void {
    if (this.#moved([roofs, eye, timeMs, this.#models])) this.#place(stage, roofs, eye, timeMs);
    if (!this.object.visible) return;
    this.#setMetrics(Math.floor(timeMs / DAY_MS) * DAY_MS);
    if (this.#colors([this.colorBy, stage.theme])) {
      this.racks.table.setPalette(metricTexels(this.colorBy, stage.theme));
      this.racks.table.setColorBy(this.colorBy);
    }
    const { focus } = documentStore.getState().scene;
    if (this.#looked([focus])) this.#mark.mark(chosenRack(this.#campus, focus));
    this.#mark.update(look);
    this.racks.update(look);
    this.#models?.update(look);
  }

  /** Chooses what is drawn, and puts it before the eye. */
  #place(stage: Stage, roofs: readonly number[], eye: CampusEye, timeMs: number): void {
    const { blocks, volumes } = this.#campus;
    const { placement } = this.racks.table;
    this.shown = blocks.flatMap((block, i) =>
      (roofs[this.#halls[i]!] ?? 1) < 1 && inService(block, timeMs) ? [i] : [],
    );
    const shown = new Set(this.shown);
    blocks.forEach((_, i) => {
      placement.setShown(i, shown.has(i));
    });
    const range: GridRange = this.shown.length > 0 ? [this.shown[0]!, this.shown.at(-1)!] : null;
    const distanceM = Math.min(
      ...this.shown.map((i) => distanceTo(volumes[this.#halls[i]!]!, eye.atM)),
      Number.POSITIVE_INFINITY,
    );
    this.racks.setRange(range, distanceM < ACCELERATORS_WITHIN_M);
    this.object.visible = range !== null;
    if (!range || !stage.pose) return;
    if (distanceM < LOAD_WITHIN_M && !this.#asked) {
      this.#asked = true;
      stage.bring(msg('Models of racks'), () => this.#loadModels(stage));
    }
    this.racks.setModels(this.#models?.place(blocks, this.shown, eye) ?? null);
    placement.setEye(stage.pose.eyeM);
  }

  /** What the colours stand for changes from day to day, and with what is asked for. */
  #setMetrics(dayMs: number): void {
    const { colorBy } = this;
    const wanted = colorBy === 'load' || colorBy === 'failed';
    if (!this.#days([dayMs, wanted ? colorBy : ''])) return;
    const { table } = this.racks;
    this.state = wanted ? campusState(this.#campus.siteId, dayMs) : null;
    table.setMetrics(metricsOf(this.#campus, dayMs, this.state && shownLoad(this.state)));
    const { failuresPerYear, repairDays } = this.state ?? {};
    if (colorBy === 'failed' && typeof failuresPerYear === 'number' && typeof repairDays === 'number')
      table.states.setFailed(
        failedAccelerators(this.#campus.siteId, table.accelerators, { failuresPerYear, repairDays }, dayMs),
      );
  }

  async #loadModels(stage: Stage): Promise<void> {
    const { CampusModels } = await import('./CampusModels');
    const models = await CampusModels.load(this.#campus.blocks, this.racks.table, this.#setting);
    await programsReady(stage, models.object).catch(() => {});
    if (this.#disposed) {
      models.dispose();
      return;
    }
    this.#models = models;
    this.object.add(models.object);
  }

  /** Racks and trays drawn as models now. */
  get models(): { racks: number; trays: number } {
    return this.#models?.drawn ?? { racks: 0, trays: 0 };
  }

  dispose(): void {
    this.#disposed = true;
    this.#models?.dispose();
    this.#mark.dispose();
    this.racks.dispose();
  }
}
