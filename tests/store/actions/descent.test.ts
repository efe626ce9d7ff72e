import { beforeEach, describe, expect, it, vi } from 'vitest';
import { release, siteById } from '../../../src/facts/release';
import { emptyScene } from '../../../src/scene/defaults';
import { focusProblem } from '../../../src/scene/schema/references';
import { climb, descend, showEarth, showPlace, standsInAisle } from '../../../src/store/actions/descent';
import { goToHall, goToSite } from '../../../src/store/actions/goToSite';
import { replaceScene } from '../../../src/store/actions/scene';
import { loadCampus } from '../../../src/store/campus/campus';
import { EYE_M, geodeticOf } from '../../../src/store/campus/campusCameras';
import { insideReading } from '../../../src/store/campus/rackReadings';
import { isAtCampus } from '../../../src/store/readings/cameraOn';
import { stateNow } from '../../../src/store/stateNow';

vi.mock('../../../src/store/campus/campus', { spy: true });

const view = () => stateNow().view;
const reason = (path: string) => focusProblem(path, emptyScene);
const NOW = Date.parse('2026-11-22');

beforeEach(() => replaceScene(emptyScene));

describe('paths to halls and racks', () => {
  it('are taken before the campus is loaded, and judged after', async () => {
    expect(reason('site:hyperion/hall:999')).toBeNull();
    await loadCampus('hyperion');
    expect(reason('site:hyperion/hall:999')).toMatch(
      /must name a hall from 0 to \d+; found "site:hyperion\/hall:999"/,
    );
    await loadCampus('colossus-1');
    expect(reason('site:colossus-1/hall:0/rack:117')).toBeNull();
    expect(reason('site:colossus-1/hall:1')).toMatch(/must name a hall from 0 to 0/);
    // 200,000 of 64 a rack and 30,000 of 72 a rack.
    expect(reason('site:colossus-1/hall:0/rack:3543')).toBeNull();
    expect(reason('site:colossus-1/hall:0/rack:3544')).toMatch(/must name a rack from 0 to 3,?543/);
  });
});

describe('descend', () => {
  it('goes from campus to hall, rack and aisle, and climb goes back', async () => {
    expect(await descend('site:colossus-1')).toEqual({ ok: true });
    expect(view().altitudeM).toBeGreaterThan(300);
    expect(view().altitudeM).toBeLessThan(3000);
    await descend('site:colossus-1/hall:0');
    const hallM = view().altitudeM;
    expect(hallM).toBeLessThan(700);
    await descend('site:colossus-1/hall:0/rack:117');
    expect(stateNow().scene.focus).toBe('site:colossus-1/hall:0/rack:117');
    expect(view().altitudeM).toBe(13);
    expect(standsInAisle()).toBe(false);
    await descend('site:colossus-1/hall:0/rack:117');
    expect(standsInAisle()).toBe(true);
    const { altitudeM, tiltDeg, heightM } = view();
    // Floor at 0.15 m; the frame bends from the ellipsoid by less than a millimetre here.
    expect(heightM + altitudeM * Math.cos((tiltDeg * Math.PI) / 180)).toBeCloseTo(0.15 + EYE_M, 2);
    expect(climb()).toBe(true);
    expect(view().altitudeM).toBe(13);
    expect(climb()).toBe(true);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stateNow().scene.focus).toBe('site:colossus-1/hall:0');
  });
  it('refuses what is not there and leaves the camera', async () => {
    const before = view();
    expect((await descend('site:colossus-1/hall:7')).ok).toBe(false);
    expect((await descend('site:nowhere')).ok).toBe(false);
    expect(view()).toBe(before);
  });
  it('goes to the site where its campus cannot be loaded, tells it, and shows the campus at a press', async () => {
    const lost = new TypeError('Failed to fetch');
    vi.mocked(loadCampus).mockRejectedValueOnce(lost).mockRejectedValueOnce(lost);
    expect(await descend('site:hyperion')).toEqual({ ok: true });
    expect(stateNow().scene.focus).toBe('site:hyperion');
    const siteM = view().altitudeM;
    const { notices } = stateNow();
    expect(notices.map(({ text }) => text)).toEqual([
      'Could not be loaded: Campus. Everything else works without it.',
    ]);
    notices[0]?.again?.();
    await expect.poll(() => view().altitudeM).not.toBe(siteM);
    const again = view().altitudeM;
    await descend('site:hyperion');
    expect(view().altitudeM).toBe(again);
  });
  it('shows the place and the Earth', () => {
    expect(showPlace('colossus-1')).toEqual({ ok: true });
    expect(view()).toMatchObject({ altitudeM: 60_000, heightM: 0 });
    showEarth();
    expect(stateNow().scene.focus).toBeNull();
    expect(view().altitudeM).toBe(24_000_000);
    expect(climb()).toBe(false);
  });
});

