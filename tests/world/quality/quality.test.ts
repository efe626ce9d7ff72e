import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAST_MS, qualityLadder, SLOW_MS } from '../../../src/world/quality/quality';
import { fullQuality, type QualityLevel } from '../../../src/world/quality/qualityLevel';
import { QualityMeter } from '../../../src/world/quality/qualityMeter';

/** A device: what one frame takes, ms, by what is drawn. */
interface Device {
  fixedMs: number;
  pixelsMs: number;
  /** Of the samples beside the first. */
  smoothMs?: number;
  trailsMs: number;
  modelsMs: number;
  nodesMs: number;
  /** Time between two pictures of the screen, ms; 0 for one that waits for none. */
  screenMs: number;
}

function frameMs(device: Device, level: QualityLevel): number {
  const work =
    device.fixedMs +
    device.pixelsMs * level.pixelRatioScale ** 2 +
    (level.smooth ? (device.smoothMs ?? 0) * level.pixelRatioScale ** 2 : 0) +
    (level.trails ? device.trailsMs : 0) +
    (level.models ? device.modelsMs : 0) +
    device.nodesMs / level.oneIn;
  return device.screenMs === 0 ? work : Math.max(1, Math.ceil(work / device.screenMs)) * device.screenMs;
}

/** Plays `seconds` on a device and lists each level with the time at which it came into force. */
function play(meter: QualityMeter, device: Device, seconds: number, fromMs = 0) {
  const levels: { atMs: number; level: QualityLevel }[] = [{ atMs: fromMs, level: meter.level }];
  let nowMs = fromMs;
  while (nowMs < fromMs + seconds * 1000) {
    const ms = frameMs(device, meter.level);
    nowMs += ms;
    meter.frame(nowMs, ms);
    if (levels.at(-1)?.level !== meter.level) levels.push({ atMs: nowMs, level: meter.level });
  }
  return { levels, nowMs };
}

function meterFor(nodes: number, pixelRatio = 1, pinned: 'auto' | 'low' | 'high' = 'auto'): QualityMeter {
  const meter = new QualityMeter();
  meter.setLimits(pinned, pixelRatio, nodes);
  return meter;
}

const MILLION = 1_000_000;
const part = (most: number) => fc.double({ min: 0, max: most, noNaN: true });
const anyDevice = fc.record({
  fixedMs: fc.double({ min: 4, max: 60, noNaN: true }),
  pixelsMs: part(200),
  trailsMs: part(50),
  modelsMs: part(50),
  nodesMs: part(600),
  screenMs: fc.constantFrom(0, 1000 / 144, 1000 / 120, 1000 / 60, 1000 / 50, 1000 / 30),
});

describe('the ladder of quality', () => {
  it('gives up resolution, then smooth edges and trails, meshes, and nodes last', () => {
    expect(qualityLadder({ pinned: 'auto', pixelRatio: 2, nodes: 100_000 })).toEqual([
      { pixelRatioScale: 1, smooth: true, trails: true, models: true, oneIn: 1 },
      { pixelRatioScale: 0.75, smooth: true, trails: true, models: true, oneIn: 1 },
      { pixelRatioScale: 0.5, smooth: true, trails: true, models: true, oneIn: 1 },
      { pixelRatioScale: 0.5, smooth: false, trails: false, models: true, oneIn: 1 },
      { pixelRatioScale: 0.5, smooth: false, trails: false, models: false, oneIn: 1 },
      { pixelRatioScale: 0.5, smooth: false, trails: false, models: false, oneIn: 2 },
      { pixelRatioScale: 0.5, smooth: false, trails: false, models: false, oneIn: 4 },
    ]);
  });
  it('never draws fewer than three canvas pixels for four CSS pixels, nor leaves out nodes of a few', () => {
    for (const pixelRatio of [0.8, 1, 1.25, 1.5, 2, 3]) {
      for (const nodes of [0, 1, 25_000, 39_999]) {
        for (const { pixelRatioScale, oneIn } of qualityLadder({ pinned: 'auto', pixelRatio, nodes })) {
          expect(pixelRatio * pixelRatioScale).toBeGreaterThanOrEqual(Math.min(pixelRatio, 0.75));
          expect(oneIn).toBe(1);
        }
      }
    }
  });
  it('is held at the top by high, and begins without trails and meshes at low', () => {
    expect(qualityLadder({ pinned: 'high', pixelRatio: 1, nodes: MILLION })).toEqual([fullQuality]);
    const low = qualityLadder({ pinned: 'low', pixelRatio: 1, nodes: MILLION });
    expect(low.every(({ trails, models }) => !trails && !models)).toBe(true);
    expect(low.at(0)?.oneIn).toBe(1);
    expect(low.at(-1)?.oneIn).toBe(32);
  });
});

