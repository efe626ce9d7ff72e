/** Text by language tag; `en` is always there and stands in for a missing language. */
export type LocalizedText = { en: string; fr?: string; de?: string; zh?: string };

export type Language = 'en' | 'fr' | 'de' | 'zh';
export type PowerBasis = 'it' | 'facility';

/** Where the eye is, by what it looks at: the point on the ellipsoid at the middle of the picture. */
export interface Camera {
  longitudeDeg: number;
  latitudeDeg: number;
  /** Distance from the looked-at point to the eye, metres. */
  altitudeM: number;
  /** Clockwise from north, degrees. */
  headingDeg: number;
  /** 0 looks straight down; up to 85. */
  tiltDeg: number;
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
}

export type PanelId = 'capacity' | 'power' | 'site' | 'sources' | 'commitments';

/** One stop of a story: what differs from the scene, what is said, how long it stays. */
export interface Shot {
  caption: LocalizedText;
  notes: LocalizedText | null;
  dwellS: number;
  scene: ShotScene;
}

/** What a shot may change. */
export type ShotScene = Partial<
  Pick<SceneDocument, 'time' | 'playRate' | 'camera' | 'focus' | 'panel' | 'basis' | 'sites' | 'inputs'>
> & { layers?: Partial<Layers> };

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
  /** `site:ID`, `node:CONSTELLATION/INDEX`, `constellation:ID`, or null. */
  focus: string | null;
  /** Ids of the sites shown and summed; null is all. */
  sites: string[] | null;
  constellations: Constellation[];
  /** Inputs that differ from their defaults, by the ids of the model. */
  inputs: Record<string, number>;
  layers: Layers;
  panel: PanelId;
  basis: PowerBasis;
  units: 'metric' | 'us';
  theme: 'night' | 'paper' | 'auto';
  language: Language;
  story: Shot[];
}

/** A scene of which any part may be missing, at any depth but in lists. */
export type PartialScene = Partial<Omit<SceneDocument, 'camera' | 'layers'>> & {
  camera?: Partial<Camera>;
  layers?: Partial<Layers>;
};
