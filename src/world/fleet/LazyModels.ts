import type { Object3D } from 'three';
import type { OrbitPlacement } from '../../render/orbits/OrbitPlacement';
import type { Constellation } from '../../scene/types';
import { ECCENTRICITY, SEMI_MAJOR } from '../../shared/planeRow';
import type { Stage } from '../Stage';
import type { FleetTables } from './fleetLayout';
import type { FleetModels } from './fleetModels';

/** An eye this near to an orbit's height is coming nearer: time to load the forms, metres. */
const LOAD_WITHIN_M = 400_000;

/** The forms of near nodes, whose code and models come when the eye first nears an orbit. */
export class LazyModels {
  readonly #constellations: readonly Constellation[];
  readonly #layout: FleetTables;
  readonly #placement: OrbitPlacement;
  readonly #parent: Object3D;
  #models: FleetModels | null = null;
  #asked = false;
  #disposed = false;

  /** `parent`: the models are shown where it is, and go with it. */
  constructor(
    constellations: readonly Constellation[],
    layout: FleetTables,
    placement: OrbitPlacement,
    parent: Object3D,
  ) {
    this.#constellations = constellations;
    this.#layout = layout;
    this.#placement = placement;
    this.#parent = parent;
  }

  /** Wing tip to wing tip, metres; 0 while points stand for the nodes. */
  get spanM(): number {
    return this.#models?.spanM ?? 0;
  }

  /** Once a frame, after the planes are placed. `launched`: nodes of each constellation that are up. */
  update(stage: Stage, shownPerPlane: Uint32Array, launched: readonly number[]): void {
    if (!this.#asked && this.#isNear(stage)) void this.#load(stage);
    this.#models?.update(stage, shownPerPlane, launched);
  }

  #isNear({ pose }: Stage): boolean {
    if (!pose) return false;
    const eyeRadiusM = Math.hypot(...pose.eyeM);
    return this.#layout.tables.some(({ rows }) => {
      const [a, e] = [rows[SEMI_MAJOR] ?? 0, rows[ECCENTRICITY] ?? 0];
      return eyeRadiusM > a * (1 - e) - LOAD_WITHIN_M && eyeRadiusM < a * (1 + e) + LOAD_WITHIN_M;
    });
  }

  async #load(stage: Stage): Promise<void> {
    this.#asked = true;
    // Without the models the points stay; there is nothing to tell.
    const models = await import('./fleetModels')
      .then(({ FleetModels }) => FleetModels.load(this.#constellations, this.#layout, this.#placement))
      .catch(() => null);
    if (!models) return;
    if (this.#disposed) models.dispose();
    else {
      this.#models = models;
      this.#parent.add(models.object);
      stage.invalidate();
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#models?.dispose();
  }
}
