import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { release } from '../../../src/facts/release';
import { launchedNodes } from '../../../src/model/orbit/buildUp';
import { defaultScene } from '../../../src/scene/defaults';
import { galleryIds, loadGallery } from '../../../src/scene/link/gallery';
import { referenceProblems } from '../../../src/scene/schema/references';
import { sceneAtShot } from '../../../src/scene/story';
import type { LocalizedText, SceneDocument } from '../../../src/scene/types';

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
    const later = ['nodes', 'campus', 'tiles', 'imports', 'pinned', 'metric'];
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
    expect(nodes(await scene('same-megawatts'))).toBe(2500);
    // 5 GW at 120 kW a node, rounded up.
    expect(nodes(await scene('gigawatts-in-orbit'))).toBe(41_667);
    // All that were filed for.
    expect(nodes(await scene('million-satellites'))).toBe(1_000_000);
  });

  it('has the filing’s heights and inclinations', async () => {
    const { constellations } = await scene('million-satellites');
    for (const c of constellations) {
      expect([500_000, 1_000_000, 2_000_000]).toContain(c.altitudeM);
      expect([null, 30]).toContain(c.inclinationDeg);
      expect([6, 12, 18]).toContain(c.ltanHours);
      expect(c.inclinationDeg === null ? c.raanSpreadDeg : 360).toBe(c.inclinationDeg === null ? 60 : 360);
    }
    // The table of planes goes to the GPU with each frame: 48 bytes a plane, 32 kB in all.
    const planes = constellations.reduce((sum, c) => sum + c.planes, 0);
    expect(planes).toBeLessThanOrEqual(600);
    expect(planes * 48).toBeLessThanOrEqual(32_000);
    for (const c of constellations) expect(c.nodes % c.planes).toBe(0);
  });

  it('builds the filing up at 1,000 a day, whole by the scene’s own time', async () => {
    const found = await scene('million-satellites');
    const up = (iso: string) =>
      found.constellations.reduce((sum, c) => sum + launchedNodes(c, Date.parse(iso)), 0);
    expect(up('2028-01-01T12:00:00Z')).toBe(0);
    // Each of three shells rounds down to whole nodes.
    for (const [iso, nodes] of [
      ['2028-01-11T12:00:00Z', 10_000],
      ['2028-12-06T12:00:00Z', 340_000],
      ['2029-05-15T12:00:00Z', 500_000],
    ] as const) {
      expect(up(iso)).toBeLessThanOrEqual(nodes);
      expect(up(iso)).toBeGreaterThanOrEqual(nodes - 3);
    }
    expect(up('2030-09-27T12:00:00Z')).toBe(1_000_000);
    expect(up(found.time)).toBe(1_000_000);
    expect(found.playRate).toBe(0);
    expect(
      found.story.map((_, i) => up(sceneAtShot(found, i).time)).filter((n) => n < 1_000_000),
    ).toHaveLength(1);
  });
});
