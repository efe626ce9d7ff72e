import type { Object3D } from 'three';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { type GroundLinks, groundLinksMax, Links } from '../../render/orbits/Links';
import type { OrbitPlacement } from '../../render/orbits/OrbitPlacement';
import { type PlaneNeighbours, planeNeighbours } from '../../render/orbits/planes/planeNeighbours';
import { parsePath } from '../../scene/schema/path';
import { splitScenario } from '../../store/readings/split';
import { type SiteReading, siteReadings } from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';
import { localFrame } from '../camera/cameraPose';
import { changeDetector } from '../changeDetector';
import { paletteOf } from '../earth/globeLayers';
import type { Stage } from '../Stage';
import type { FleetTables } from './fleetLayout';
import { chooseSpans, type Named } from './linkSpans';
import { nodeFilterOf } from './nodeFilter';
import { planeOf } from './nodePosition';
import { nodesInView, strengthAt } from './nodesInView';
import { shownSets } from './shownSets';

/** Nodes that one site is linked with. */
export const linksPerSite = 4;
/** Sites that do not stand out while another one does. */
const OTHER_SITES = 0.4;
const noSites: SiteReading[] = [];
const lightCodes = { all: 0, sunlit: 1, shadow: 2 } as const;
/** As the field has it: circles at the very end of the range may not flicker with rounding, metres. */
const RANGE_MARGIN_M = 50;

/** Chooses the links of a fleet and keeps them up to date; the GPU places them. Satellites of imported files have none. */
export class FleetLinks {
  readonly #layout: FleetTables;
  readonly #of: 'constellations' | 'beside';
  readonly #neighbours: PlaneNeighbours;
  readonly #links: Links;
  readonly #spansChanged = changeDetector();
  readonly #groundChanged = changeDetector();
  readonly #ground: GroundLinks = {
    count: 0,
    sitesM: new Float64Array(3 * groundLinksMax),
    nodes: new Uint32Array(groundLinksMax),
    strengths: new Float32Array(groundLinksMax),
  };

  /** @param beside it is the fleet right of the line of a split picture. */
  constructor(layout: FleetTables, placement: OrbitPlacement, beside: boolean) {
    this.#of = beside ? 'beside' : 'constellations';
    this.#layout = layout;
    this.#neighbours = planeNeighbours(layout.rows, layout);
    this.#links = new Links(placement, this.#neighbours);
  }

  get object(): Object3D {
    return this.#links.object;
  }

  /** Once a frame, after the planes are placed. */
  update(stage: Stage): void {
    const { scene, hover } = stateNow();
    this.#links.object.visible = scene.layers.links;
    if (!scene.layers.links || !stage.pose) return;
    const named = [scene.focus, hover].flatMap((path) => this.#named(stage, path));
    const { oneIn } = stage.quality;
    if (this.#spansChanged([scene.nodes.hidden, scene.focus, hover, oneIn])) this.#chooseSpans(stage, named);
    this.#chooseGround(stage);
    this.#links.setGround(this.#ground, stage.pose.eyeM);
    const range = scene.nodes.altitudeRangeM;
    this.#links.update({
      sunDirection: stage.sun,
      palette: paletteOf(stage),
      light: lightCodes[scene.nodes.light],
      heightRangeM: range ? [range[0] - RANGE_MARGIN_M, range[1] + RANGE_MARGIN_M] : null,
      selectedNode: Math.max(-1, ...named.map(({ node }) => node).slice(-1)),
    });
  }

  #chooseSpans(stage: Stage, named: readonly Named[]): void {
    const shown = new Set(shownSets(stage, this.#of).map(({ firstNode }) => this.#groupAt(firstNode ?? 0)));
    const spans = chooseSpans(this.#layout, this.#neighbours, (group) => shown.has(group), named);
    this.#links.setSpans(spans, stage.quality.oneIn);
  }

  #chooseGround(stage: Stage): void {
    const state = stateNow();
    const { scene, hover, clockMs } = state;
    const sites = scene.layers.sites ? siteReadings(state) : noSites;
    const { oneIn } = stage.quality;
    if (!this.#groundChanged([clockMs, sites, scene.nodes, scene.focus, hover, oneIn])) return;
    const sets = shownSets(stage, this.#of);
    const filter = nodeFilterOf(stage);
    const strong = sites.filter(({ id }) => scene.focus === `site:${id}` || hover === `site:${id}`);
    const ground = this.#ground;
    ground.count = 0;
    for (const site of sites) {
      const { longitudeDeg, latitudeDeg } = site;
      const siteM = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
      const share = strong.length === 0 || strong.includes(site) ? 1 : OTHER_SITES;
      for (const { node, sineOfElevation } of nodesInView(
        sets,
        siteM,
        localFrame(longitudeDeg, latitudeDeg).up,
        filter,
        linksPerSite,
      )) {
        if (ground.count === groundLinksMax) return;
        ground.sitesM.set(siteM, 3 * ground.count);
        ground.nodes[ground.count] = node;
        ground.strengths[ground.count++] = share * strengthAt(sineOfElevation);
      }
    }
  }

  #groupAt(firstNode: number): number {
    return this.#layout.firstNodes.indexOf(firstNode);
  }

  #named(stage: Stage, path: string | null): Named[] {
    const parsed = path === null ? null : parsePath(path);
    if (!parsed || parsed.kind === 'site' || parsed.kind === 'satellite') return [];
    const scenario = this.#of === 'beside' ? (splitScenario(stateNow())?.id ?? null) : null;
    if (parsed.scenario !== scenario) return [];
    const drawn = stage[this.#of].get(parsed.kind === 'constellation' ? parsed.id : parsed.constellation);
    if (!drawn) return [];
    const group = this.#groupAt(drawn.firstNode);
    const first = this.#layout.firstPlanes[group] ?? 0;
    const { table, firstNode } = drawn;
    if (parsed.kind === 'constellation') return [{ group, plane: -1, node: -1 }];
    if (parsed.kind === 'plane')
      return parsed.index < table.count ? [{ group, plane: first + parsed.index, node: -1 }] : [];
    const plane = planeOf(table, parsed.index);
    return plane < 0 ? [] : [{ group, plane: first + plane, node: firstNode + parsed.index }];
  }

  dispose(): void {
    this.#links.dispose();
  }
}
