import type { Group } from 'three';
import { msg } from '../../locales/i18n';
import { launchedNodes, launchedShare } from '../../model/orbit/buildUp';
import type { Ranges } from '../../render/core/drawRanges';
import { frustumHalfSpaces, SPACE } from '../../render/core/halfSpaces';
import { Field } from '../../render/fields/Field';
import { ArcsInSight } from '../../render/orbits/ArcsInSight';
import { OrbitPaths } from '../../render/orbits/OrbitPaths';
import { OrbitPlacement } from '../../render/orbits/OrbitPlacement';
import { longestTurnS } from '../../render/orbits/planes/planeRows';
import type { Constellation } from '../../scene/types';
import { ECCENTRICITY, PLANE_ROW, SEMI_MAJOR } from '../../shared/planeRow';
import type { Vec3 } from '../../shared/vectors';
import { bring } from '../../store/actions/bring';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { nodeLegend } from '../../store/nodes/nodeReadings';
import { announcedLaterMs } from '../../store/nodes/orbitReadings';
import { splitScenario } from '../../store/readings/split';
import { stateNow } from '../../store/stateNow';
import type { State } from '../../store/types';
import { tangentsOf } from '../camera/cameraPose';
import { changeDetector } from '../changeDetector';
import { paletteOf } from '../earth/globeLayers';
import type { DrawnConstellation, Stage } from '../Stage';
import type { FleetLinks } from './FleetLinks';
import { bringTo, type FleetTables, fleetLayout } from './fleetLayout';
import { fleetLook, nodeTexels } from './fleetLook';
import type { FleetModels } from './fleetModels';
import { selectedIn } from './fleetSelected';
import { packFleet } from './packFleet';
import { standsBack } from './standsBack';

/** Rings drawn at once; of more, only what is selected. */
const PATHS_SHOWN = 150;
/** Ranges nearer than this many nodes are drawn as one: each costs as much as so many points. */
const RANGE_GAP = 96;
/** Around the picture, CSS pixels: a mark's halo reaches in from outside. */
const MARGIN_PX = 16;
const MOST_RANGES = 4096;
/** Strength of rings behind sites, and of rings that nobody has told of yet. */
const BACK_STRENGTH = 0.5;

/** Just within what planes may be turned by, back to the frame's time. */
const AHEAD_MS = 950 * longestTurnS;

/** An eye this near to an orbit's height is coming nearer: time to load the forms, metres. */
const MODELS_WITHIN_M = 400_000;

function isNearOrbit({ tables }: FleetTables, eyeM: Vec3): boolean {
  const eyeRadiusM = Math.hypot(...eyeM);
  return tables.some(({ rows, count }) => {
    const e = rows[ECCENTRICITY] ?? 0;
    const [low, high] = [rows[SEMI_MAJOR] ?? 0, rows[(count - 1) * PLANE_ROW + SEMI_MAJOR] ?? 0];
    return eyeRadiusM > low * (1 - e) - MODELS_WITHIN_M && eyeRadiusM < high * (1 + e) + MODELS_WITHIN_M;
  });
}

