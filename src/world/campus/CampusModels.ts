import { Group, type Object3D } from 'three';
import { rackKinds } from '../../model/campus/rackKinds';
import type { RackBlock } from '../../model/campus/types';
import type { CampusSetting } from '../../render/campus/CampusSetting';
import type { CampusLook } from '../../render/campus/campusLook';
import { type RackDesign, RackModels } from '../../render/racks/RackModels';
import type { RackTable } from '../../render/racks/rackTable';
import { loadNodeModel } from '../models/models';
import { type CampusEye, nearRacks, noInstances } from './campusNearRacks';

/** Models by design: the rack's and its tray's; the rack across, up and out of the front, the tray's height and depth, metres. */
const designs: Record<
  string,
  { rack: string; tray: string } & Pick<RackDesign, 'sizeM' | 'trayHeightM' | 'trayDepthM'>
> = {
  hgx64: {
    rack: 'rack-hgx64',
    tray: 'tray-hgx',
    sizeM: [0.6, 2.3, 1.2],
    trayHeightM: 0.178,
    trayDepthM: 0.9,
  },
  nvl72: {
    rack: 'rack-nvl72',
    tray: 'tray-nvl',
    sizeM: [0.6, 2.3, 1.2],
    trayHeightM: 0.0445,
    trayDepthM: 0.86,
  },
  trn2: {
    rack: 'rack-trn2',
    tray: 'tray-trn2',
    sizeM: [1.2, 2.3, 1.2],
    trayHeightM: 0.0889,
    trayDepthM: 0.86,
  },
  tpu7: {
    rack: 'rack-tpu7',
    tray: 'tray-tpu7',
    sizeM: [0.6, 2.3, 1.2],
    trayHeightM: 0.0889,
    trayDepthM: 0.86,
  },
};

/** The design of a block's racks; one that is not known looks like what has as many on a tray. */
export const designOf = ({ rackKind, acceleratorsPerTray }: RackBlock): string =>
  (Object.hasOwn(rackKinds, rackKind) ? rackKinds[rackKind]?.model : null) ??
  (acceleratorsPerTray > 4 ? 'hgx64' : 'nvl72');

async function loadDesign(id: string): Promise<RackDesign> {
  const { rack, tray, ...lengths } = designs[id]!;
  const [rackModel, trayModel] = await Promise.all([loadNodeModel(rack), loadNodeModel(tray)]);
  return { rack: rackModel.levels, tray: trayModel.levels, ...lengths };
}

/** Models of the racks about the eye, and of their trays. */
export class CampusModels {
  readonly object: Object3D = new Group();
  readonly #models = new Map<string, RackModels>();
  readonly #table: RackTable;

  private constructor(table: RackTable) {
    this.#table = table;
    this.object.name = 'Campus, models';
  }

  /** Loads the designs that the blocks need. */
  static async load(
    blocks: readonly RackBlock[],
    table: RackTable,
    setting: CampusSetting,
  ): Promise<CampusModels> {
    const ids = [...new Set(blocks.map(designOf))];
    const loaded = await Promise.all(ids.map(loadDesign));
    const models = new CampusModels(table);
    ids.forEach((id, i) => {
      const made = new RackModels(loaded[i]!, table, setting);
      models.#models.set(id, made);
      models.object.add(made.object);
    });
    return models;
  }

  /** Chooses what is near; returns the distances between which models stand for the boxes, metres. */
  place(blocks: readonly RackBlock[], shown: readonly number[], eye: CampusEye) {
    const { instances, modelsWithinM } = nearRacks(blocks, shown, this.#table.firstPlaces, eye, designOf);
    for (const [id, models] of this.#models) models.setInstances(instances.get(id) ?? noInstances());
    return modelsWithinM;
  }

  update(look: CampusLook): void {
    for (const models of this.#models.values()) models.update(look);
  }

  /** Instances drawn now: racks and trays. */
  get drawn(): { racks: number; trays: number } {
    let [racks, trays] = [0, 0];
    for (const { drawn } of this.#models.values()) {
      racks += drawn.rack + drawn.openRack;
      trays += drawn.tray + drawn.fineTray;
    }
    return { racks, trays };
  }

  dispose(): void {
    for (const models of this.#models.values()) models.dispose();
  }
}
