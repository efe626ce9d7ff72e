import { beforeAll, expect, it } from 'vitest';
import {
  focus,
  openScene,
  resetInputs,
  setInput,
  setLayer,
  setPanel,
} from '../../../src/store/actions/scene';
import { campusBounds, type GroundBounds } from '../../../src/store/exchange/campusBounds';
import {
  exchangeCamera,
  exchangeSite,
  type LaidField,
  laidExchange,
} from '../../../src/store/exchange/exchangeLayout';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(async () => {
  await loadModel();
  await openScene('same-megawatts');
  setLayer('exchange', true);
});

const campus: GroundBounds = { west: -300, east: 280, south: -290, north: 310 };
const laid = () => {
  const found = laidExchange(stateNow(), { campus, taken: [] });
  if (!found) throw new Error('nothing is laid');
  return found;
};
const field = (id: LaidField['id']) => {
  const found = laid().fields.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const array = () => field('exchange.lifetimeArrayAreaM2');
const overlap = (a: GroundBounds, b: GroundBounds) =>
  a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

it('is shown by its layer or the Scenario panel, about a site in focus', () => {
  expect(exchangeSite(stateNow())).toBe('colossus-1');
  setLayer('exchange', false);
  setPanel('power');
  expect(exchangeSite(stateNow())).toBeNull();
  expect(laidExchange(stateNow(), { campus, taken: [] })).toBeNull();
  setPanel('scenario');
  expect(exchangeSite(stateNow())).toBe('colossus-1');
  setLayer('exchange', true);
  focus(null);
  expect(laidExchange(stateNow(), { campus, taken: [] })).toBeNull();
  focus('site:colossus-1');
});

// 3,144 nodes of 600 m² of array and 110 m² of radiator: 1,886,400 and 345,840 m². 57 squares in a row, 56 rows, the last of 9.
it('lays a square for each node, as large as its array and its radiator', () => {
  const { nodes, nodesAtOnce, columns, areaM2, bounds } = array();
  expect([nodes, nodesAtOnce, columns, areaM2]).toEqual([3144, 2500, 57, 1_886_400]);
  expect((bounds.east - bounds.west) / 57).toBeCloseTo(Math.sqrt(600), 6);
  expect((bounds.north - bounds.south) / 56).toBeCloseTo(Math.sqrt(600), 6);
  const radiator = field('exchange.lifetimeRadiatorAreaM2');
  expect(radiator.areaM2).toBe(345_840);
  expect((radiator.bounds.east - radiator.bounds.west) / 57).toBeCloseTo(Math.sqrt(110), 6);
});

it('keeps clear of the campus and of each other, and stands each launcher on a place of its own', () => {
  const { fields, launches, bounds } = laid();
  const taken = [campus, ...fields.map((each) => each.bounds)];
  taken.forEach((a, i) => {
    for (const b of taken.slice(i + 1)) expect(overlap(a, b)).toBe(false);
  });
  expect(launches?.launches).toBe(54);
  const places = Array.from({ length: 54 }, (_, i) => launches!.placeOf(i));
  for (const [i, [x, y]] of places.entries()) {
    expect(y).toBeLessThan(campus.south);
    expect(x > bounds.west && x < bounds.east && y > bounds.south).toBe(true);
    for (const [u, v] of places.slice(i + 1)) expect(Math.hypot(x - u, y - v)).toBeGreaterThan(18);
  }
});

it('follows an input at once', () => {
  setInput('exchange.targetItPowerW', 600e6);
  expect([array().nodes, array().nodesAtOnce]).toEqual([6288, 5000]);
  setInput('node.arrayAreaM2', 1200);
  expect(array().areaM2).toBe(array().nodes * 1200);
  resetInputs();
});

it('has room for a campus that is not known, and a camera that holds all of it', () => {
  expect(campusBounds(null)).toEqual({ west: -250, east: 250, south: -250, north: 250 });
  const origin = { longitudeDeg: -90.15, latitudeDeg: 35.06 };
  const camera = exchangeCamera({ origin, campus }, laid());
  const { west, east } = laid().bounds;
  // Half of what a lens of 35° shows at this distance is wider than half of what is laid.
  expect(camera.altitudeM * Math.tan((17.5 * Math.PI) / 180)).toBeGreaterThan((east - west) / 2);
  expect(camera.longitudeDeg).toBeLessThan(origin.longitudeDeg);
});

it('stands launchers and node clear of a neighbour: to the other side, and is then seen from there', () => {
  // A neighbour some 100 m to the south, where launchers stand otherwise.
  const neighbour: GroundBounds = { west: -200, east: 250, south: -900, north: -400 };
  const beside = laidExchange(stateNow(), { campus, taken: [neighbour] })!;
  expect(laid().southwards).toBe(true);
  expect(beside.southwards).toBe(false);
  const { launches, fields, nodeAt } = beside;
  expect(launches!.launches).toBe(laid().launches!.launches);
  for (let i = 0; i < launches!.launches; i++) expect(launches!.placeOf(i)[1]).toBeGreaterThan(campus.north);
  expect(nodeAt[1]).toBeGreaterThan(campus.north);
  for (const { bounds } of fields) expect(overlap(bounds, neighbour)).toBe(false);
  const camera = exchangeCamera({ origin: { longitudeDeg: 0, latitudeDeg: 0 }, campus }, beside);
  expect(camera.headingDeg).toBe(170);
});

// 54 launches over their life; 2,500 nodes of 1,714 kg make 42.9 launches of 100 t, rounded up.
it('tells the launches for the power at once from those over the life', () => {
  expect(laid().launches).toMatchObject({ launches: 54, launchesAtOnce: 43 });
});

it('turns to the sides that are clear of a river and of neighbours, and says where none is', () => {
  const wide = { west: -9000, east: 9000, south: -9000, north: 9000 };
  const at = (ground: Pick<Parameters<typeof laidExchange>[1], 'taken' | 'water'>) => {
    const found = laidExchange(stateNow(), { campus, ...ground });
    return { over: found?.over, arraysWest: (found?.fields[0]?.bounds.east ?? 0) < campus.west };
  };
  expect(at({ taken: [], water: [] })).toEqual({ over: null, arraysWest: true });
  // A river 700 m wide from north to south, west of the campus.
  expect(at({ taken: [], water: [{ ...wide, west: -1700, east: -1000 }] })).toEqual({
    over: null,
    arraysWest: false,
  });
  expect(at({ taken: [], water: [wide] }).over).toBe('water');
  expect(at({ taken: [wide] }).over).toBe('campus');
  expect(at({ taken: [wide], water: [wide] }).over).toBe('both');
});
