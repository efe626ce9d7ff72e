import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { CapacityPanel } from '../../src/panels/capacity/CapacityPanel';
import { ComparePanel } from '../../src/panels/compare/ComparePanel';
import { ScenarioPanel } from '../../src/panels/scenario/ScenarioPanel';
import { galleryIds } from '../../src/scene/link/gallery';
import { setTime } from '../../src/store/actions/clock';
import { openScene } from '../../src/store/actions/scene';
import { daily } from '../../src/store/daily';
import { limitsOf } from '../../src/store/readings/questions';
import { loadModel, report } from '../../src/store/readings/report';
import { stateNow } from '../../src/store/stateNow';

/** Numbers that turn with the hour: what the Sun and the planes do now, and how far the build-up is. */
const hourly = new Set([
  'orbit.betaDeg',
  'orbit.eclipseFraction',
  'constellation.sunlitNodes',
  'constellation.powerNowW',
  'constellation.launchedNodes',
]);

/** Numbers that turn with the beta angle, by less than one part in a hundred a day. */
const slow = /^radiator\./;

beforeAll(loadModel);

it('is the start of the day by UTC, and the state itself there', () => {
  setTime('2028-06-21T23:59:59Z');
  const state = stateNow();
  const start = daily(state);
  expect(new Date(start.clockMs).toISOString()).toBe('2028-06-21T00:00:00.000Z');
  expect(start).toEqual({ ...state, clockMs: start.clockMs });
  expect(daily(start)).toBe(start);
});

describe.each(galleryIds)('scene %s', (id) => {
  it.each(['2026-11-22T23:59:00Z', '2029-06-21T07:11:00Z'])(
    'has what it has all day long, %s',
    async (time) => {
      await openScene(id);
      setTime(time);
      const state = stateNow();
      const [now, start] = [report(state).quantities, report(daily(state)).quantities];
      const differ = Object.keys(now).filter((each) => now[each]?.value !== start[each]?.value);
      expect(differ.filter((each) => !hourly.has(each) && !slow.test(each))).toEqual([]);
      for (const each of differ.filter((one) => slow.test(one)))
        expect((now[each]?.value ?? 0) / (start[each]?.value ?? 1), each).toBeCloseTo(1, 2);
      expect(Object.keys(start)).toEqual(Object.keys(now));
      const limits = [limitsOf(state), limitsOf(daily(state))].map((all) =>
        all.map(({ id, breaks }) => [id, breaks]),
      );
      expect(limits[1]).toEqual(limits[0]);
    },
  );

  it('shows no number of the hour in the panels that ask once a day', async () => {
    await openScene(id);
    for (const panel of [ScenarioPanel, CapacityPanel, ComparePanel]) {
      const shown = renderToStaticMarkup(createElement(panel));
      const ids = [...shown.matchAll(/data-quantity="([^"]+)"/g)].map((found) => found[1] ?? '');
      expect(ids.length).toBeGreaterThan(10);
      expect(ids.filter((each) => hourly.has(each))).toEqual([]);
    }
  });
});

it('takes the numbers of the hour to be such', async () => {
  await openScene('million-satellites');
  // The first shells are launched from January to April 2028, and tomorrow there are more.
  setTime('2028-02-21T07:11:00Z');
  const state = stateNow();
  const [now, start] = [report(state).quantities, report(daily(state)).quantities];
  for (const id of hourly) expect(now[id]?.value, id).not.toBe(start[id]?.value);
});
