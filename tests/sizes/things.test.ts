import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from '../../src/facts/sources';
import { areaOf, sizesThings } from '../../src/sizes/things';
import { loadHall } from '../../src/store/campus/halls';
import { lengthsIn } from '../../src/store/nodes/modelLengths';

const lengths = (id: string) =>
  lengthsIn(
    new Uint8Array(readFileSync(resolve(import.meta.dirname, `../../public/models/${id}.glb`))).buffer,
  );
const loaded = async () => ({
  node: lengths('ai1-claimed'),
  starlink: lengths('starlink-v2-mini'),
  hall: await loadHall('colossus-1'),
});
const claimed = { design: 'ai1-claimed', arrayAreaM2: 600, radiatorAreaM2: 110 };
const reader = { units: 'metric', lang: 'en' } as const;

describe('sizesThings', () => {
  it('has all that is compared, in true size', async () => {
    const things = sizesThings(await loaded(), claimed, reader);
    const sizeOf = (id: string) => {
      const { lengthM, widthM } = things.find((thing) => thing.id === id)!;
      return [lengthM, widthM];
    };
    expect(things.map(({ id }) => id)).toEqual([
      'person',
      'node',
      'starlink',
      'iss',
      'starship',
      'pitch',
      'hall',
    ]);
    expect(sizeOf('node')).toEqual([70, 20]);
    expect(sizeOf('person')).toEqual([1.75, null]);
    expect(sizeOf('iss')).toEqual([109, 73]);
    expect(sizeOf('starship')).toEqual([124, 9]);
    expect(sizeOf('pitch')).toEqual([105, 68]);
    expect(things.map(areaOf).map((area) => area && Math.round(area / 10) * 10)).toEqual([
      null,
      710,
      120,
      null,
      null,
      7140,
      expect.any(Number),
    ]);
  });

  it('names a source that is there for each', async () => {
    const things = sizesThings(await loaded(), claimed, reader);
    for (const thing of things) expect(thing.sources.length, thing.id).toBeGreaterThan(0);
    expect(
      Object.keys(sources).length === 0 || things.every((x) => x.sources.every((id) => sources[id])),
    ).toBe(true);
  });

  it('follows the scenario: four times the array is twice the wing', async () => {
    const [, node] = sizesThings(
      await loaded(),
      { design: 'scenario', arrayAreaM2: 2400, radiatorAreaM2: 110 },
      reader,
    );
    const before = lengths('ai1-claimed');
    expect(node!.lengthM).toBeCloseTo(before.spanM + 2 * before.wingM[0], 9);
    expect(areaOf(node!)).toBeCloseTo(2510, 6);
  });

  it('leaves out what is not there', () => {
    const sizes = { design: 'scenario', arrayAreaM2: null, radiatorAreaM2: null };
    const ids = sizesThings({ node: null, starlink: null, hall: null }, sizes, reader).map(({ id }) => id);
    expect(ids).toEqual(['person', 'iss', 'starship', 'pitch']);
  });

  it('says of a hall where its form comes from, and never more than is known', async () => {
    const sizes = { design: 'scenario', arrayAreaM2: null, radiatorAreaM2: null };
    const imagery = (await loadHall('colossus-1'))!;
    const thingOf = (drawnFrom: 'imagery' | 'file' | 'schematic', number: number | null) =>
      sizesThings(
        {
          node: null,
          starlink: null,
          hall: { ...imagery, siteName: 'Nord', drawnFrom, number, sources: ['import:a/2'] },
        },
        sizes,
        reader,
      ).at(-1)!;
    expect(thingOf('file', 2)).toMatchObject({
      name: 'Nord, hall 2',
      note: 'Outline from the imported file, which gives no height.',
      spaceNote: expect.stringMatching(
        /^Outline from the imported file, which gives no height; 12\sm are assumed\.$/u,
      ),
      sources: ['import:a/2'],
    });
    expect(thingOf('schematic', null)).toMatchObject({
      name: 'Nord, hall',
      note: 'Schematic: as large as the racks need that are told of; no outline is given.',
    });
    expect(thingOf('imagery', 1).note).toBe('Outline from imagery; its height is not reported.');
    expect(areaOf(thingOf('file', 2))).toBe(imagery.areaM2);
  });
});
