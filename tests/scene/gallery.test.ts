import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { release } from '../../src/facts/release';
import { defaultScene } from '../../src/scene/defaults';
import { galleryIds, loadGallery } from '../../src/scene/gallery';
import { referenceProblems } from '../../src/scene/references';
import { sceneAtShot } from '../../src/scene/story';
import type { LocalizedText, SceneDocument } from '../../src/scene/types';

const folder = resolve(import.meta.dirname, '../../scenes');
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
    expect(Object.keys(raw).sort()).toEqual(Object.keys(found).sort());
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
    // A tenth of the 1,000,000 that were filed for.
    expect(nodes(await scene('million-satellites'))).toBe(100_000);
  });

  it('has the filing’s heights and inclinations', async () => {
    const { constellations } = await scene('million-satellites');
    for (const c of constellations) {
      expect([500_000, 1_000_000, 2_000_000]).toContain(c.altitudeM);
      expect([null, 30]).toContain(c.inclinationDeg);
    }
  });
});
