import type { Group } from 'three';
import type { Stage } from '../Stage';
import type { CampusField } from './CampusField';

/** Eye above the ground below which the code of campuses is loaded, metres: some way before any shows. */
const LOAD_BELOW_M = 120_000;

/** Campuses on the ground, whose code comes when the eye first nears it. */
export class LazyCampus {
  readonly #parent: Group;
  #field: CampusField | null = null;
  #asked = false;
  #disposed = false;
  #stopWalking: (() => void) | null = null;

  constructor(parent: Group) {
    this.#parent = parent;
  }

  get field(): CampusField | null {
    return this.#field;
  }

  /** Once a frame. */
  update(stage: Stage): void {
    if (!this.#asked && stage.pose && stage.pose.eyeAltitudeM < LOAD_BELOW_M) void this.#load(stage);
    this.#field?.update(stage);
  }

  async #load(stage: Stage): Promise<void> {
    this.#asked = true;
    stage.awaited += 1;
    try {
      const [{ CampusField }, { startWalking }] = await Promise.all([
        import('./CampusField'),
        import('./walkStart'),
      ]);
      if (this.#disposed) return;
      this.#field = new CampusField(this.#parent, stage);
      this.#stopWalking = startWalking(stage, this.#field);
    } catch {
      // The columns stay; it is asked for again at the next mount.
    } finally {
      stage.awaited -= 1;
      stage.invalidate();
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#stopWalking?.();
    this.#field?.dispose();
  }
}
