import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { encodeCode } from '../../../src/scene/link/code';
import { decodeFile } from '../../../src/scene/link/file';
import { openAddress } from '../../../src/scene/link/openAddress';
import { readAddress } from '../../../src/scene/link/readAddress';
import { readScene } from '../../../src/scene/schema/schema';
import type { SceneDocument } from '../../../src/scene/types';

/** Mutations of each kind; `MUTATIONS=100000` tries more. */
const COUNT = Number(process.env.MUTATIONS ?? 10_000);
/** Longest that one input may take, milliseconds of the processor: once, as the collector of garbage comes when it will. */
const LONGEST_MS = 100;

/** The same numbers each time, from 0 to below `below`. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Pick = ReturnType<typeof numbers>;
const oneOf = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)] as T;

const signs = [
  '%',
  '%23s=',
  '&amp;',
  '#',
  '&',
  '=',
  '?',
  '/',
  '…',
  ')',
  '"',
  '\\',
  '\u00ad',
  '\u200b',
  '\n',
  '\0',
  '\ud800',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '-',
  '_',
  '.',
  '0',
  '1e999',
  '-1',
  'null',
  'NaN',
  'true',
  '轨',
  '__proto__',
];

/** A text with one to four pieces cut out, doubled, exchanged or put in. */
function mutatedText(text: string, pick: Pick): string {
  let mutated = text;
  for (let left = 1 + pick(4); left > 0; left -= 1) {
    const at = pick(mutated.length + 1);
    const until = at + pick(pick(8) === 0 ? 400 : 6);
    const piece = mutated.slice(at, until);
    const instead = oneOf(['', piece + piece, oneOf(signs, pick), oneOf(signs, pick) + piece], pick);
    mutated = mutated.slice(0, at) + instead + mutated.slice(until);
  }
  return mutated;
}

const values: unknown[] = [
  null,
  0,
  -1,
  0.5,
  1e308,
  '',
  'x',
  'site:x',
  [],
  {},
  [[]],
  true,
  '2026-13-01',
  'x'.repeat(5000),
  new Array(1200).fill(0),
];

/** A value with one to three of the values within it taken out, exchanged or put elsewhere. */
function mutatedValue(value: unknown, pick: Pick): unknown {
  const copy = structuredClone(value);
  const holders: Record<string, unknown>[] = [];
  const gather = (at: unknown): void => {
    if (typeof at !== 'object' || at === null) return;
    holders.push(at as Record<string, unknown>);
    for (const inner of Object.values(at)) gather(inner);
  };
  gather(copy);
  for (let left = 1 + pick(3); left > 0; left -= 1) {
    const holder = oneOf(holders, pick);
    const key = oneOf([...Object.keys(holder), 'more'], pick);
    if (pick(4) === 0) delete holder[key];
    else
      holder[key] =
        pick(2) === 0
          ? oneOf(values, pick)
          : structuredClone(oneOf(oneOf(holders, pick) === copy ? values : [oneOf(holders, pick)], pick));
  }
  return copy;
}

async function timeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function inTime(work: () => unknown, input: string): Promise<void> {
  if ((await timeOf(work)) > LONGEST_MS)
    expect(await timeOf(work), input.slice(0, 2000)).toBeLessThan(LONGEST_MS);
}

/** A scene that was opened is a whole, good scene: no number in it is none. */
function isGood(scene: SceneDocument, input: string): void {
  const read = readScene(scene);
  if (!read.ok) throw new Error(`${read.errors[0]?.message}: ${input.slice(0, 2000)}`);
}

async function open(href: string): Promise<void> {
  const { scene, problems } = await openAddress(await readAddress(href, () => {}), () =>
    Promise.reject(new Error('nothing is fetched')),
  );
  isGood(scene, href);
  for (const { message } of problems) expect(message.length, href.slice(0, 2000)).toBeLessThan(2_000);
}

const scenes = ['colossus-1', 'gigawatts-in-orbit', 'filings'].map((id): SceneDocument => {
  const scene = JSON.parse(readFileSync(resolve(import.meta.dirname, `../../../scenes/${id}.json`), 'utf8'));
  // A part of it, so that a mutation strikes every kind of field.
  return { ...scene, story: scene.story.slice(0, 2), constellations: scene.constellations.slice(0, 2) };
});

const part = encodeCode({
  theme: 'paper',
  nodes: { hidden: ['x'] },
  inputs: { 'ground.pue': 1.3 },
  focus: 'site:terafab',
});
const links = [
  'https://atlas.example/?mode=embed&scene=terafab&lang=de&theme=paper&units=us&t=2026-05-06T12:00:00Z&focus=site:colossus-1/hall:0/rack:117&ui=none&camera=-90.1,35,1200000,-20,45&autostart=1&api=1&origin=https://host.example&kiosk=1&dwell=12.5&quality=low&data=2026-11-30&v=1',
  `https://atlas.example/sub/s/terafab/?follow=node:ai1/7#s=${part}`,
  `https://atlas.example/?scene=overview%23s=${part}`,
  `https://atlas.example/#s=${encodeCode(scenes[0])}`,
];

it(`no mutation of a link stops the page (${COUNT})`, async () => {
  const pick = numbers(1);
  for (let i = 0; i < COUNT; i += 1) {
    const href = mutatedText(oneOf(links, pick), pick);
    await inTime(() => open(href), href);
  }
}, 600_000);

it(`no mutation of what a code holds stops the page (${COUNT})`, async () => {
  const pick = numbers(2);
  for (let i = 0; i < COUNT; i += 1) {
    const value = mutatedValue(oneOf(scenes, pick), pick);
    await inTime(() => {
      const read = readScene(value);
      if (read.ok) isGood(read.value, JSON.stringify(value));
    }, JSON.stringify(value));
    if (i % 20 === 0) await open(`https://atlas.example/#s=${encodeCode(value)}`);
  }
}, 600_000);

it(`no mutation of a scene file stops the page (${COUNT})`, async () => {
  const pick = numbers(3);
  const texts = scenes.map((scene) => JSON.stringify(scene, null, 1));
  for (let i = 0; i < COUNT; i += 1) {
    const text = mutatedText(oneOf(texts, pick), pick);
    await inTime(() => {
      const read = decodeFile(text, 'x.json');
      if (read.ok) isGood(read.value, text);
      else expect(read.errors.length).toBeGreaterThan(0);
    }, text);
  }
}, 600_000);