describe('a key that leads into a hall', () => {
  it('finds the eye at each campus, the widest too, once its flight there is asked for', async () => {
    for (const site of release.sites) {
      await descend(`site:${site.id}`);
      expect(isAtCampus(stateNow(), site), site.id).toBe(true);
    }
    showPlace('colossus-1');
    expect(isAtCampus(stateNow(), siteById('colossus-1')!)).toBe(false);
  });
  it('counts the campus that is still being fetched, and no other', async () => {
    showEarth();
    goToSite('goodnight');
    expect(stateNow().scene.focus).toBe('site:goodnight');
    expect(view().altitudeM).toBe(24_000_000);
    expect(isAtCampus(stateNow(), siteById('goodnight')!)).toBe(true);
    expect(isAtCampus(stateNow(), siteById('colossus-1')!)).toBe(false);
    goToHall('goodnight', 0);
    await expect.poll(() => stateNow().scene.focus).toBe('site:goodnight/hall:0');
    expect(stateNow().boundFor).toBeNull();
    expect(isAtCampus(stateNow(), siteById('goodnight')!)).toBe(true);
  });
  it('knows that an eye low over one site is not at another', async () => {
    await descend('site:colossus-1');
    expect(isAtCampus(stateNow(), siteById('goodnight')!)).toBe(false);
  });
});

describe('insideReading', () => {
  it('counts Colossus 1 as the facts do', async () => {
    const hall = await insideReading('colossus-1', 0, null, NOW);
    if (hall?.kind !== 'hall') return expect.fail('no hall');
    expect(hall.accelerators.map(({ id, count }) => [id, count])).toEqual([
      ['h100', 150_000],
      ['h200', 50_000],
      ['gb200', 30_000],
    ]);
    const rack = await insideReading('colossus-1', 0, 117, NOW);
    // 64 × 1,390 W and 64 × 1.98 PFLOP/s.
    expect(rack).toMatchObject({
      kind: 'rack',
      accelerators: 64,
      acceleratorId: 'h100',
      powerW: 88_960,
      trays: 8,
    });
    expect(rack?.kind === 'rack' && rack.flops).toBeCloseTo(64 * 1.979e15, -13);
    expect(rack?.kind === 'rack' && rack.powerSources.length).toBeGreaterThan(0);
  });
  it('knows no racks where none are reported', async () => {
    expect(await insideReading('terafab', null, null, NOW)).toMatchObject({
      kind: 'hall',
      racks: 0,
      powerW: null,
    });
    expect(await insideReading('nowhere', null, null, NOW)).toBeNull();
    expect(await insideReading('colossus-1', 0, 99_999, NOW)).toBeNull();
  });
});

describe('geodeticOf', () => {
  it('puts 110.574 m to the north of the equator at 0.001° north', () => {
    const campus = { origin: { longitudeDeg: 10, latitudeDeg: 0 } } as Parameters<typeof geodeticOf>[0];
    const { latitudeDeg, longitudeDeg, heightM } = geodeticOf(campus, [0, 110.574, 5]);
    expect(latitudeDeg).toBeCloseTo(0.001, 6);
    expect(longitudeDeg).toBeCloseTo(10, 9);
    expect(heightM).toBeCloseTo(5, 2);
  });
});
