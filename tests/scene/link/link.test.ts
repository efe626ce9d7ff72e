import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { loadGallery } from '../../../src/scene/link/gallery';
import { parseAddress } from '../../../src/scene/link/link';
import { leavesImportsOut, linkOf, roundCamera } from '../../../src/scene/link/linkOf';
import { openAddress } from '../../../src/scene/link/openAddress';
import { ai1 } from '../../model/ai1';
import { scenes } from '../generators';

const at = (rest: string) => `https://example.org/atlas/index.html${rest}`;
const noFetch = () => Promise.reject(new Error('nothing is fetched here'));
const open = (href: string) => openAddress(parseAddress(href), noFetch);

describe('parseAddress', () => {
  it('reads every readable parameter', () => {
    const address = parseAddress(
      at(
        '?mode=embed&scene=terafab&lang=de&theme=paper&units=us&t=2026-05-06T12:00:00Z&focus=site:colossus-1/hall:0/rack:117' +
          '&ui=none&camera=-90.1,35,1200000,-20,45&autostart=1&api=1&origin=https://host.example&kiosk=1&dwell=12.5&shot=3&speaker=talk07&quality=low&data=2026-11-30&v=1',
      ),
    );
    expect(address).toEqual({
      mode: 'embed',
      ui: 'none',
      autostart: true,
      api: true,
      origin: 'https://host.example',
      kiosk: true,
      dwellS: 12.5,
      speaker: 'talk07',
      quality: 'low',
      sceneId: 'terafab',
      shot: 3,
      siteId: null,
      src: null,
      code: null,
      partial: {
        language: 'de',
        theme: 'paper',
        units: 'us',
        time: '2026-05-06T12:00:00Z',
        focus: 'site:colossus-1/hall:0/rack:117',
        camera: { longitudeDeg: -90.1, latitudeDeg: 35, altitudeM: 1_200_000, headingDeg: -20, tiltDeg: 45 },
      },
      problems: [],
    });
  });

  it('is the overview to explore where nothing is asked', () => {
    expect(parseAddress(at(''))).toEqual({
      mode: 'explore',
      ui: 'full',
      autostart: false,
      api: false,
      origin: null,
      kiosk: false,
      dwellS: null,
      speaker: null,
      quality: 'auto',
      sceneId: null,
      shot: null,
      siteId: null,
      src: null,
      code: null,
      partial: {},
      problems: [],
    });
  });

  it.each([
    ['mode', 'fly'],
    ['scene', 'nowhere'],
    ['lang', 'it'],
    ['theme', 'blue'],
    ['units', 'imperial'],
    ['t', 'noon'],
    ['t', '2026-05-06T12:00'],
    ['t', '2026-02-30T12:00:00Z'],
    ['focus', 'colossus-1'],
    ['ui', ''],
    ['camera', '1,2'],
    ['camera', '1,95,1000,0,0'],
    ['camera', 'a,b,c,d,e'],
    ['camera', '1,2,3,4,5,6,7,8'],
    ['camera', '1,2,3,4,5,-501'],
    ['follow', 'site:colossus-1'],
    ['autostart', 'yes'],
    ['origin', '*'],
    ['origin', 'https://host.example/path'],
    ['dwell', '0'],
    ['shot', '0'],
    ['shot', '1.5'],
    ['quality', 'ultra'],
    ['src', 'javascript:alert(1)'],
    ['data', '1999-01'],
    ['v', '2'],
  ])('reports %s=%s and says what happens instead', (name, value) => {
    const { problems, partial } = parseAddress(at(`?${name}=${encodeURIComponent(value)}`));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe(`?${name}`);
    expect(problems[0]?.message).toMatch(new RegExp(`^\\?${name} must be .+; found ".*"\\. [A-Z].+\\.$`));
    expect(partial).toEqual({});
  });

  it('words a bad theme in full', () => {
    expect(parseAddress(at('?theme=blue')).problems[0]?.message).toBe(
      '?theme must be night, paper or auto; found "blue". The scene’s own is used.',
    );
  });

  it('keeps the API closed without an origin', () => {
    const { api, problems } = parseAddress(at('?api=1'));
    expect(api).toBe(false);
    expect(problems[0]?.path).toBe('?origin');
  });

  it('takes a time zone whose plus sign came as a space', () => {
    expect(parseAddress(at('?t=2026-05-06T12:00:00+02:00')).partial.time).toBe('2026-05-06T12:00:00+02:00');
  });

  it('makes a relative src absolute', () => {
    expect(parseAddress(at('?src=my/scene.json')).src).toBe('https://example.org/atlas/my/scene.json');
  });

  it('ignores what it does not know and never throws', () => {
    expect(parseAddress(at('?utm_source=x&foo#bar')).problems).toEqual([]);
    expect(parseAddress('not an address').problems[0]?.message).toContain('cannot be read');
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.webFragments(), (query, fragment) => {
        parseAddress(at(`?${query}#${fragment}`));
      }),
    );
  });
});

