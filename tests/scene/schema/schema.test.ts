import { toJsonSchema } from '@valibot/to-json-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { sceneSchema } from '../../../src/scene/schema/sceneSchema';
import { readPartial, readScene } from '../../../src/scene/schema/schema';
import type { SceneDocument } from '../../../src/scene/types';
import { scenes } from '../generators';

const first = () => {
  const constellation = defaultScene.constellations[0];
  if (!constellation) throw new Error('the overview has a constellation');
  return constellation;
};
const withConstellation = (part: object) => ({ ...defaultScene, constellations: [{ ...first(), ...part }] });
/** A group of two shells with six nodes and two planes in each. */
const shells = {
  nodes: 12,
  planes: 4,
  shells: 2,
  altitudeM: [550_000, 560_000],
  inclinationDeg: null,
  pattern: 'delta',
  ltanHours: 6,
  raanSpreadDeg: 360,
  phasing: 1,
  turnDeg: 0,
};
const errorsOf = (input: unknown, path?: string) => {
  const read = readScene(input, path);
  return read.ok ? [] : read.errors;
};
const sceneOf = (input: unknown): SceneDocument => {
  const read = readScene(input);
  if (!read.ok) throw new Error(read.errors[0]?.message);
  return read.value;
};

describe('readScene', () => {
  it('gives every generated scene back as it was', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        expect(sceneOf(scene)).toEqual(scene);
      }),
      { numRuns: 200 },
    );
  });

  it('names the place, the bounds and what was found', () => {
    expect(errorsOf(withConstellation({ altitudeM: -3 }))).toEqual([
      {
        path: 'constellations[0].altitudeM',
        message: 'constellations[0].altitudeM must be 160,000 to 50,000,000; found -3',
      },
    ]);
    expect(errorsOf(withConstellation({ altitudeM: -3 }), 'scenes/x.json')[0]?.message).toBe(
      'scenes/x.json: constellations[0].altitudeM must be 160,000 to 50,000,000; found -3',
    );
  });

  it.each([
    [withConstellation({ altitudeM: 159_999 }), 'constellations[0].altitudeM'],
    [withConstellation({ altitudeM: 50_000_001, inclinationDeg: 30 }), 'constellations[0].altitudeM'],
    [withConstellation({ nodes: 0 }), 'constellations[0].nodes'],
    [withConstellation({ nodes: 2.5, planes: 1 }), 'constellations[0].nodes'],
    [withConstellation({ nodes: 2_000_001 }), 'constellations[0].nodes'],
    [withConstellation({ planes: 65_536, nodes: 100_000 }), 'constellations[0].planes'],
    [withConstellation({ buildUp: { from: '2028-01-01T00:00:00Z' } }), 'constellations[0].buildUp.until'],
    [
      withConstellation({ buildUp: { from: '2028-01-01T00:00:00Z', until: '2028-01-01T00:00:00Z' } }),
      'constellations[0].buildUp.until',
    ],
    [{ ...defaultScene, nodes: { colorBy: 'mood' } }, 'nodes.colorBy'],
    [{ ...defaultScene, campus: { colorBy: 'mood' } }, 'campus.colorBy'],
    [{ ...defaultScene, nodes: { light: 'dim' } }, 'nodes.light'],
    [{ ...defaultScene, nodes: { altitudeRangeM: [2e6, 1e6] } }, 'nodes.altitudeRangeM'],
    [{ ...defaultScene, nodes: { altitudeRangeM: [2e6] } }, 'nodes.altitudeRangeM[1]'],
    [{ ...defaultScene, layers: { ...defaultScene.layers, trails: 1 } }, 'layers.trails'],
    [{ ...defaultScene, imports: [{ id: 'a', name: 'a.tle' }] }, 'imports[0].text'],
    [withConstellation({ nodes: 3, planes: 4 }), 'constellations[0].planes'],
    [
      withConstellation({ nodes: 12, planes: 4, shells: [{ ...shells, planes: 3 }] }),
      'constellations[0].shells[0]',
    ],
    [
      withConstellation({ nodes: 12, planes: 4, shells: [{ ...shells, nodes: 3 }] }),
      'constellations[0].shells[0]',
    ],
    [withConstellation({ nodes: 13, planes: 4, shells: [shells] }), 'constellations[0].shells'],
    [
      withConstellation({ nodes: 12, planes: 4, shells: [{ ...shells, turnDeg: 361 }] }),
      'constellations[0].shells[0].turnDeg',
    ],
    [withConstellation({ eccentricity: 0.5 }), 'constellations[0].eccentricity'],
    [withConstellation({ altitudeM: 6_000_000 }), 'constellations[0].inclinationDeg'],
    [withConstellation({ epoch: '2026-01-01T00:00:00' }), 'constellations[0].epoch'],
    [{ ...defaultScene, constellations: [first(), first()] }, 'constellations'],
    [{ ...defaultScene, camera: { ...defaultScene.camera, latitudeDeg: 90.01 } }, 'camera.latitudeDeg'],
    [{ ...defaultScene, camera: { ...defaultScene.camera, tiltDeg: 86 } }, 'camera.tiltDeg'],
    [{ ...defaultScene, camera: { ...defaultScene.camera, heightM: -501 } }, 'camera.heightM'],
    [{ ...defaultScene, camera: { ...defaultScene.camera, follow: 'site:colossus-1' } }, 'camera.follow'],
    [
      { ...defaultScene, camera: { ...defaultScene.camera, altitudeM: Number.POSITIVE_INFINITY } },
      'camera.altitudeM',
    ],
    [{ ...defaultScene, camera: [] }, 'camera.longitudeDeg'],
    [{ ...defaultScene, time: '2026-13-01T00:00:00Z' }, 'time'],
    [{ ...defaultScene, time: '2026-02-30T00:00:00Z' }, 'time'],
    [{ ...defaultScene, time: 'yesterday' }, 'time'],
    [{ ...defaultScene, time: '1949-12-31T23:59:59Z' }, 'time'],
    [{ ...defaultScene, playRate: 2e7 }, 'playRate'],
    [{ ...defaultScene, theme: 'blue' }, 'theme'],
    [{ ...defaultScene, title: { fr: 'Sans anglais' } }, 'title.en'],
    [{ ...defaultScene, inputs: { 'ground.pue': 'x' } }, 'inputs.ground.pue'],
    [{ ...defaultScene, id: '../etc' }, 'id'],
    [{ ...defaultScene, version: 0 }, 'version'],
    [{ ...defaultScene, version: undefined }, 'version'],
    [{ ...defaultScene, story: [{ scene: {} }] }, 'story[0].caption'],
  ])('refuses %#', (input, path) => {
    const errors = errorsOf(input);
    expect(errors.map((error) => error.path)).toContain(path);
    for (const { message } of errors) expect(message).toMatch(/ (must be|is missing)/);
  });

  it('counts the nodes of all constellations together', () => {
    const half = { ...first(), nodes: 1_200_000 };
    const errors = errorsOf({ ...defaultScene, constellations: [half, { ...half, id: 'other' }] });
    expect(errors[0]?.message).toContain('at most 2,000,000 nodes in all');
  });

  it('counts the planes of all constellations together', () => {
    const some = { ...first(), nodes: 40_000, planes: 40_000 };
    expect(errorsOf({ ...defaultScene, constellations: [some] })).toEqual([]);
    const errors = errorsOf({ ...defaultScene, constellations: [some, { ...some, id: 'other' }] });
    expect(errors[0]?.message).toContain('at most 65,535 planes in all');
  });

  it('says how large imported files may be, and counts them together', () => {
    const file = (id: string, letters: number) => ({ id, name: `${id}.tle`, text: ' '.repeat(letters) });
    const withFiles = (...imports: object[]) => ({ ...defaultScene, imports });
    expect(errorsOf(withFiles(file('a', 16_000_000), file('b', 16_000_000)))).toEqual([]);
    expect(errorsOf(withFiles(file('a', 16_000_000), file('b', 16_000_001)))).toEqual([
      {
        path: 'imports',
        message:
          'imports must be files of at most 32 MB in all; take out a file that is not needed; found a list',
      },
    ]);
    expect(errorsOf(withFiles(file('a', 1), file('a', 1)))[0]?.path).toBe('imports');
  });

  it('keeps the kind and the mapping of an imported file, and refuses what is none', () => {
    const mapping = {
      columns: {
        'Name des RZ': 'name',
        Breite: 'latitude_deg',
        Netzanschluss: 'facility_power_mw',
        Notiz: null,
      },
      powerUnits: { Netzanschluss: 'kW' },
      decimal: ',',
      dateOrder: 'dmy',
      exchanged: false,
    };
    const file = { id: 'a', name: 'a.csv', text: '', kind: 'sites', mapping };
    const withFile = (part: object) => ({ ...defaultScene, imports: [{ ...file, ...part }] });
    expect(sceneOf(withFile({})).imports).toEqual([file]);
    expect(errorsOf(withFile({ kind: 'scene' }))[0]?.message).toBe(
      'imports[0].kind must be sites or satellites; found "scene"',
    );
    const wrong = { ...mapping, columns: { Breite: 'breadth' } };
    expect(errorsOf(withFile({ mapping: wrong }))[0]?.path).toBe('imports[0].mapping.columns.Breite');
    const columns = Object.fromEntries(Array.from({ length: 257 }, (_, k) => [`c${k}`, null]));
    expect(errorsOf(withFile({ mapping: { ...mapping, columns } }))[0]?.message).toBe(
      'imports[0].mapping.columns must be at most 256 columns; found an object',
    );
  });

  it('opens files from before trails, links, node choices, build-ups, imports and campus choices', () => {
    const { trails, links, ...layers } = defaultScene.layers;
    const { buildUp, ...constellation } = first();
    const { nodes, imports, campus, ...older } = defaultScene;
    expect(sceneOf({ ...older, layers, constellations: [constellation] })).toEqual({
      ...defaultScene,
      constellations: [{ ...constellation, buildUp: null }],
      layers: { ...layers, trails: true, links: false },
      nodes: { colorBy: 'sunlight', light: 'all', hidden: [], altitudeRangeM: null, heat: false },
      imports: [],
      campus: { colorBy: 'kind' },
    });
    expect([trails, links, buildUp, nodes, imports, campus]).toEqual([
      true,
      false,
      null,
      { colorBy: 'sunlight', light: 'all', hidden: [], altitudeRangeM: null, heat: false },
      [],
      { colorBy: 'kind' },
    ]);
    expect(sceneOf({ ...older, nodes: { light: 'shadow' } }).nodes).toEqual({ ...nodes, light: 'shadow' });
  });

  it('brings longitudes and headings within ±180', () => {
    const { camera } = sceneOf({
      ...defaultScene,
      camera: { ...defaultScene.camera, longitudeDeg: 270, headingDeg: 725 },
    });
    expect(camera.longitudeDeg).toBe(-90);
    expect(camera.headingDeg).toBe(5);
    expect(
      sceneOf({ ...defaultScene, camera: { ...defaultScene.camera, longitudeDeg: -95.3 } }).camera
        .longitudeDeg,
    ).toBe(-95.3);
  });

  it('takes a short document and fills in the rest', () => {
    const scene = sceneOf({ version: 1, id: 'mine', title: { en: 'Mine' } });
    expect(scene.constellations).toEqual([]);
    expect(scene.camera.altitudeM).toBe(17_000_000);
    expect(scene.language).toBe('en');
  });

  it('leaves unknown keys out and tells them', () => {
    const read = readScene({ ...defaultScene, colour: 'red', camera: { ...defaultScene.camera, roll: 1 } });
    expect(read).toMatchObject({
      ok: true,
      notes: [{ path: 'camera.roll' }, { path: 'colour' }],
    });
    expect(read.ok && 'colour' in read.value).toBe(false);
  });

  it('opens what it can of a newer format', () => {
    const read = readScene({
      ...defaultScene,
      version: 7,
      theme: 'sepia',
      story: [{ text: 'new' }],
      panel: 'sources',
    });
    if (!read.ok) throw new Error('must open');
    expect(read.value.version).toBe(1);
    expect(read.value.panel).toBe('sources');
    expect(read.value.theme).toBe('auto');
    expect(read.value.story).toEqual([]);
    expect(read.notes?.[0]?.message).toContain('newer Groundtrack (format 7');
    expect(read.notes?.map(({ path }) => path)).toContain('theme');
  });

  it('leaves out of a newer format what is bad, each at its place, and keeps the rest', () => {
    const shot = { caption: { en: 'good' } };
    const story = [{ text: 'a', more: 1 }, shot, { text: 'b' }, ...Array.from({ length: 198 }, () => shot)];
    const later = { ...shot, dwellS: 0, transition: 'dissolve', scene: { panel: 'moon' } };
    const read = readScene({ ...defaultScene, version: 2, story: [...story, later] });
    if (!read.ok) throw new Error('must open');
    expect(read.value.story).toHaveLength(200);
    // What a later format has changed of a shot is left out, and not the shot.
    expect(read.value.story.at(-1)).toMatchObject({
      caption: { en: 'good' },
      dwellS: 20,
      transition: 'fly',
      scene: {},
    });
    expect(read.notes?.map(({ path }) => path)).toEqual([
      'version',
      'story[0].caption',
      'story[2].caption',
      'story[201].dwellS',
      'story[201].transition',
      'story[201].scene.panel',
    ]);
  });

  it('refuses a newer format that lacks what it must have', () => {
    expect(errorsOf({ version: 2, id: 'x', theme: 'sepia' }).map(({ path }) => path)).toContain('title');
  });

  it('reads a newer format in time, however much of it is bad and however deep', () => {
    const story = Array.from({ length: 5000 }, () => ({ text: 'x' }));
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(sceneOf({ ...defaultScene, version: 2, story, deep, theme: 'sepia' }).story).toEqual([]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        for (const read of [readScene(input), readPartial(input)]) {
          if (!read.ok) expect(read.errors.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
    expect(errorsOf(null)[0]?.message).toBe('the scene must be an object; found null');
    expect(errorsOf([])[0]?.message).toBe('the scene must be an object; found a list');
  });
});

describe('readPartial', () => {
  it('takes parts, also of camera and layers, and adds nothing', () => {
    const read = readPartial({
      camera: { tiltDeg: 10 },
      layers: { links: true },
      nodes: { light: 'sunlit' },
    });
    expect(read).toEqual({
      ok: true,
      value: { camera: { tiltDeg: 10 }, layers: { links: true }, nodes: { light: 'sunlit' } },
      notes: [],
    });
  });

  it('refuses a list for a camera', () => {
    expect(readPartial({ camera: [] })).toEqual({
      ok: false,
      errors: [{ path: 'camera', message: 'camera must be an object; found a list' }],
    });
  });
});

describe('the JSON Schema', () => {
  it('carries bounds and descriptions', () => {
    const schema = toJsonSchema(sceneSchema, { typeMode: 'input', errorMode: 'ignore' });
    expect(schema.required).toEqual(['version', 'id', 'title']);
    const camera = schema.properties?.camera as { properties: Record<string, object> };
    expect(camera.properties.tiltDeg).toMatchObject({ type: 'number', minimum: 0, maximum: 180 });
    expect(camera.properties.longitudeDeg).toHaveProperty('description');
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      expect(property, key).toHaveProperty('description');
    }
  });
});
