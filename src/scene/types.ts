import type { languages, sourceLanguage } from '../locales/languages';
import type { NodeMetricId } from './nodeMetrics';

/** Code of a language of the interface. */
export type Language = keyof typeof languages;

/** Text by language; English is always there and stands in for a missing language. */
export type LocalizedText = Record<typeof sourceLanguage, string> & Partial<Record<Language, string>>;
export type PowerBasis = 'it' | 'facility' | 'contract';

/** Where the eye is, by what it looks at: the point at the middle of the picture. */
export interface Camera {
  longitudeDeg: number;
  latitudeDeg: number;
  /** Distance from the looked-at point to the eye, metres. */
  altitudeM: number;
  /** Clockwise from north, degrees. */
  headingDeg: number;
  /** 0 looks straight down; up to 85, about a point above the ground up to 180, straight up. */
  tiltDeg: number;
  /** Height of the looked-at point above the ellipsoid, metres. */
  heightM: number;
  /** `node:ID/INDEX` or `satellite:NUMBER` that the looked-at point rides on: its place is then that one's; or null. */
  follow: string | null;
}

/** Nodes on like orbits. Everything a node's position depends on, beside the time, is here. */
export interface Constellation {
  id: string;
  title: LocalizedText;
  /** Id of a satellite design in the facts, or `scenario` for the scene's own inputs. */
  design: string;
  nodes: number;
  planes: number;
  altitudeM: number;
  eccentricity: number;
  /** null is sun-synchronous at this altitude. */
  inclinationDeg: number | null;
  /** `band`: planes spread evenly over `raanSpreadDeg` about `ltanHours`; `delta` over 360°; `star` over 180°. */
  pattern: 'band' | 'delta' | 'star';
  /** Local time of the ascending node at the epoch, hours. */
  ltanHours: number;
  raanSpreadDeg: number;
  /** Walker phasing F: neighbouring planes are F · 360° / nodes apart along the orbit. */
  phasing: number;
  /** ISO time at which the elements hold. */
  epoch: string;
  /** When it is launched, node by node in the order of their numbers; null is all there from the start. */
  buildUp: BuildUp | null;
}

/** The span over which a constellation is launched, at an even rate. ISO times; `from` is before `until`. */
export interface BuildUp {
  from: string;
  until: string;
}

/** How the nodes of all constellations are coloured and which of them are shown. */
export interface NodeView {
  /** What the colour of a node says. */
  colorBy: NodeMetricId;
  /** Shown by the light they are in. */
  light: 'all' | 'sunlit' | 'shadow';
  /** Ids of the constellations that are not shown. */
  hidden: string[];
  /** Shown between these heights of the orbit, metres (semi-major axis less 6,378,137 m); null is all. */
  altitudeRangeM: [number, number] | null;
}

/** How a campus is shown. */
export interface CampusView {
  /** What the colour of its racks says. */
  colorBy: 'kind' | 'power' | 'age' | 'load' | 'failed';
}

/** A file of satellites (TLE, OMM …) as it was read; its text is the scene's own record of it. */
export interface ImportedFile {
  id: string;
  /** Name of the file, as the reader knows it. */
  name: string;
  text: string;
}

/** Pictures of the ground from an address: tiles in Web Mercator. */
export interface GroundTiles {
  /** Template: XYZ or WMTS, see tilesSchema. */
  address: string;
  /** Whose they are; where empty, the server's name stands in. */
  attribution: string;
  /** Greatest level that is asked for. */
  maxZoom: number;
}

export interface Layers {
  earth: 'auto' | 'imagery' | 'diagram';
  borders: boolean;
  graticule: boolean;
  cityLights: boolean;
  atmosphere: boolean;
  labels: boolean;
  sites: boolean;
  orbits: boolean;
  /** The arc that a node has just flown. */
  trails: boolean;
  /** Lines between nodes and to the ground sites in their view. */
  links: boolean;
}

export type PanelId = 'capacity' | 'power' | 'site' | 'sources' | 'commitments' | 'scenario' | 'compare';

/** What cost is measured by; `metrics` of the model says what each means. */
export type MetricId = 'usdPerKwh' | 'usdPerPflopDay' | 'usdPerW' | 'usd';

/** A scenario kept to compare the present one with: what was chosen when it was pinned. */
export interface PinnedScenario {
  id: string;
  /** As the reader knows it. */
  title: string;
  inputs: Record<string, number>;
  /** The scene's first constellation then, before its inputs; null where it had none. */
  constellation: Constellation | null;
}

/** One stop of a story: what differs from the scene, what is said, how long it stays. */
export interface Shot {
  caption: LocalizedText;
  notes: LocalizedText | null;
  dwellS: number;
  scene: ShotScene;
}

/** What a shot may change. */
export type ShotScene = Partial<
  Pick<
    SceneDocument,
    'time' | 'playRate' | 'camera' | 'focus' | 'panel' | 'basis' | 'metric' | 'sites' | 'inputs'
  >
> & { layers?: Partial<Layers>; nodes?: Partial<NodeView>; campus?: Partial<CampusView> };

/** Everything a viewer chose. Facts + scene + time give the picture and the numbers. */
export interface SceneDocument {
  version: 1;
  /** Id of the facts release that the scene was made with. */
  facts: string;
  id: string;
  title: LocalizedText;
  /** One sentence: what the scene shows. */
  finding: LocalizedText;
  time: string;
  /** Simulated seconds per second; 0 is at rest. */
  playRate: number;
  camera: Camera;
  /** `site:ID`, `node:CONSTELLATION/INDEX`, `plane:CONSTELLATION/PLANE`, `constellation:ID`, `satellite:NUMBER`, or null. */
  focus: string | null;
  /** Ids of the sites shown and summed; null is all. */
  sites: string[] | null;
  constellations: Constellation[];
  /** Inputs that differ from their defaults, by the ids of the model. */
  inputs: Record<string, number>;
  layers: Layers;
  nodes: NodeView;
  campus: CampusView;
  /** Pictures of the ground; null for none. */
  tiles: GroundTiles | null;
  /** Files of real satellites that were brought in; a link leaves them out. */
  imports: ImportedFile[];
  /** Scenarios kept to compare the present one with, at most three. */
  pinned: PinnedScenario[];
  panel: PanelId;
  basis: PowerBasis;
  metric: MetricId;
  units: 'metric' | 'us';
  theme: 'night' | 'paper' | 'auto';
  language: Language;
  story: Shot[];
}

/** A scene of which any part may be missing, at any depth but in lists. */
export type PartialScene = Partial<Omit<SceneDocument, 'camera' | 'layers' | 'nodes' | 'campus'>> & {
  camera?: Partial<Camera>;
  layers?: Partial<Layers>;
  nodes?: Partial<NodeView>;
  campus?: Partial<CampusView>;
};
