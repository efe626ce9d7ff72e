import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Groundtrack } from '../../src/embed/api';
import { createApi } from '../../src/embed/createApi';
import { HostEvents } from '../../src/embed/events';
import { defaultScene } from '../../src/scene/defaults';
import { encodeFile } from '../../src/scene/link/file';
import { endGesture } from '../../src/store/actions/history';
import { markDrawn } from '../../src/store/actions/moment';
import { documentStore } from '../../src/store/document';
import { loadModel } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';
import { startWith } from '../startWith';

beforeAll(loadModel);

let api: Groundtrack;
beforeEach(() => {
  vi.stubGlobal('window', { location: { href: 'https://atlas.example/?mode=embed' } });
  endGesture();
  startWith(defaultScene);
  documentStore.temporal.getState().clear();
  markDrawn();
  api = createApi(
    () => null,
    Promise.resolve(),
    new HostEvents(),
    () => {},
  );
});

describe('pictures of the ground that a host sets', () => {
  const tiles = { address: 'https://a.example/{z}/{x}/{y}', attribution: '', maxZoom: 9 };

  it('need no further leave, and those of a scene that was there do', () => {
    documentStore.setState({ scene: { ...defaultScene, tiles } });
    expect(api.setScene({ playRate: 1 })).toEqual({ ok: true });
    expect(stateNow().tileHosts).toEqual([]);
    expect(api.setScene({ tiles })).toEqual({ ok: true });
    expect(stateNow().tileHosts).toEqual(['a.example']);
    expect(api.setScene({ tiles: { ...tiles, address: 'ftp://b.example/{z}/{x}/{y}' } }).ok).toBe(false);
    expect(stateNow().tileHosts).toEqual(['a.example']);
  });
});

describe('what a host reads', () => {
  it('is a copy: the host cannot reach into the atlas', () => {
    api.getScene().camera.latitudeDeg = 89;
    (api.getScene().title as { en: string }).en = 'Mine';
    const quantity = api.getReport().quantities['site.colossus-1.itPowerW'];
    if (!quantity) throw new Error('site.colossus-1.itPowerW is missing from the report.');
    quantity.value = 1;
    expect(api.getScene().camera.latitudeDeg).toBe(defaultScene.camera.latitudeDeg);
    expect(api.getScene().title.en).toBe(defaultScene.title.en);
    expect(api.getReport().quantities['site.colossus-1.itPowerW']?.value).not.toBe(1);
  });

  it('explains a number down to sources that have a publisher', () => {
    const chain = api.explain('site.colossus-1.itPowerW');
    expect(chain.quantity).toEqual(api.getReport().quantities['site.colossus-1.itPowerW']);
    const sources = (of: typeof chain): string[] => [
      ...of.sources.map(({ publisher }) => publisher),
      ...of.inputs.flatMap(sources),
    ];
    expect(sources(chain).length).toBeGreaterThan(0);
  });

  it('is unknown, not zero, for a number that does not exist', () => {
    const chain = api.explain('site.atlantis.itPowerW');
    expect(chain.quantity.value).toBeNull();
    expect(chain.note).toContain('site.atlantis.itPowerW');
  });

  it('has the link that opens the present scene', () => {
    api.setTime('2027-01-01T00:00:00Z');
    const link = new URL(api.link());
    expect(link.origin).toBe('https://atlas.example');
    expect(link.href).toMatch(/[?&]t=2027-01-01T00:00:00Z|#s=/);
  });
});

describe('nodes', () => {
  it('are 2,500 by default, for the 300 MW at 120 kW each', () => {
    expect(api.nodes('ai1')).toEqual({ count: 2500 });
    expect(api.nodes('atlantis')).toEqual({ count: 0 });
  });

  it('move at the speed of their orbit, at the height of the constellation', () => {
    const shell = defaultScene.constellations[0];
    if (!shell) throw new Error('The default scene has no constellation.');
    const { positionM, velocityMps, sunlit } = api.nodeState('ai1', 1204, '2026-11-22T13:00:00Z');
    const radiusM = Math.hypot(...positionM);
    expect(radiusM).toBeCloseTo(6_378_137 + shell.altitudeM, -4);
    // Circular speed by the Earth's gravitational parameter, 3.986004418e14 m³/s²; J2 changes it by less than 0.5 %.
    expect(Math.hypot(...velocityMps) / Math.sqrt(3.986004418e14 / radiusM)).toBeCloseTo(1, 2);
    expect(sunlit).toBeGreaterThanOrEqual(0);
    expect(sunlit).toBeLessThanOrEqual(1);
  });

  it.each([
    ['atlantis', 0, undefined],
    ['ai1', -1, undefined],
    ['ai1', 2500, undefined],
    ['ai1', 0.5, undefined],
    ['ai1', 0, 'tomorrow'],
  ])('that do not exist (%s/%s at %s) are refused in a sentence', (id, index, iso) => {
    expect(() => api.nodeState(id, index, iso)).toThrow(RangeError);
  });
});

describe('importFile', () => {
  it('opens a scene', async () => {
    const text = encodeFile({ ...defaultScene, id: 'mine', title: { en: 'Mine' } });
    expect(await api.importFile({ name: 'mine.json', text })).toEqual({
      accepted: 1,
      rejected: [],
      id: 'mine',
    });
    expect(api.getScene().title.en).toBe('Mine');
  });

  it('says on which line a scene is wrong, and changes nothing', async () => {
    const text = encodeFile({ ...defaultScene, id: 'mine', time: 'noon' });
    const line = text.split('\n').findIndex((row) => row.includes('"noon"')) + 1;
    const result = await api.importFile({ name: 'mine.json', text });
    expect(result).toMatchObject({ accepted: 0, id: '', rejected: [{ line }] });
    expect(result.rejected[0]?.message).toContain('time');
    expect(api.getScene().id).toBe(defaultScene.id);
  });

  it('refuses other kinds in a sentence', async () => {
    const result = await api.importFile({ name: 'sites.csv', text: 'id,name\n1,Memphis\n' });
    expect(result).toMatchObject({ accepted: 0, id: '' });
    expect(result.rejected[0]?.message).toContain('sites.csv');
  });

  it.each([undefined, null, 5, {}, { name: 'a.json' }])('refuses %j in a sentence', async (file) => {
    const result = await api.importFile(file as never);
    expect(result).toMatchObject({ accepted: 0, id: '' });
    expect(result.rejected[0]?.message.length).toBeGreaterThan(10);
  });
});

describe('no argument makes a verb throw', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true });
  const verbs = [
    'setScene',
    'explain',
    'setInput',
    'setTime',
    'play',
    'focus',
    'shot',
    'addShot',
    'setShot',
    'moveShot',
    'removeShot',
    'nodes',
    'project',
  ] as const;
  it.each(verbs)('%s', (verb) => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const before = stateNow().scene;
        const result = (api[verb] as (...list: unknown[]) => unknown)(a, b);
        if (typeof result === 'object' && result && 'ok' in result && !result.ok) {
          expect(stateNow().scene).toBe(before);
          expect((result as { errors?: { message: string }[] }).errors?.[0]?.message).toBeTruthy();
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(['openScene', 'importFile', 'pick'] as const)('%s', async (verb) => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (a, b) => {
        await (api[verb] as (...list: unknown[]) => Promise<unknown>)(a, b);
      }),
      { numRuns: 60 },
    );
  });
});

it('a picture is refused in a sentence while no globe is drawn', async () => {
  await expect(api.snapshot({ width: 100, height: 100 })).rejects.toThrow('not drawn');
});
