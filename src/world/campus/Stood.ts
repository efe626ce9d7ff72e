import { Group } from 'three';
import { CampusMassing } from '../../render/campus/CampusMassing';
import type { CampusSetting } from '../../render/campus/CampusSetting';
import type { StandingSolids } from '../../render/campus/campusForms';
import { changeDetector } from '../changeDetector';
import type { Stage } from '../Stage';

/** How much is seen of what is not needed at once, 0 to 1. */
const SEE_THROUGH = 0.3;

/** Solids of one kind beside a campus; built anew when what they are made of changes. */
export class Stood {
  readonly object = new Group();
  readonly #setting: CampusSetting;
  readonly #changed = changeDetector();
  #massing: CampusMassing | null = null;

  constructor(setting: CampusSetting) {
    this.#setting = setting;
  }

  /** Builds where `of` differs from last time; null takes away what stood. Those beyond the first `full` are see-through. */
  stand(
    stage: Stage,
    of: unknown[],
    build: () => StandingSolids | null,
    full = Number.POSITIVE_INFINITY,
  ): void {
    if (!this.#changed([...of, full])) return;
    const before = this.#massing;
    if (before) {
      this.object.remove(before.object);
      stage.retire(() => before.dispose());
    }
    const solids = build();
    this.#massing = solids && new CampusMassing(this.#setting, solids.prisms, solids.mesh);
    if (!solids || !this.#massing) return;
    this.#massing.setStates(
      solids.prisms.map(({ heightM }, i) => ({
        presence: i < full ? 1 : SEE_THROUGH,
        cutM: heightM,
        roof: 1,
        progress: null,
      })),
    );
    this.object.add(this.#massing.object);
  }

  update(look: Parameters<CampusMassing['update']>[0]): void {
    this.#massing?.update(look);
  }

  dispose(): void {
    this.#massing?.dispose();
  }
}
