import { describe, expect, it } from 'vitest';
import { modesOf } from '../../tools/bench/contenders.mjs';
import { counts, fleetOf } from '../../tools/bench/fleet.mjs';
import { coverage } from '../../tools/bench/matchMarks.mjs';
import { litPixels, paceAt, quantile } from '../../tools/bench/measure.mjs';
import { framesOf } from '../../tools/bench/processorTime.mjs';
import { judge, limits } from '../../tools/bench/rules.mjs';

/** Figures that keep every limit; `change` spoils some: keys are "id nodes mode figure". */
function verdicts(change: Record<string, number> = {}, rest: Record<string, unknown> = {}) {
  const cell = (id: string, nodes: number, mode: string, figure: string): number | null => {
    const own = change[`${id} ${nodes} ${mode} ${figure}`];
    if (own !== undefined) return own;
    if (figure === 'jsMs' || figure === 'cpuMs')
      return id === 'groundtrack' || id === 'core' ? 0.4 : nodes / 20_000;
    if (figure === 'frameMs') return id === 'groundtrack' ? 440 : 400;
    return figure === 'uploadBytes' ? 30_000 : null;
  };
  const rules = judge({
    cell,
    rivals: ['points', 'instanced'],
    ready: { submittedMs: 400, onScreenMs: 900, longestTaskMs: 0 },
    everythingOn: 11,
    bytesPerNode: 12,
    drawnShare: 1,
    load: { scriptBytesBeforeFirstFrame: 320_000, bytesAll: 900_000 },
    atRest: 0,
    drag: { evaluateMs: 2, stepMs: 9, stepMsP95: 20, frameRatio: 0.6 },
    proofs: [
      { id: 'groundtrack', nodes: 1_000_000, lit: 400_000, least: 20_000 },
      { id: 'globe', nodes: 1_000_000, lit: 405_000, least: 20_000 },
    ],
    ...rest,
  });
  return rules.filter((rule) => rule.verdict === 'FAIL').map((rule) => rule.name);
}

describe('rules of the bench', () => {
  it('pass where every limit is kept', () => {
    // The best rival at 100,000 is 5 ms / 0.4 ms = 12.5 × slower.
    expect(verdicts()).toEqual([]);
  });

  it('each fail past its limit, by name', () => {
    expect(verdicts({ 'groundtrack 1000000 drawn cpuMs': 1.01 })).toEqual(['The same drawn, processor time']);
    expect(verdicts({ 'groundtrack 1000000 drawn cpuMs': 0.91, 'globe 1000000 drawn cpuMs': 0.6 })).toEqual([
      'That against the same globe with points at rest',
    ]);
    expect(
      verdicts({ 'groundtrack 1000000 stubbed jsMs': 1.01, 'groundtrack 1000 stubbed jsMs': 1 }),
    ).toEqual(['Script a frame at 1M, draw left out']);
    expect(verdicts({ 'groundtrack 1000 stubbed jsMs': 0.3 })).toEqual([
      'Its growth from 1k to 1M, draw left out',
    ]);
    expect(verdicts({ 'groundtrack 1000000 drawn uploadBytes': 32_001 })).toEqual([
      'Most uploaded in a frame at 1M',
    ]);
    expect(verdicts({ 'groundtrack 1000000 drawn frameMs': 461 })).toEqual([
      'Frame at 1M against the same globe with points at rest',
    ]);
    expect(verdicts({ 'instanced 100000 stubbed jsMs': 3.9 })).toEqual([
      'Core: less script than the best rival at 100k',
    ]);
    expect(verdicts({}, { everythingOn: limits.drawCalls + 1 })).toEqual(['Draw calls, everything on']);
    const drag = { evaluateMs: 8, stepMs: 16.7, stepMsP95: 90, frameRatio: 0.5 };
    expect(verdicts({}, { drag })).toEqual([]);
    expect(verdicts({}, { drag: { ...drag, evaluateMs: 8.1 } })).toEqual([
      'Evaluation of everything after an input',
    ]);
    expect(verdicts({}, { drag: { ...drag, stepMs: 17 } })).toEqual(['A step of a drag, main thread']);
    expect(verdicts({}, { drag: { ...drag, frameRatio: 0.49 } })).toEqual([
      'Frames a second while dragging against in play',
    ]);
    expect(verdicts({}, { drawnShare: 0.5 })).toEqual(['Share of the nodes drawn at 1M']);
  });

  it('fail for a blank picture, naming the page', () => {
    const proofs = [{ id: 'points', nodes: 1_000, lit: 3, least: 300 }];
    expect(verdicts({}, { proofs })).toEqual(['Blank pictures (points at 1000)']);
  });

  it('say n/a for what was not measured, which is no pass', () => {
    const rules = judge({
      cell: () => null,
      rivals: ['points'],
      ready: { submittedMs: null, onScreenMs: null, longestTaskMs: null },
      everythingOn: null,
      bytesPerNode: null,
      drawnShare: null,
      load: { scriptBytesBeforeFirstFrame: null, bytesAll: null },
      atRest: null,
      drag: null,
      proofs: [],
    });
    expect(rules.filter((rule) => rule.verdict === 'pass').map((rule) => rule.name)).toEqual([
      'Blank pictures',
    ]);
  });
});

