import { Group } from 'three';
import { parsePath } from '../../scene/schema/path';
import type { Vec3 } from '../../shared/vectors';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import {
  type CatalogueEntry,
  catalogues,
  closeCatalogues,
  followImports,
} from '../../store/satellites/catalogue/catalogues';
import { satelliteImports } from '../../store/satellites/satelliteImports';
import { stateNow } from '../../store/stateNow';
import { addPicker, type Hit } from '../pick/pickers';
import type { Stage } from '../Stage';
import type { Piece } from '../selection/selectPieces';
import type { Tally } from '../selection/selectStretch';
import { PaceWatch } from './PaceWatch';
import { SatelliteField } from './satelliteField';
import { SatelliteTrack } from './satelliteTrack';

/** Catalogue number of the first of the paths that names a satellite; null for none. */
function numberOf(...paths: (string | null)[]): number | null {
  for (const path of paths) {
    const named = path === null ? null : parsePath(path);
    if (named?.kind === 'satellite') return named.number;
  }
  return null;
}

/** The satellites of all imported files in the world: read beside the page, drawn as one field a file. */
export class SatelliteLayers {
  readonly #stage: Stage;
  readonly object = new Group();
  readonly #fields = new Map<string, SatelliteField>();
  /** Imports that the full picture waits for: being read, or on their way to the clock's time. */
  readonly #holds = new Map<string, () => void>();
  readonly #track: SatelliteTrack;
  readonly #pace = new PaceWatch();
  readonly #stop: (() => void)[];

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#track = new SatelliteTrack(this.object);
    this.#stop = [
      catalogues.subscribe(() => this.#take()),
      documentStore.subscribe(({ scene }, { scene: before }) => {
        if (scene.imports !== before.imports) this.#follow();
        if (scene.playRate !== before.playRate) this.#watch();
      }),
      liveStore.subscribe((state, before) => {
        if (state.clockMs !== before.clockMs) this.#watch();
      }),
      addPicker(stage, {
        pick: (x, y, reachPx) => this.#pick(x, y, reachPx),
        place: (path) => this.#place(path),
        count: (pieces) => this.#count(pieces),
      }),
    ];
    this.#follow();
  }

  #follow(): void {
    const imports = satelliteImports(documentStore.getState().scene.imports);
    const { entries } = catalogues.getState();
    for (const { id } of imports) if (!entries.get(id)?.opened) this.#await(id);
    void followImports(imports).catch(() => this.#settleAll());
    this.#take();
  }

  #await(id: string): void {
    if (!this.#holds.has(id)) this.#holds.set(id, this.#stage.hold());
  }

  #settle(id: string): void {
    this.#holds.get(id)?.();
    this.#holds.delete(id);
  }

  #settleAll(): void {
    for (const id of [...this.#holds.keys()]) this.#settle(id);
  }

  /** Makes fields of what has been read, and ends those of what is gone or was read again. */
  #take(): void {
    const { entries } = catalogues.getState();
    const { imports } = documentStore.getState().scene;
    const isIn = (id: string) => imports.some((file) => file.id === id);
    for (const id of [...this.#fields.keys()]) if (!isIn(id) || !entries.has(id)) this.#drop(id);
    for (const [id, entry] of entries) if (isIn(id)) this.#takeEntry(id, entry);
    for (const id of [...this.#holds.keys()]) if (!isIn(id)) this.#settle(id);
    this.#stage.invalidate();
  }

  #takeEntry(id: string, { opened, feed }: CatalogueEntry): void {
    if (this.#fields.get(id)?.feed === feed && feed) return;
    this.#drop(id);
    if (!opened) return;
    if (!opened.ok || !feed) {
      this.#settle(id);
      return;
    }
    const field = new SatelliteField(id, opened.value, feed);
    feed.onKeyframe = () => {
      this.#watch();
      this.#stage.invalidate();
    };
    this.#fields.set(id, field);
    this.object.add(field.object);
    this.#stage.satellites.set(id, { count: field.count, bytes: field.bytes });
    this.#watch();
  }

  /** Asks for the keyframes of the clock's time; the full picture waits where others are shown meanwhile. */
  #watch(): void {
    const { clockMs, scene } = stateNow();
    for (const { id, feed } of this.#fields.values()) {
      feed.at(clockMs, scene.playRate);
      if (feed.late) this.#await(id);
      else this.#settle(id);
    }
  }

  #drop(id: string): void {
    const field = this.#fields.get(id);
    if (!field) return;
    this.#fields.delete(id);
    this.#stage.satellites.delete(id);
    this.object.remove(field.object);
    field.feed.onKeyframe = null;
    field.dispose();
  }

  #fieldOf(catalogueNumber: number): SatelliteField | undefined {
    return [...this.#fields.values()].find((field) => field.has(catalogueNumber));
  }

  #place(path: string): Vec3 | null {
    const named = parsePath(path);
    if (named?.kind !== 'satellite') return null;
    return this.#fieldOf(named.number)?.place(named.number) ?? null;
  }

  async #pick(x: number, y: number, reachPx: number): Promise<Hit | null> {
    if (!documentStore.getState().scene.layers.orbits) return null;
    const hits = await Promise.all(
      [...this.#fields.values()].map((field) => field.pick(this.#stage, x, y, reachPx)),
    );
    const nearest = (best: Hit | null, hit: Hit | null) =>
      hit && (!best || hit.distancePx < best.distancePx) ? hit : best;
    return hits.reduce(nearest, null);
  }

  /** One of several files counts once: that of the first which has it in the pieces. */
  #count(pieces: readonly Piece[]): Tally {
    const tally = { nodes: 0, sunlit: 0 };
    const seen = new Set<number>();
    for (const field of this.#fields.values()) field.select(this.#stage, pieces, seen, tally);
    return tally;
  }

  update(stage: Stage): void {
    const fields = [...this.#fields.values()];
    const drawn = fields.reduce((sum, { count }) => sum + count, 0);
    const { scene, hover, view } = stateNow();
    const marked = numberOf(hover, scene.focus);
    for (const field of fields) field.update(stage, drawn, marked);
    const number = numberOf(scene.focus, view.follow);
    const field = number === null ? undefined : this.#fieldOf(number);
    this.#track.update(
      stage,
      field && number !== null ? { importId: field.id, catalogueNumber: number } : null,
    );
    const pictures = fields.flatMap(({ picture }) => picture ?? []);
    stage.pace.set(this.#pace.of(pictures, scene.playRate !== 0, performance.now()));
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
    for (const id of [...this.#fields.keys()]) this.#drop(id);
    this.#settleAll();
    this.#track.dispose();
    this.#stage.pace.set(null);
    closeCatalogues();
  }
}
