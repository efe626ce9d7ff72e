import * as v from 'valibot';
import { angle, flag, id, localized, number, oneOf, text, time, whole } from './fields';
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
  v.nullable(v.pipe(v.array(id('Id of a site.'), 'a list of site ids, or null'), v.maxLength(1000, 'at most 1,000 ids'))),
  v.description('Ids of the sites shown and summed; null is all.'),
);
const inputs = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(64, 'an id of at most 64 letters')), number(-1e15, 1e15, 'Value in the input’s unit.'), 'an object of numbers'),
  v.description('Inputs of the model that differ from their defaults, by id, in SI units and USD.'),
);
const focus = v.pipe(
  v.nullable(v.pipe(text(200, 1))),
  v.description('What is looked into: site:ID, site:ID/hall:N/rack:N, node:CONSTELLATION/INDEX, constellation:ID, or null.'),
);
const playRate = number(-1e6, 1e6, 'Simulated seconds per second; 0 is at rest.');
const sceneTime = time('Simulated time, ISO 8601 with zone.');
const panel = oneOf(['capacity', 'power', 'site', 'sources', 'commitments'], 'The panel that is open.');
const basis = oneOf(['it', 'facility'], 'IT power (what servers draw) or facility power (what the fence draws).');

/** Longest half-axis with a sun-synchronous orbit, metres: cos i = -(a / 12,352 km)^(7/2) reaches -1. See Vallado (2013), §11.4.1 */
const SUN_SYNCHRONOUS_LIMIT_M = 12_352_000;
const EARTH_RADIUS_M = 6_378_137;
const LOWEST_PERIGEE_M = 100_000;

function hasSunSynchronousOrbit(altitudeM: number, eccentricity: number): boolean {
  return ((EARTH_RADIUS_M + altitudeM) / SUN_SYNCHRONOUS_LIMIT_M) ** 3.5 * (1 - eccentricity ** 2) ** 2 <= 1;
}

const constellation = v.pipe(
  v.object(
    {
      id: id('Name of the constellation in paths and links.'),
      title: localized(200, 1, 'Name shown, by language.'),
      design: id('Id of a satellite design in the facts, or "scenario" for the scene’s own inputs.'),
      nodes: whole(1, 1_000_000, 'Number of nodes.'),
      planes: whole(1, 4096, 'Number of orbital planes.'),
      altitudeM: number(160_000, 50_000_000, 'Semi-major axis less 6,378,137 m, metres.'),
      eccentricity: number(0, 0.9, 'Shape of the orbit; 0 is a circle.'),
      inclinationDeg: v.pipe(
        v.nullable(number(0, 180, 'Degrees from the equator.')),
        v.description('Inclination, degrees; null is sun-synchronous at this altitude.'),
      ),
      pattern: oneOf(['band', 'delta', 'star'], 'How the planes are spread: over a band, over 360°, over 180°.'),
      ltanHours: number(0, 24, 'Local time of the ascending node at the epoch, hours.'),
      raanSpreadDeg: number(0, 360, 'Width of the band of ascending nodes, degrees.'),
      phasing: whole(0, 4095, 'Walker phasing F: neighbouring planes are F · 360° / nodes apart along the orbit.'),
      epoch: time('Time at which the elements hold, ISO 8601 with zone.'),
    },
    'a constellation',
  ),
  v.forward(
    v.check((c) => c.planes <= c.nodes, 'at most the number of nodes'),
    ['planes'],
  ),
  v.forward(
    v.check(
      (c) => (EARTH_RADIUS_M + c.altitudeM) * (1 - c.eccentricity) >= EARTH_RADIUS_M + LOWEST_PERIGEE_M,
      'small enough that the perigee stays 100 km above the ground',
    ),
    ['eccentricity'],
  ),
  v.forward(
    v.check(
      (c) => c.inclinationDeg !== null || hasSunSynchronousOrbit(c.altitudeM, c.eccentricity),
      'a number here, because no orbit at this altitude is sun-synchronous',
    ),
    ['inclinationDeg'],
  ),
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

const NODES_IN_ALL = 1_000_000;

const constellations = v.pipe(
  v.array(constellation, 'a list of constellations'),
  v.maxLength(64, 'at most 64 constellations'),
  v.check((list) => new Set(list.map((c) => c.id)).size === list.length, 'a list in which every id is there once'),
  v.check((list) => list.reduce((sum, c) => sum + c.nodes, 0) <= NODES_IN_ALL, 'at most 1,000,000 nodes in all'),
  v.description('Nodes on like orbits.'),
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
  v.description('One view of AI compute on the ground and in orbit: what was chosen, and the story told with it.'),
);

/** Schema of a part of a scene: nothing is required, camera and layers may be parts too. */
export const partialSchema = v.partial(
  v.object({ ...entries, camera: v.partial(cameraSchema), layers: v.partial(layersSchema) }, 'an object'),
);

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Fails to compile where the schema and the types part ways. */
export const schemaMatchesTypes: Same<v.InferOutput<typeof sceneSchema>, SceneDocument> = true;