describe('the meter', () => {
  it('reacts within 1.5 s of slow frames, and leaves out nodes only after all else', () => {
    for (const nodesMs of [40, 120, 400]) {
      const device = { fixedMs: 2, pixelsMs: 1, trailsMs: 1, modelsMs: 1, nodesMs, screenMs: 0 };
      const { levels } = play(meterFor(MILLION), device, 12);
      expect(levels[1]?.atMs).toBeLessThanOrEqual(1500);
      const thinned = levels.find(({ level }) => level.oneIn > 1);
      expect(thinned?.level).toMatchObject({ pixelRatioScale: 0.75, trails: false, models: false });
      expect(levels.slice(0, levels.indexOf(thinned!)).map(({ level }) => level)).toContainEqual({
        pixelRatioScale: 0.75,
        smooth: false,
        trails: false,
        models: false,
        oneIn: 1,
      });
      const settled = levels.filter(({ atMs }) => atMs < 5000).at(-1)?.level;
      expect(frameMs(device, settled!)).toBeLessThanOrEqual(SLOW_MS);
    }
  });
  it('reacts within a second of frames that take as long as half a second', () => {
    for (const fixedMs of [60, 120, 250, 330, 400, 500]) {
      const device = { fixedMs, pixelsMs: 0, trailsMs: 0, modelsMs: 0, nodesMs: 0, screenMs: 0 };
      const { levels } = play(meterFor(1000), device, 3);
      expect(levels[1]?.atMs, `${fixedMs} ms`).toBeLessThanOrEqual(1000);
    }
  });
  // As a page drawn in software that is given fewer cores after a second: 100 ms in full, 60 with the least; then half as much again.
  it('holds what it found where the device became slower meanwhile', () => {
    const before = {
      fixedMs: 30,
      pixelsMs: 20,
      smoothMs: 40,
      trailsMs: 5,
      modelsMs: 5,
      nodesMs: 0,
      screenMs: 0,
    };
    const after = {
      fixedMs: 75,
      pixelsMs: 30,
      smoothMs: 60,
      trailsMs: 7.5,
      modelsMs: 7.5,
      nodesMs: 0,
      screenMs: 0,
    };
    const meter = meterFor(1000);
    const { nowMs } = play(meter, before, 1);
    const { levels } = play(meter, after, 20, nowMs);
    expect(frameMs(after, fullQuality)).toBe(180);
    const least = { pixelRatioScale: 0.75, smooth: false, trails: false, models: false, oneIn: 1 };
    expect(levels.at(-1)?.level).toEqual(least);
    // Two looks at the whole, each some frames long, and no half minute of it.
    const wholeMs = levels.reduce(
      (sum, { atMs, level }, i) =>
        level === fullQuality ? sum + (levels[i + 1]?.atMs ?? nowMs + 20_000) - atMs : sum,
      0,
    );
    expect(wholeMs).toBeLessThan(2500);
  });
  it('draws everything on any device that is fast enough', () => {
    fc.assert(
      fc.property(anyDevice, (device) => {
        fc.pre(frameMs(device, fullQuality) <= SLOW_MS);
        expect(play(meterFor(MILLION), device, 60).levels).toHaveLength(1);
      }),
    );
  });
  it('comes to rest: within five minutes of the same load at most some trials further up', () => {
    fc.assert(
      fc.property(anyDevice, fc.constantFrom(1, 2), (device, pixelRatio) => {
        const meter = meterFor(MILLION, pixelRatio);
        const { levels } = play(meter, device, 300);
        const late = levels.filter(({ atMs }) => atMs > 120_000).length;
        expect(levels.length).toBeLessThanOrEqual(45);
        expect(late).toBeLessThanOrEqual(20);
      }),
      { numRuns: 60 },
    );
  });
  it('is smooth nearly all the time wherever any level is', () => {
    fc.assert(
      fc.property(anyDevice, (device) => {
        const ladder = qualityLadder({ pinned: 'auto', pixelRatio: 1, nodes: MILLION });
        fc.pre(frameMs(device, ladder.at(-1)!) < SLOW_MS);
        const meter = meterFor(MILLION);
        const { nowMs } = play(meter, device, 15);
        let slowMs = 0;
        let allMs = 0;
        for (let k = 0; k < 6000; k++) {
          const ms = frameMs(device, meter.level);
          allMs += ms;
          if (ms > SLOW_MS) slowMs += ms;
          meter.frame(nowMs + allMs, ms);
        }
        expect(slowMs / allMs).toBeLessThan(0.2);
      }),
    );
  });
  it('brings back what it left out in vain: a screen at 30 Hz, or script elsewhere, keeps the full picture', () => {
    const screen = { fixedMs: 3, pixelsMs: 2, trailsMs: 1, modelsMs: 1, nodesMs: 5, screenMs: 1000 / 30 };
    const busy = { ...screen, fixedMs: 90, screenMs: 0 };
    for (const device of [screen, busy]) {
      const meter = meterFor(MILLION);
      const { levels, nowMs } = play(meter, device, 120);
      let fullMs = 0;
      levels.forEach(({ level, atMs }, i) => {
        if (level.oneIn === 1) fullMs += (levels[i + 1]?.atMs ?? nowMs) - atMs;
      });
      expect(fullMs / nowMs).toBeGreaterThan(0.85);
    }
  });
  it('recovers when the load goes', () => {
    const meter = meterFor(MILLION);
    const heavy = { fixedMs: 2, pixelsMs: 20, trailsMs: 5, modelsMs: 5, nodesMs: 200, screenMs: 1000 / 60 };
    const { nowMs } = play(meter, heavy, 20);
    expect(meter.level.oneIn).toBeGreaterThan(1);
    play(meter, { ...heavy, pixelsMs: 1, trailsMs: 1, modelsMs: 1, nodesMs: 2 }, 40, nowMs);
    expect(meter.level).toEqual(fullQuality);
  });
  it('ignores single spikes, a tab that slept, and frames after the motion ended', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 60_000, noNaN: true }),
        fc.integer({ min: 5, max: 40 }),
        (spikeMs, every) => {
          const meter = meterFor(MILLION);
          let nowMs = 0;
          for (let k = 1; k < 3000; k++) {
            const ms = k % every === 0 ? spikeMs : 16.7;
            nowMs += ms;
            meter.frame(nowMs, ms);
            expect(meter.level).toEqual(fullQuality);
          }
        },
      ),
      { numRuns: 30 },
    );
    const meter = meterFor(MILLION);
    for (let k = 0; k < 50; k++) {
      meter.frame(k * 1000, 300);
      meter.frame(k * 1000 + 300, 300);
      meter.pause();
    }
    expect(meter.level).toEqual(fullQuality);
  });
  it('is full again at rest, except where one full picture would take seconds', () => {
    const device = { fixedMs: 1, pixelsMs: 1, trailsMs: 1, modelsMs: 1, nodesMs: 400, screenMs: 0 };
    const meter = meterFor(MILLION);
    play(meter, device, 20);
    expect(meter.level.oneIn).toBeGreaterThan(1);
    expect(meter.levelAtRest).toEqual(fullQuality);
    const weak = meterFor(MILLION);
    weak.frame(0, 1999);
    for (let k = 0; k < 400; k++) weak.frame(k * 1900, 1900);
    expect(weak.level.oneIn).toBe(1);
  });
  it('is never touched where high was asked for', () => {
    const meter = meterFor(MILLION, 2, 'high');
    play(meter, { fixedMs: 500, pixelsMs: 9, trailsMs: 9, modelsMs: 9, nodesMs: 900, screenMs: 0 }, 60);
    expect(meter.level).toEqual(fullQuality);
  });
  it('knows its own thresholds: what is held is neither slow nor fast', () => {
    expect(FAST_MS).toBeGreaterThan(20);
    expect(SLOW_MS).toBeGreaterThan(FAST_MS);
  });
});
