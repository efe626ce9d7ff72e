import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { launchedNodes, launchedShare, launchMs } from '../../../src/model/orbit/buildUp';
import { ai1 } from '../ai1';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`);
/** 1,000 nodes in the 100 days from 1 January to 11 April 2028 (a leap year): ten a day. */
const built = {
  ...ai1,
  nodes: 1000,
  planes: 10,
  buildUp: { from: '2028-01-01T00:00:00Z', until: '2028-04-10T00:00:00Z' },
};

describe('the build-up', () => {
  it.each([
    ['2027-12-31', 0, 0],
    ['2028-01-01', 0, 0],
    ['2028-01-02', 0.01, 10],
    ['2028-02-20', 0.5, 500],
    ['2028-04-09', 0.99, 990],
    ['2028-04-10', 1, 1000],
    ['2090-01-01', 1, 1000],
  ])('%s: %d', (date, share, nodes) => {
    expect(launchedShare(built, day(date))).toBeCloseTo(share, 12);
    expect(launchedNodes(built, day(date))).toBe(nodes);
  });

  it('dates each launch: ten a day, the last at the end', () => {
    expect(launchMs(built, 9)).toBe(day('2028-01-02'));
    expect(launchMs(built, 499)).toBe(day('2028-02-20'));
    expect(launchMs(built, 999)).toBe(day('2028-04-10'));
  });

  it('is all there, and undated, without one', () => {
    expect(launchedShare(ai1, day('1951-01-01'))).toBe(1);
    expect(launchedNodes(ai1, day('1951-01-01'))).toBe(ai1.nodes);
    expect(launchMs(ai1, 0)).toBeNull();
  });

  it('counts just the nodes whose launch is past', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: -1, max: 2, noNaN: true }),
        (nodes, at) => {
          const some = { ...built, nodes };
          const [from, until] = [day('2028-01-01'), day('2028-04-10')];
          const now = from + at * (until - from);
          const up = launchedNodes(some, now);
          expect(up).toBeGreaterThanOrEqual(0);
          expect(up).toBeLessThanOrEqual(nodes);
          // A millisecond either way is rounding.
          if (up > 0) expect(launchMs(some, up - 1)).toBeLessThanOrEqual(now + 1);
          if (up < nodes) expect(launchMs(some, up)).toBeGreaterThan(now - 1);
        },
      ),
    );
  });
});
