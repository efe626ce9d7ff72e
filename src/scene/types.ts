import type { InferInput, InferOutput } from 'valibot';
import type { languages } from '../locales/languages';
import type { partialSchema, sceneSchema } from './schema/sceneSchema';

/**
 * Everything a viewer chose. Facts + scene + time give the picture and the numbers. What each field means, its unit and its
 * bounds stand in `schema/sceneSchema.ts` and the files that it names.
 */
export type SceneDocument = InferOutput<typeof sceneSchema>;

/** A scene of which any part may be missing, at any depth but in lists; of shots what has a default may be missing too. */
export type PartialScene = Omit<InferOutput<typeof partialSchema>, 'story'> &
  Pick<InferInput<typeof partialSchema>, 'story'>;

/** Code of a language of the interface. */
export type Language = keyof typeof languages;
/** Text by language; English is always there and stands in for a missing language. */
export type LocalizedText = SceneDocument['title'];

/** Where the eye is, by what it looks at: the point at the middle of the picture. */
export type Camera = SceneDocument['camera'];
/** Nodes on like orbits. Everything a node's position depends on, beside the time, is here. */
export type Constellation = SceneDocument['constellations'][number];
/** Shells of a constellation at even steps of height. */
export type ShellGroup = NonNullable<Constellation['shells']>[number];
/** The span over which a constellation is launched, at an even rate. */
export type BuildUp = NonNullable<Constellation['buildUp']>;
/** A file of satellites (TLE, OMM …) or sites as it was read; its text is the scene's own record of it. */
export type ImportedFile = SceneDocument['imports'][number];
/** Pictures of the ground from an address: tiles in Web Mercator. */
export type GroundTiles = NonNullable<SceneDocument['tiles']>;
export type Layers = SceneDocument['layers'];
/** How the nodes of all constellations are coloured and which of them are shown. */
export type NodeView = SceneDocument['nodes'];
/** How a campus is shown. */
export type CampusView = SceneDocument['campus'];
export type PanelId = SceneDocument['panel'];
export type PowerBasis = SceneDocument['basis'];
/** What sites are put together by, in the list and in the charts. */
export type Grouping = SceneDocument['grouping'];
/** What cost is measured by; `metrics` of the model says what each means. */
export type MetricId = SceneDocument['metric'];
/** A scenario kept to compare the present one with: what was chosen when it was pinned. */
export type PinnedScenario = SceneDocument['pinned'][number];
/** One stop of a story: what differs from the scene, what is said, how long it stays. */
export type Shot = SceneDocument['story'][number];
/** What a shot says in the picture beside its caption. */
export type Claim = NonNullable<Shot['claim']>;
/** What a shot may change. */
export type ShotScene = Shot['scene'];
/** A shot of which any part may be missing, of its scene at any depth. */
export type PartialShot = Partial<Omit<Shot, 'scene' | 'claim'>> & {
  claim?: Partial<Claim> | null;
  scene?: Pick<PartialScene, keyof ShotScene>;
};
