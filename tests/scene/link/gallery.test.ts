import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { release } from '../../../src/facts/release';
import { wholeRelease } from '../../../src/facts/sources';
import { launchedNodes } from '../../../src/model/orbit/buildUp';
import { planeOffsetRad } from '../../../src/model/orbit/orbit';
import { shellsOf } from '../../../src/model/orbit/shells';
import { defaultScene } from '../../../src/scene/defaults';
import { galleryIds, loadGallery } from '../../../src/scene/link/gallery';
import { referenceProblems } from '../../../src/scene/schema/references';
import { sceneAtShot } from '../../../src/scene/story';
import type { LocalizedText, SceneDocument, ShellGroup } from '../../../src/scene/types';

const folder = resolve(import.meta.dirname, '../../../scenes');
const languages = ['en', 'fr', 'de', 'zh'] as const;

async function scene(id: string): Promise<SceneDocument> {
  const read = await loadGallery(id);
  if (!read.ok) throw new Error(read.errors.map(({ message }) => message).join('\n'));
  expect(read.notes ?? []).toEqual([]);
  return read.value;
}

it('has a file for each id and an id for each file', () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.json$/, ''));
  expect(files.sort()).toEqual([...galleryIds].sort());
});

it('refuses an unknown id with the list of ids', async () => {
  const read = await loadGallery('nowhere');
  expect(!read.ok && read.errors[0]?.message).toContain('million-satellites');
});

describe.each(galleryIds)('scenes/%s.json', (id) => {
  it('is a whole, good scene of this release', async () => {
    const found = await scene(id);
    expect(found.id).toBe(id);
    expect(found.facts).toBe(release.id);
    expect(referenceProblems(found)).toEqual([]);
    const raw = JSON.parse(readFileSync(resolve(folder, `${id}.json`), 'utf8')) as object;
    // Files from before there were these do without.
    const later = ['grouping', 'nodes', 'campus', 'tiles', 'imports', 'pinned', 'split', 'metric'];
    const absent = Object.keys(found).filter((key) => !(key in raw));
    expect(absent.filter((key) => !later.includes(key))).toEqual([]);
  });

  it('tells a story in four languages', async () => {
    const { story, title, finding } = await scene(id);
    expect(story.length).toBeGreaterThanOrEqual(3);
    const texts: LocalizedText[] = [
      title,
      finding,
      ...story.flatMap(({ caption, notes }) => (notes ? [caption, notes] : [caption])),
    ];
    for (const text of texts) for (const language of languages) expect(text[language], text.en).toBeTruthy();
    for (const { notes } of story) expect(notes).not.toBeNull();
  });

  it('has shots that differ', async () => {
    const found = await scene(id);
    const pictures = found.story.map((_, i) => {
      const { camera, time } = sceneAtShot(found, i);
      return JSON.stringify([camera, time]);
    });
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});

describe('the figures of the gallery', () => {
  it('draws what its findings say', async () => {
    const nodes = (found: SceneDocument) => found.constellations.reduce((sum, c) => sum + c.nodes, 0);
    expect(nodes(defaultScene)).toBe(2500);
    // Ninety sites stacked one by one are one band of others.
    expect(defaultScene.grouping).toBe('owner');
    expect(nodes(await scene('same-megawatts'))).toBe(2500);
    // 5 GW at 120 kW a node, rounded up.
    expect(nodes(await scene('gigawatts-in-orbit'))).toBe(41_667);
    // Every place of the shells, more than the million that are asked for.
    expect(nodes(await scene('million-satellites'))).toBe(1_198_120);
    expect(nodes(await scene('filings'))).toBe(1_198_120 + 100_000 + 88_000 + 51_600 + 20_000 + 81);
  });

  const filing = (id: string) => {
    const found = wholeRelease.filings.find((one) => one.id === id);
    if (!found) throw new Error(`no filing ${id}`);
    return found;
  };
  /** What a row of the facts and a group of a scene have in common. */
  const asGroup = (row: ReturnType<typeof filing>['shells'][number]) => ({
    shells: row.shells,
    nodes: row.satellites.value,
    altitudeM: [row.lowestM, row.highestM],
    inclinationDeg: row.sunSynchronous
      ? null
      : [row.inclinationDeg?.lowest ?? null, row.inclinationDeg?.highest ?? null],
  });
  const ofGroup = ({ shells, nodes, altitudeM, inclinationDeg }: ShellGroup) => ({
    shells,
    nodes,
    altitudeM,
    inclinationDeg,
  });

  it('has the shells of the filings, row by row', async () => {
    const filings = await scene('filings');
    expect(filings.constellations.map(({ id }) => id)).toEqual(wholeRelease.filings.map(({ id }) => id));
    for (const { id, shells } of filings.constellations)
      expect(shells?.map(ofGroup), id).toEqual(filing(id).shells.map(asGroup));
    const { constellations } = await scene('million-satellites');
    expect(constellations.map(({ id }) => id)).toEqual(filing('spacex').shells.map(({ id }) => id));
    expect(constellations.flatMap(({ shells }) => shells ?? []).map(ofGroup)).toEqual(
      filing('spacex').shells.map(asGroup),
    );
  });

  it('flies at the local times of the filings', async () => {
    const { constellations } = await scene('filings');
    for (const { id, epoch, ...whole } of constellations) {
      const rows = filing(id).shells.flatMap((row) => Array.from({ length: row.shells }, () => row));
      shellsOf({ id, epoch, ...whole }).forEach((shell, k) => {
        const { localTimesH: told } = rows[k]!;
        if (told.length === 0) return;
        const flown = Array.from({ length: shell.planes }, (_, plane) => {
          const turnedH = (planeOffsetRad(shell, plane, shell.planes) * 12) / Math.PI;
          return Math.round(((shell.ltanHours + turnedH) % 24) * 1e6) / 1e6;
        });
        for (const hours of flown) expect(told, `${id} ${k}`).toContain(hours);
      });
    }
  });

  it.each(['million-satellites', 'filings'])(
    'keeps the planes of %s within what a frame may upload',
    async (id) => {
      const { constellations } = await scene(id);
      // The table of planes goes to the GPU with each frame: 48 bytes a plane in rows of 64, 32 kB in all,
      // beside 4 kB of links with the ground.
      const planes = constellations.reduce((sum, c) => sum + c.planes, 0);
      expect(Math.ceil(planes / 64) * 64 * 48 + 4096).toBeLessThanOrEqual(32_000);
    },
  );

  it('builds the filing up at 1,000 a day, whole by the scene’s own time', async () => {
    const found = await scene('million-satellites');
    const up = (iso: string) =>
      found.constellations.reduce((sum, c) => sum + launchedNodes(c, Date.parse(iso)), 0);
    expect(up('2028-01-01T12:00:00Z')).toBe(0);
    // The span is told to the second, and each group rounds down to whole nodes.
    for (const [iso, nodes] of [
      ['2028-01-11T12:00:00Z', 10_000],
      ['2029-05-15T12:00:00Z', 500_000],
      ['2030-09-27T12:00:00Z', 1_000_000],
    ] as const) {
      expect(up(iso)).toBeLessThanOrEqual(nodes);
      expect(up(iso)).toBeGreaterThanOrEqual(nodes - 3);
    }
    expect(up(found.time)).toBe(1_198_120);
    expect(found.playRate).toBe(0);
    expect(
      found.story.map((_, i) => up(sceneAtShot(found, i).time)).filter((n) => n < 1_198_120),
    ).toHaveLength(1);
  });
});
