import type { Object3D } from 'three';
import { t } from '../../locales/i18n';
import type { OrbitPlacement } from '../../render/orbits/OrbitPlacement';
import { notify } from '../../store/actions/moment';
import { documentStore } from '../../store/document';
import type { Stage } from '../Stage';
import type { FleetLinks } from './FleetLinks';
import type { FleetTables } from './fleetLayout';

/** The links of a fleet, whose code comes when they are first switched on; the first full frame waits for it. */
export class LazyLinks {
  readonly #layout: FleetTables;
  readonly #placement: OrbitPlacement;
  readonly #parent: Object3D;
  #links: FleetLinks | null = null;
  #asked = false;
  #disposed = false;

  /** `parent`: the links are shown where it is, and go with it. */
  constructor(layout: FleetTables, placement: OrbitPlacement, parent: Object3D) {
    this.#layout = layout;
    this.#placement = placement;
    this.#parent = parent;
  }

  /** Once a frame, after the planes are placed. */
  update(stage: Stage): void {
    if (documentStore.getState().scene.layers.links && !this.#asked) void this.#load(stage);
    this.#links?.update(stage);
  }

  async #load(stage: Stage): Promise<void> {
    this.#asked = true;
    stage.awaited += 1;
    try {
      const { FleetLinks } = await import('./FleetLinks');
      if (this.#disposed) return;
      this.#links = new FleetLinks(this.#layout, this.#placement);
      this.#parent.add(this.#links.object);
    } catch {
      notify('warning', t('{path} could not be loaded; the map is drawn without it.', { path: t('Links') }));
    } finally {
      stage.awaited -= 1;
      stage.invalidate();
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#links?.dispose();
  }
}