describe('measuring', () => {
  it('counts the pixels that differ by more than noise', () => {
    const without = Uint8Array.from([0, 0, 0, 255, 10, 10, 10, 255, 200, 0, 0, 255]);
    const withNodes = Uint8Array.from([9, 9, 9, 255, 18, 18, 18, 255, 200, 0, 0, 255]);
    expect(litPixels(without, withNodes)).toBe(1);
  });

  it('takes the middle, and nothing of nothing', () => {
    expect(quantile([3, 1, 2])).toBe(2);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
    expect(quantile([])).toBeNull();
  });

  it('counts overlaps: twice the dots light less than twice the pixels', () => {
    const c = coverage(200_000);
    expect(coverage(0)).toBeCloseTo(0, 12);
    expect(coverage(400_000) / c).toBeGreaterThan(2);
  });
});

describe('the fleet of the bench', () => {
  it('has as many nodes as asked for, in at most 100 planes a shell', () => {
    for (const nodes of counts) {
      const fleet = fleetOf(nodes);
      expect(fleet.reduce((sum, c) => sum + c.nodes, 0)).toBe(nodes);
      for (const { planes } of fleet) expect(planes).toBeLessThanOrEqual(100);
    }
    expect(fleetOf(0)).toEqual([]);
  });

  it('leaves out of a quick run nothing that Groundtrack is judged by', () => {
    const groundtrack = { id: 'groundtrack', moves: true, drawn: 1e6, stubbed: 1e6 };
    for (const nodes of counts) expect(modesOf(groundtrack, nodes, true)).toEqual(['drawn', 'stubbed']);
    const drei = { id: 'drei', moves: true, drawn: 1e4, stubbed: 1e4 };
    expect(modesOf(drei, 100_000, false)).toEqual([]);
  });
});

it('slow frames step on by as much simulated time as sixty a second at × 60 do: one second', () => {
  const every = (ms: number) => [0, 1, 2, 3].map((i) => ({ atMs: i * ms }));
  expect(paceAt(every(100))).toBeCloseTo(10, 9);
  // The app takes a quarter of a second a frame at most.
  expect(paceAt(every(1_200))).toBeCloseTo(4, 9);
  expect(paceAt(every(1000 / 120))).toBe(60);
  expect(paceAt([])).toBe(60);
});

describe('processor time of a frame', () => {
  const callback = (ts: number, dur: number, tdur: number) => ({
    ph: 'X',
    name: 'FireAnimationFrame',
    ts,
    dur,
    tdur,
  });

  it('is that of all callbacks of the frame, without the time in which the thread waited', () => {
    const events = [
      callback(2_000_000, 3_000, 800),
      callback(1_000_000, 9_000, 600),
      callback(1_009_040, 300, 200),
      { ph: 'X', name: 'FunctionCall', ts: 1_000_010, dur: 8_000, tdur: 8_000 },
      { ph: 'M', name: 'thread_name', ts: 0 },
    ];
    expect(framesOf(events)).toEqual([0.8, 0.8]);
  });

  it('is unknown where the browser does not tell it', () => {
    expect(framesOf([{ ph: 'X', name: 'FireAnimationFrame', ts: 1, dur: 5 }])).toEqual([]);
  });
});