/** All constellations of a scene on their orbits: one field, one set of rings. */
export class Fleet {
  readonly #constellations: readonly Constellation[];
  readonly #layout: FleetTables;
  readonly #placement: OrbitPlacement;
  readonly #field: Field;
  readonly #paths: OrbitPaths;
  /** What comes when it is first wanted: the links, and the forms of near nodes. */
  #links: FleetLinks | null = null;
  #models: FleetModels | null = null;
  readonly #asked = new Set<'links' | 'models'>();
  #disposed = false;
  readonly #launched: number[];
  /** Launched share of each constellation that its planes were told of; NaN at first. */
  readonly #shares: Float64Array;
  readonly #shownPerPlane: Uint32Array;
  readonly #ranges: Ranges = {
    starts: new Int32Array(MOST_RANGES),
    counts: new Int32Array(MOST_RANGES),
    length: 0,
  };
  readonly #edges = new Float64Array(4 * SPACE);
  readonly #looks = changeDetector();
  readonly #sights = changeDetector();
  /** Counts changes of what is launched. */
  #launches = 0;
  readonly #arcs: ArcsInSight;
  readonly #drawn: DrawnConstellation[];
  #texelsOf = '';
  readonly #selected;
  /** Time of the last frame. */
  #drawnMs: number;
  readonly #beside: (() => State) | null;

  private constructor(
    constellations: readonly Constellation[],
    layout: FleetTables,
    words: Uint32Array<ArrayBuffer>,
    beside: (() => State) | null,
  ) {
    this.#beside = beside;
    this.#constellations = constellations;
    this.#layout = layout;
    this.#placement = new OrbitPlacement(layout, words);
    this.#field = new Field(this.#placement, this.#placement.nodes, MOST_RANGES);
    this.#paths = new OrbitPaths(this.#placement);
    this.#arcs = new ArcsInSight(layout.planeCount, layout.ratesOfPlane);
    this.#drawnMs = layout.timeMs;
    this.#selected = selectedIn(constellations, layout, () => this.#scenario);
    this.#launched = constellations.map(({ nodes }) => nodes);
    this.#shares = new Float64Array(constellations.length).fill(Number.NaN);
    this.#shownPerPlane = layout.nodesPerPlane.slice();
    const drawnMs = () => this.#drawnMs;
    this.#drawn = constellations.map(({ id }, i) => ({
      id,
      get table() {
        bringTo(layout, drawnMs());
        return layout.tables[i]!;
      },
      firstNode: layout.firstNodes[i]!,
      nodeBytes: 0,
    }));
  }

  /**
   * Lays out and packs the constellations; at once where they are few, else once a worker has done so.
   * @param beside state of another scenario, whose fleet it is: right of the line it is picked, and nothing of it is counted.
   */
  static create(
    constellations: readonly Constellation[],
    beside: (() => State) | null = null,
  ): Fleet | Promise<Fleet> {
    const layout = fleetLayout(constellations, liveStore.getState().clockMs);
    const { planeCount, firstNode, nodesPerPlane, groupOfPlane } = layout;
    const words = packFleet({ planeCount, firstNode, nodesPerPlane, groupOfPlane });
    return words instanceof Promise
      ? words.then((packed) => new Fleet(constellations, layout, packed, beside))
      : new Fleet(constellations, layout, words, beside);
  }

  /** Puts the fleet into the world. Returns the way to take it away for good. */
  mount(stage: Stage, group: Group): () => void {
    group.add(this.#field.object, this.#paths.object);
    const told = this.#beside ? stage.beside : stage.constellations;
    for (const drawn of this.#drawn) told.set(drawn.id, drawn);
    stage.invalidate();
    return () => {
      for (const drawn of this.#drawn) {
        if (told.get(drawn.id) === drawn) told.delete(drawn.id);
      }
      group.remove(this.#field.object, this.#paths.object);
      stage.retire(() => this.#dispose());
    };
  }

  #dispose(): void {
    this.#disposed = true;
    this.#field.dispose();
    this.#paths.dispose();
    this.#links?.dispose();
    this.#models?.dispose();
    this.#placement.dispose();
  }

  /** Brings planes, look and ranges up to date; once a frame. */
  update(stage: Stage): void {
    const { scene } = documentStore.getState();
    const shown = scene.layers.orbits && this.#layout.nodeCount > 0 && stage.pose !== null;
    this.#field.object.visible = shown;
    this.#paths.object.visible = shown;
    if (!shown || !stage.pose) return;
    this.#placePlanes(stage.pose.eyeM, stage);
    this.#updateField(stage);
    this.#findVisible(stage);
    this.#updatePaths(stage);
    if (scene.layers.links && this.#isFirst('links')) stage.bring(msg('Links'), () => this.#bringLinks());
    this.#links?.update(stage);
    // The picture is full without them: points stand for the nodes.
    if (isNearOrbit(this.#layout, stage.pose.eyeM) && this.#isFirst('models'))
      void bring(msg('Models of nodes'), () => this.#bringModels(stage));
    this.#models?.update(stage, this.#shownPerPlane, this.#launched);
  }

  /** The pinned scenario whose fleet it is; null for the present one. */
  get #scenario(): string | null {
    return this.#beside ? (splitScenario(stateNow())?.id ?? null) : null;
  }

  #isFirst(part: 'links' | 'models'): boolean {
    return !this.#asked.has(part) && this.#asked.add(part) !== null;
  }

  async #bringLinks(): Promise<void> {
    const { FleetLinks } = await import('./FleetLinks');
    if (this.#disposed) return;
    this.#links = new FleetLinks(this.#layout, this.#placement, this.#beside !== null);
    this.#paths.object.add(this.#links.object);
  }

  async #bringModels(stage: Stage): Promise<void> {
    const { FleetModels } = await import('./fleetModels');
    const models = await FleetModels.load(
      this.#constellations,
      this.#layout,
      this.#placement,
      this.#beside ?? stateNow,
    );
    if (this.#disposed) {
      models.dispose();
      return;
    }
    this.#models = models;
    this.#field.object.add(models.object);
    stage.invalidate();
  }

  #placePlanes(eyeM: readonly [number, number, number], { renderer, still }: Stage): void {
    const { clockMs, scene } = stateNow();
    this.#followLaunches();
    this.#drawnMs = clockMs;
    const exactly = still || scene.playRate === 0;
    if (this.#placement.turnTo(clockMs, eyeM, exactly)) return;
    // In play planes are set for a time ahead, so that they serve from before it to after it.
    const ahead = !exactly && this.#placement.turns ? Math.sign(scene.playRate) * AHEAD_MS : 0;
    for (const timeMs of [clockMs + ahead, clockMs]) {
      bringTo(this.#layout, timeMs);
      this.#placement.setPlanes(this.#layout.rows, eyeM, renderer, timeMs);
      if (timeMs === clockMs || this.#placement.turnTo(clockMs, eyeM)) return;
    }
  }

  #followLaunches(): void {
    const { scene, clockMs } = stateNow();
    const { tables, firstPlanes, nodesPerPlane } = this.#layout;
    const { planes, bytesPerNode } = this.#placement;
    for (let i = 0; i < this.#constellations.length; i++) {
      const constellation = this.#constellations[i]!;
      const hidden = scene.nodes.hidden.includes(constellation.id);
      const share = hidden ? 0 : launchedShare(constellation, clockMs);
      const drawn = this.#drawn[i]!;
      this.#launched[i] = launchedNodes(constellation, clockMs);
      drawn.launchedNodes = this.#launched[i]!;
      drawn.nodeBytes = bytesPerNode * constellation.nodes;
      if (this.#shares[i] === share) continue;
      this.#shares[i] = share;
      this.#launches += 1;
      const first = firstPlanes[i]!;
      for (let plane = first; plane < first + tables[i]!.count; plane++) {
        planes.setLaunched(plane, share, constellation.buildUp !== null);
        this.#shownPerPlane[plane] = share > 0 ? nodesPerPlane[plane]! : 0;
      }
    }
  }

  #updateField(stage: Stage): void {
    const { scene } = documentStore.getState();
    const { nodes } = scene;
    const { theme, pixelRatio, quality, pose, lens } = stage;
    const key = `${nodes.colorBy}.${theme}`;
    if (key !== this.#texelsOf) {
      this.#texelsOf = key;
      this.#field.setPalette(nodeTexels(nodes.colorBy, theme));
    }
    this.#field.setHighlight(this.#selected().node);
    const legend = nodeLegend(stateNow());
    const range = 'range' in legend ? legend.range : null;
    // Wing tip to wing tip, metres; 0 while points stand for the nodes.
    const spanM = this.#models?.spanM ?? 0;
    const untold = announcedLaterMs((this.#beside ?? stateNow)()) !== null;
    const back = standsBack(scene);
    this.#field.setTypeMask(stage.still ? null : stage.typeMask);
    const parts = [
      nodes,
      theme,
      pixelRatio,
      quality,
      pose,
      lens,
      range?.[0],
      range?.[1],
      spanM,
      untold,
      back,
    ];
    if (this.#looks(parts))
      this.#field.update(fleetLook(stage, this.#layout.nodeCount, range, spanM, untold, back));
    else this.#field.setSun(stage.sun);
  }

  #findVisible(stage: Stage): void {
    const { pose, lens, quality } = stage;
    if (!pose) return;
    const other = this.#sights([pose, lens, quality.oneIn, this.#launches]);
    if (!other && this.#arcs.holds(this.#drawnMs)) return;
    frustumHalfSpaces(pose, tangentsOf(lens), MARGIN_PX / lens.focalPx, this.#edges);
    const view = { eyeM: pose.eyeM, halfSpaces: this.#edges, padNodes: 1, gapNodes: RANGE_GAP };
    const { rows, timeMs, firstNode } = this.#layout;
    const planes = { rows, timeMs, nodesPerPlane: this.#shownPerPlane, firstNode };
    this.#ranges.length = this.#arcs.ranges(planes, this.#drawnMs, view, this.#ranges);
    this.#field.setVisible(this.#ranges);
  }

  #updatePaths(stage: Stage): void {
    const { scene } = documentStore.getState();
    const { layers } = scene;
    const { plane, group } = this.#selected();
    const { planeCount, firstPlanes, tables } = this.#layout;
    const all = planeCount <= PATHS_SHOWN;
    let [first, count] = all ? [0, planeCount] : [0, 0];
    if (!all && plane >= 0) [first, count] = [plane, 1];
    else if (!all && group >= 0) [first, count] = [firstPlanes[group]!, tables[group]!.count];
    this.#paths.update({
      sunDirection: stage.sun,
      palette: paletteOf(stage),
      first,
      count,
      trails: layers.trails && stage.quality.trails,
      strength: standsBack(scene) ? BACK_STRENGTH : 1,
      dashed: announcedLaterMs((this.#beside ?? stateNow)()) !== null,
      typeMask: stage.still ? null : stage.typeMask,
      selectedPlane: plane,
      selectedGroup: group,
    });
  }
}
