import * as v from 'valibot';
import { constellations } from './constellationSchema';
import { angle, flag, id, localized, number, oneOf, text, time } from './fields';
import type { SceneDocument } from './types';

const cameraEntries = {
  longitudeDeg: angle('Longitude of the looked-at point, degrees east; brought within ±180.'),
  latitudeDeg: number(-90, 90, 'Latitude of the looked-at point, degrees north.'),
  altitudeM: number(1, 1e9, 'Distance from the looked-at point to the eye, metres.'),
  headingDeg: angle('Direction that is up in the picture, degrees clockwise from north.'),
  tiltDeg: number(0, 85, 'Degrees away from looking straight down.'),
};

const layerEntries = {
  earth: oneOf(['auto', 'imagery', 'diagram'], 'Look of the ground; auto follows the theme.'),
  borders: flag('Borders and coastlines.'),
  graticule: flag('Lines of latitude and longitude.'),
  cityLights: flag('Lights of cities on the night side.'),
  atmosphere: flag('The air at the limb.'),
  labels: flag('Names of the sites.'),
  sites: flag('Columns of the sites.'),
  orbits: flag('Orbital nodes.'),
};

const cameraSchema = v.object(cameraEntries, 'a camera');
const layersSchema = v.object(layerEntries, 'an object of layers');

/** Ids of sites or inputs; long lists are a mistake. */
const sites = v.pipe(
  v.nullable(
    v.pipe(
      v.array(id('Id of a site.'), 'a list of site ids, or null'),
      v.maxLength(1000, 'at most 1,000 ids'),
    ),
  ),
  v.description('Ids of the sites shown and summed; null is all.'),
);
const inputs = v.pipe(
  v.record(
    v.pipe(v.string(), v.maxLength(64, 'an id of at most 64 letters')),
    number(-1e15, 1e15, 'Value in the input’s unit.'),
    'an object of numbers',
  ),
  v.description('Inputs of the model that differ from their defaults, by id, in SI units and USD.'),
);
const focus = v.pipe(
  v.nullable(v.pipe(text(200, 1))),
  v.description(
    'What is looked into: site:ID, site:ID/hall:N/rack:N, node:CONSTELLATION/INDEX, constellation:ID, or null.',
  ),
);
const playRate = number(-1e7, 1e7, 'Simulated seconds per second; 0 is at rest.');
const sceneTime = time('Simulated time, ISO 8601 with zone.');
const panel = oneOf(['capacity', 'power', 'site', 'sources', 'commitments'], 'The panel that is open.');
const basis = oneOf(
  ['it', 'facility'],
  'IT power (what servers draw) or facility power (what the fence draws).',
);

const shotScene = v.object(
  {
    time: v.optional(sceneTime),
    playRate: v.optional(playRate),
    camera: v.optional(cameraSchema),
    focus: v.optional(focus),
    panel: v.optional(panel),
    basis: v.optional(basis),
    sites: v.optional(sites),
    inputs: v.optional(inputs),
    layers: v.optional(v.partial(layersSchema)),
  },
  'an object with what the shot changes',
);

const shot = v.object(
  {
    caption: localized(1000, 1, 'What is said, by language.'),
    notes: v.pipe(
      v.optional(v.nullable(localized(4000, 0, 'Words for the speaker alone.')), null),
      v.description('Notes for the speaker, or null.'),
    ),
    dwellS: v.optional(number(1, 3600, 'How long the shot stays when it plays by itself, seconds.'), 20),
    scene: v.optional(shotScene, {}),
  },
  'a shot',
);

const entries = {
  version: v.pipe(v.literal(1, '1'), v.description('Format version of this document.')),
  facts: v.pipe(text(64), v.description('Id of the facts release that the scene was made with.')),
  id: id('Name of the scene in links and files.'),
  title: localized(200, 1, 'Title, by language; en is required.'),
  finding: localized(600, 0, 'One sentence: what the scene shows.'),
  time: sceneTime,
  playRate,
  camera: v.pipe(cameraSchema, v.description('Where the eye is, by what it looks at.')),
  focus,
  sites,
  constellations,
  inputs,
  layers: v.pipe(layersSchema, v.description('What is drawn.')),
  panel,
  basis,
  units: oneOf(['metric', 'us'], 'Units of length and mass on screen.'),
  theme: oneOf(['night', 'paper', 'auto'], 'Colours; auto follows the reader’s system.'),
  language: oneOf(['en', 'fr', 'de', 'zh'], 'Language of captions and interface.'),
  story: v.pipe(
    v.array(shot, 'a list of shots'),
    v.maxLength(200, 'at most 200 shots'),
    v.description('Shots in order; each is a change of this scene, with a caption.'),
  ),
};

/** What a document gets that does not say. Also what the schema gives as defaults. */
export const absent = {
  facts: '',
  finding: { en: '' },
  time: '2026-11-22T13:00:00Z',
  playRate: 0,
  camera: { longitudeDeg: -95, latitudeDeg: 33, altitudeM: 17_000_000, headingDeg: 0, tiltDeg: 0 },
  focus: null,
  sites: null,
  constellations: [],
  inputs: {},
  layers: {
    earth: 'auto',
    borders: true,
    graticule: false,
    cityLights: true,
    atmosphere: true,
    labels: true,
    sites: true,
    orbits: true,
  },
  panel: 'capacity',
  basis: 'it',
  units: 'metric',
  theme: 'auto',
  language: 'en',
  story: [],
} satisfies Omit<SceneDocument, 'version' | 'id' | 'title'>;

/** Schema of a whole scene document: version, id and title are required, the rest has defaults. */
export const sceneSchema = v.pipe(
  v.object(
    {
      ...entries,
      facts: v.optional(entries.facts, absent.facts),
      finding: v.optional(entries.finding, absent.finding),
      time: v.optional(entries.time, absent.time),
      playRate: v.optional(entries.playRate, absent.playRate),
      camera: v.optional(entries.camera, absent.camera),
      focus: v.optional(entries.focus, absent.focus),
      sites: v.optional(entries.sites, absent.sites),
      constellations: v.optional(entries.constellations, absent.constellations),
      inputs: v.optional(entries.inputs, absent.inputs),
      layers: v.optional(entries.layers, absent.layers),
      panel: v.optional(entries.panel, absent.panel),
      basis: v.optional(entries.basis, absent.basis),
      units: v.optional(entries.units, absent.units),
      theme: v.optional(entries.theme, absent.theme),
      language: v.optional(entries.language, absent.language),
      story: v.optional(entries.story, absent.story),
    },
    'an object',
  ),
  v.title('Groundtrack scene'),
  v.description(
    'One view of AI compute on the ground and in orbit: what was chosen, and the story told with it.',
  ),
);

/** Schema of a part of a scene: nothing is required, camera and layers may be parts too. */
export const partialSchema = v.partial(
  v.object({ ...entries, camera: v.partial(cameraSchema), layers: v.partial(layersSchema) }, 'an object'),
);

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Fails to compile where the schema and the types part ways. */
export const schemaMatchesTypes: Same<v.InferOutput<typeof sceneSchema>, SceneDocument> = true;
