import { Group } from 'three';
import type { Constellation } from '../../scene/types';
import type { State } from '../../store/types';
import type { Stage } from '../Stage';
import { Fleet } from './Fleet';

/** Least time between two fleets, ms: one a frame is all that can be seen. */
const LEAST_GAP_MS = 16;

/**
 * The fleet that is shown. A new one takes the place of the last once it is packed; while one is being made the newest
 * wish waits and those between are forgotten, so that a drag over the number of nodes makes one a frame at most.
 */
export class ShownFleet {
  readonly object = new Group();
  readonly #stage: Stage;
  readonly #beside: (() => State) | null;
  #wanted: readonly Constellation[] | null = null;
  #release: (() => void) | null = null;
  #making = false;
  #madeAtMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #fleet: Fleet | null = null;
  #unmount: () => void = () => {};
  #disposed = false;

  /** @param beside state of another scenario, whose fleet it is; see `Fleet.create`. */
  constructor(stage: Stage, beside: (() => State) | null = null) {
    this.#stage = stage;
    this.#beside = beside;
    if (!beside) stage.fleet = this.object;
  }

  /** Shows these constellations as soon as can be; until then the ones before stay, and the first full frame waits. */
  show(constellations: readonly Constellation[]): void {
    this.#wanted = constellations;
    this.#release ??= this.#stage.hold();
    this.#next();
  }

  #next(): void {
    if (this.#making || this.#timer !== null || this.#disposed) return;
    if (!this.#wanted) {
      this.#settle();
      return;
    }
    const waitMs = this.#madeAtMs + LEAST_GAP_MS - performance.now();
    if (waitMs <= 0) this.#make(this.#wanted);
    else
      this.#timer = setTimeout(() => {
        this.#timer = null;
        this.#next();
      }, waitMs);
  }

  #settle(): void {
    this.#release?.();
    this.#release = null;
  }

  #make(constellations: readonly Constellation[]): void {
    this.#wanted = null;
    const made = Fleet.create(constellations, this.#beside);
    if (!(made instanceof Promise)) {
      this.#mount(made);
      this.#next();
      return;
    }
    this.#making = true;
    void made
      .then((fleet) => this.#disposed || this.#mount(fleet))
      .finally(() => {
        this.#making = false;
        this.#next();
      });
  }

  #mount(fleet: Fleet): void {
    const unmountBefore = this.#unmount;
    this.#unmount = fleet.mount(this.#stage, this.object);
    this.#fleet = fleet;
    unmountBefore();
    this.#madeAtMs = performance.now();
  }

  /** Once a frame. */
  update(stage: Stage): void {
    this.#fleet?.update(stage);
  }

  /** Takes all of it away for good. */
  dispose(): void {
    this.#disposed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#unmount();
    this.#unmount = () => {};
    this.#settle();
  }
}
