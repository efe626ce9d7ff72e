import * as v from 'valibot';
import { languageCodes, sourceLanguage } from '../../locales/languages';
import { cameraSchema, onGround, someCamera } from './cameraSchema';
import { campusView, plainCampus, someCampusView } from './campusSchema';
import { claim } from './claimSchema';
import { constellationsSchema } from './constellationSchema';
import { flag, id, localized, number, oneOf, text, time } from './fields';
import { imports } from './importSchema';
import { nodes, plainNodes, someNodes } from './nodesSchema';
import { inputs, metric, pinned, split } from './pinnedSchema';
import { tiles } from './tilesSchema';

const layerEntries = {
  earth: oneOf(['auto', 'imagery', 'diagram'], 'Look of the ground; auto follows the theme.'),
  borders: flag('Borders and coastlines, from near also rivers, railways, states and counties.'),
  graticule: flag('Lines of latitude and longitude.'),
  cityLights: flag('Lights of cities on the night side.'),
  atmosphere: flag('The air at the limb.'),
  labels: flag('Names of the sites and, from near, of towns, states and counties.'),
  sites: flag('Columns of the sites.'),
  orbits: flag('Orbital nodes.'),
  trails: flag('The arc that a node has just flown.'),
  links: flag('Lines between nodes, and from nodes to the ground sites in their view.'),
  exchange: flag(
    'What the megawatts of the site in focus would take in orbit, laid beside it to true scale.',
  ),
  figures: flag('People, a truck and a football pitch beside each campus, to true scale.'),
};

const someLayers = v.partial(v.object(layerEntries, 'an object of layers'));

/** Ids of sites; long lists are a mistake. */
const sites = v.pipe(
  v.nullable(
    v.pipe(
      v.array(id('Id of a site.'), 'a list of site ids, or null'),
      v.maxLength(1000, 'at most 1,000 ids'),
    ),
  ),
  v.description('Ids of the sites shown and summed; null is all.'),
);
const focus = v.pipe(
  v.nullable(v.pipe(text(200, 1))),
  v.description(
    'What is looked into: site:ID, site:ID/hall:N/rack:N/accelerator:N or the beginning of it, node:CONSTELLATION/INDEX, plane:CONSTELLATION/PLANE, constellation:ID, satellite:NUMBER, or null.',
  ),
);
const playRate = number(-1e7, 1e7, 'Simulated seconds per second; 0 is at rest.');
const sceneTime = time('Simulated time, ISO 8601 with zone.');
const panel = oneOf(
  ['capacity', 'power', 'site', 'sources', 'commitments', 'programmes', 'scenario', 'compare', 'filings'],
  'The panel that is open.',
);
const basis = oneOf(
  ['it', 'facility', 'contract'],
  'IT power (what servers draw), facility power (what the fence draws) or contract power (what a deal buys).',
);
const grouping = oneOf(['none', 'owner', 'country', 'status'], 'How sites are grouped, in list and charts.');

const shotScene = v.object(
  {
    time: v.optional(sceneTime),
    playRate: v.optional(playRate),
    camera: v.optional(cameraSchema),
    focus: v.optional(focus),
    panel: v.optional(panel),
    basis: v.optional(basis),
    metric: v.optional(metric),
    sites: v.optional(sites),
    inputs: v.optional(inputs),
    layers: v.optional(someLayers),
    nodes: v.optional(someNodes),
    campus: v.optional(someCampusView),
    split: v.optional(split),
  },
  'an object with what the shot changes',
);

const shot = v.object(
  {
    caption: localized(1000, 0, 'What is said, by language; where it is empty, the finding of the scene is.'),
    notes: v.pipe(
      v.optional(v.nullable(localized(4000, 0, 'Words for the speaker alone.')), null),
      v.description('Notes for the speaker, or null.'),
    ),
    dwellS: v.optional(number(1, 3600, 'How long the shot stays when it plays by itself, seconds.'), 20),
    transition: v.optional(
      oneOf(['fly', 'cut'], 'How the picture comes to the shot: by a flight of the eye, or at once.'),
      'fly',
    ),
    claim: v.pipe(
      v.optional(v.nullable(claim), null),
      v.description('What the shot says in the picture beside its caption, or null.'),
    ),
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
  constellations: constellationsSchema,
  inputs,
  tiles,
  imports,
  pinned,
  split,
  panel,
  basis,
  grouping,
  metric,
  units: oneOf(['metric', 'us'], 'Units of length and mass on screen.'),
  theme: oneOf(['night', 'paper', 'auto'], 'Colours; auto follows the reader’s system.'),
  language: oneOf(languageCodes, 'Language of captions and interface.'),
  story: v.pipe(
    v.array(shot, 'a list of shots'),
    v.maxLength(200, 'at most 200 shots'),
    v.description('Shots in order; each is a change of this scene, with a caption.'),
  ),
};

/** Layers and choices that came after the first files were written: these do without. */
const later = { trails: true, links: false, exchange: false, figures: false };

const layersSchema = v.object(
  {
    ...layerEntries,
    trails: v.optional(layerEntries.trails, later.trails),
    links: v.optional(layerEntries.links, later.links),
    exchange: v.optional(layerEntries.exchange, later.exchange),
    figures: v.optional(layerEntries.figures, later.figures),
  },
  'an object of layers',
);

/** What a document gets that does not say. Also what the schema gives as defaults. */
export const absent = {
  facts: '',
  finding: { en: '' },
  time: '2026-11-22T13:00:00Z',
  playRate: 0,
  camera: {
    longitudeDeg: -95,
    latitudeDeg: 33,
    altitudeM: 17_000_000,
    headingDeg: 0,
    tiltDeg: 0,
    ...onGround,
  },
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
    ...later,
  },
  nodes: plainNodes,
  campus: plainCampus,
  tiles: null,
  imports: [],
  pinned: [],
  split: null,
  panel: 'capacity',
  basis: 'it',
  grouping: 'none',
  metric: 'usdPerKwh',
  units: 'metric',
  theme: 'auto',
  language: sourceLanguage,
  story: [],
} satisfies v.InferOutput<typeof partialSchema>;

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
      imports: v.optional(entries.imports, absent.imports),
      layers: v.pipe(v.optional(layersSchema, absent.layers), v.description('What is drawn.')),
      nodes: v.optional(nodes, absent.nodes),
      campus: campusView,
      tiles: v.optional(entries.tiles, absent.tiles),
      pinned: v.optional(entries.pinned, absent.pinned),
      split: v.optional(entries.split, absent.split),
      panel: v.optional(entries.panel, absent.panel),
      basis: v.optional(entries.basis, absent.basis),
      grouping: v.optional(entries.grouping, absent.grouping),
      metric: v.optional(entries.metric, absent.metric),
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

/** Schema of a part of a scene: nothing is required, camera, layers, nodes and campus may be parts too. */
export const partialSchema = v.partial(
  v.object(
    { ...entries, camera: someCamera, layers: someLayers, nodes: someNodes, campus: someCampusView },
    'an object',
  ),
);