describe('links', () => {
  it('open the scene they were made of', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (scene) => {
        await loadGallery(scene.id);
        const known = scene.constellations.map((c) => c.id);
        scene.nodes = { ...scene.nodes, hidden: scene.nodes.hidden.filter((id) => known.includes(id)) };
        const [beside] = scene.pinned;
        scene.split = scene.split && beside ? { ...scene.split, scenario: beside.id } : null;
        scene.facts = defaultScene.facts;
        const { scene: opened, problems } = await open(linkOf(scene, at('?mode=explore')));
        expect(problems).toEqual([]);
        expect(opened).toEqual({ ...scene, imports: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('made with other facts open with those of today, and say so', async () => {
    const old = { ...defaultScene, id: 'mine', facts: '2026-11' };
    const { scene, problems } = await open(linkOf(old, at('')));
    expect(scene.facts).toBe('2026-11-30');
    expect(problems).toEqual([
      {
        path: 'facts',
        message:
          'This was made with the facts of 2026-11; those of 2026-11-30 are shown. Sources lists what has changed.',
      },
    ]);
  });

  it('leave imported files out, and with them a focus on a satellite', async () => {
    const imports = [{ id: 'stations', name: 'stations.tle', text: 'ISS (ZARYA)'.repeat(1e5) }];
    const scene = { ...defaultScene, imports, focus: 'satellite:25544' };
    expect(leavesImportsOut(scene)).toBe(true);
    expect(leavesImportsOut(defaultScene)).toBe(false);
    expect(linkOf(scene, at(''))).toBe(at('?v=1&scene=overview'));
    expect(await open(linkOf({ ...scene, id: 'mine' }, at('')))).toEqual({
      scene: { ...scene, id: 'mine', imports: [], focus: null, camera: roundCamera(scene.camera) },
      problems: [],
    });
  });

  it('are readable where readable parameters say it all', async () => {
    await loadGallery('terafab');
    const terafab = (await open(at('?scene=terafab'))).scene;
    expect(linkOf(terafab, at('?mode=present&api=1&utm=x#s=old'))).toBe(
      at('?v=1&mode=present&scene=terafab'),
    );
    const turned = {
      ...defaultScene,
      theme: 'paper' as const,
      time: '2026-05-06T12:00:00Z',
      focus: 'site:colossus-1',
    };
    expect(linkOf(turned, at(''))).toBe(
      at(
        '?v=1&scene=overview&t=2026-05-06T12:00:00Z&camera=-94,22,17500000,0,0&focus=site:colossus-1&theme=paper',
      ),
    );
  });

  it('say readably what the camera follows, and leave out a satellite of an imported file', async () => {
    const [constellations] = [[ai1]];
    const camera = {
      ...defaultScene.camera,
      altitudeM: 12.3456,
      tiltDeg: 140,
      heightM: 650e3,
      follow: 'node:ai1/7',
    };
    const followed = { ...defaultScene, constellations, camera };
    const href = linkOf(followed, at(''));
    expect(href).toContain('&follow=node:ai1/7&camera=-94,22,12.346,0,140,650000');
    expect((await open(href)).scene).toEqual({ ...followed, camera: { ...camera, altitudeM: 12.346 } });
    const imports = [{ id: 'stations', name: 'stations.tle', text: 'ISS (ZARYA)' }];
    const riding = { ...defaultScene, imports, camera: { ...camera, follow: 'satellite:25544' } };
    const opened = await open(linkOf(riding, at('')));
    expect(opened.problems).toEqual([]);
    expect(opened.scene.camera).toMatchObject({ heightM: 650e3, tiltDeg: 140, follow: null });
  });

  it('carry only what differs as a code', async () => {
    const changed = { ...defaultScene, inputs: { 'ground.pue': 1.3 } };
    const href = linkOf(changed, at(''));
    expect(href).toMatch(/\?v=1&scene=overview#s=[\w-]{10,60}$/);
    expect((await open(href)).scene).toEqual(changed);
  });

  it('round the camera to what can be seen', () => {
    const camera = {
      longitudeDeg: -95.123456789,
      latitudeDeg: 33.3,
      altitudeM: 1234.567,
      headingDeg: 0.00049,
      tiltDeg: 1 / 3,
      heightM: 0,
      follow: null,
    };
    expect(linkOf({ ...defaultScene, camera }, at(''))).toContain('&camera=-95.123457,33.3,1235,0,0.333');
  });
});

describe('openAddress', () => {
  it('opens the rest where the code is broken', async () => {
    const { scene, problems } = await open(at('?scene=terafab&theme=paper#s=broken!'));
    expect(scene.id).toBe('terafab');
    expect(scene.theme).toBe('paper');
    expect(problems.map(({ path }) => path)).toEqual(['#s']);
  });

  it('says what is wrong in a scene file and opens the overview', async () => {
    const read = (text: string) => openAddress(parseAddress(at('?src=x.json')), () => Promise.resolve(text));
    const bad = await read('{"version": 1,\n "id": "x", "title": {"en": "X"},\n "theme": "blue"}');
    expect(bad.scene.id).toBe('overview');
    expect(bad.problems[0]).toMatchObject({ path: 'x.json: theme', line: 3 });
    expect(bad.problems[0]?.message).toMatch(/overview is opened instead/);
    const good = await read('{"version": 1, "id": "x", "title": {"en": "X"}}');
    expect(good).toMatchObject({ scene: { id: 'x' }, problems: [] });
    expect((await open(at('?src=x.json'))).problems[0]?.path).toBe('?src');
  });

  it('leaves out what leads nowhere', async () => {
    const { scene, problems } = await open(at('?focus=site:atlantis'));
    expect(scene.focus).toBeNull();
    expect(problems[0]?.path).toBe('focus');
  });
});

describe('a shot of a story', () => {
  it('is opened with what its other shots start from', async () => {
    const { scene, story, problems } = await open(at('?scene=terafab&shot=2&theme=paper'));
    expect(problems).toEqual([]);
    expect(scene).toMatchObject({ panel: 'commitments', camera: { headingDeg: 25 } });
    expect(story).toMatchObject({
      shot: 1,
      base: { panel: 'site', theme: 'paper', camera: { headingDeg: 0 } },
    });
  });

  it('that the story does not have is told, and the story opened at its beginning', async () => {
    const { scene, story, problems } = await open(at('?scene=overview&shot=99'));
    expect(problems.map(({ message }) => message)).toEqual([
      '?shot is 99, and the story has 4 shots. It is opened at its beginning.',
    ]);
    expect(story).toBeUndefined();
    expect(scene).toEqual(defaultScene);
  });

  it.each([
    '?scene=nope&shot=3',
    '?src=gone.json&shot=3',
    '?src=gone.json&scene=overview&shot=3',
    '?src=javascript:alert(1)&shot=3',
    '?shot=3#s=broken!',
  ])('is none of the overview that stands in for another scene: %s', async (rest) => {
    const { scene, story, problems } = await open(at(rest));
    expect(scene).toEqual(defaultScene);
    expect(story).toBeUndefined();
    // What was asked for is told, and nothing of a shot.
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toMatch(/^(\?scene|\?src|#s)$/);
  });

  it('is one of the overview where nothing else is named', async () => {
    expect((await open(at('?shot=3'))).story?.shot).toBe(2);
    expect((await open(at('?scene=overview&shot=3'))).story?.shot).toBe(2);
  });

  it('is one of the scene that a code holds whole', async () => {
    const part = { notes: null, dwellS: 5, transition: 'fly', claim: null } as const;
    const story = [
      { ...part, caption: { en: 'one' }, scene: { time: '2021-01-01T00:00:00Z' } },
      { ...part, caption: { en: 'two' }, scene: { panel: 'power' } },
    ] as const;
    const own = { ...defaultScene, id: 'mine', title: { en: 'Mine' }, story: [...story] };
    const link = linkOf(own, at(''));
    const opened = await open(link.replace('?v=1', '?v=1&shot=1'));
    expect(opened.problems).toEqual([]);
    expect(opened.scene).toMatchObject({ id: 'mine', time: '2021-01-01T00:00:00Z' });
    expect(opened.story).toMatchObject({ shot: 0, base: { time: defaultScene.time } });
    const beyond = await open(link.replace('?v=1', '?v=1&shot=3'));
    expect(beyond.problems.map(({ message }) => message)).toEqual([
      '?shot is 3, and the story has 2 shots. It is opened at its beginning.',
    ]);
    expect(beyond.scene).toEqual(own);
  });
});
