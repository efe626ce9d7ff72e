import { expect, it } from 'vitest';
import { release } from '../../../src/facts/release';
import { answerGraph } from '../../../src/model/graph/answers';
import { isLeaf } from '../../../src/model/graph/formula';
import { answerIds } from '../../../src/model/graph/siteReport';
import { inputSpecs } from '../../../src/model/inputs/inputs';
import { emptyScene } from '../../../src/scene/defaults';
import type { Constellation, SceneDocument } from '../../../src/scene/types';
import { randomStream } from '../../../src/shared/random';
import { costProblems } from '../../costProblems';
import { nodeEnergyProblems } from '../../energyProblems';
import { ai1 } from '../ai1';

const random = randomStream(20261121);
const between = (low: number, high: number): number => low + random() * (high - low);
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T);
/** Ends are where things break: one draw in eight is one. */
const draw = (low: number, high: number): number =>
  random() < 0.125
    ? oneOf([low, high])
    : low > 0 && high / low > 100
      ? low * (high / low) ** random()
      : between(low, high);

const designs = ['scenario', ...release.designs.map(({ id }) => id)];
const constellation = (): Constellation => ({
  ...ai1,
  design: oneOf(designs),
  nodes: Math.ceil(draw(1, 3000)),
  planes: Math.ceil(between(0, 6)),
  altitudeM: random() < 0.2 ? draw(160e3, 5e7) : draw(160e3, 2e6),
  eccentricity: random() < 0.2 ? 0.1 : 0,
  inclinationDeg: random() < 0.5 ? null : between(0, 180),
  pattern: oneOf(['band', 'delta', 'star'] as const),
  ltanHours: between(0, 24),
  raanSpreadDeg: between(0, 180),
  buildUp: random() < 0.3 ? { from: '2026-01-01T00:00:00Z', until: '2029-01-01T00:00:00Z' } : null,
});
const chosen = (share: number): Record<string, number> =>
  Object.fromEntries(
    inputSpecs.flatMap(({ id, min, max }) => (random() < share ? [[id, draw(min, max)] as const] : [])),
  );

const mayBeNegative = new Set(['orbit.betaDeg']);
const graphs = 400;
const pointsOfEach = 25;

it(`answers soundly in ${graphs * pointsOfEach} random scenarios`, () => {
  let points = 0;
  let known = 0;
  for (let k = 0; k < graphs; k++) {
    const scene: SceneDocument = {
      ...emptyScene,
      constellations: random() < 0.05 ? [] : [constellation()],
      inputs: chosen(oneOf([0, 0.3, 1])),
      sites: oneOf([null, [], ['colossus-1'], ['terafab', 'hyperion']]),
    };
    const timeMs = between(Date.UTC(2024, 0, 1), Date.UTC(2032, 0, 1));
    const graph = answerGraph(scene, timeMs);
    const ids = answerIds(graph).filter((id) => k % 20 === 0 || !id.startsWith('site.'));
    // The orbit and its fleet are of the graph; all else moves from point to point.
    const free = inputSpecs.filter(({ id }) => {
      const node = graph.nodes.get(id);
      return !/^(orbit|constellation)\./.test(id) && node && isLeaf(node) && node.quantity.value !== null;
    });
    for (let point = 0; point < pointsOfEach; point++) {
      const value = graph.at(
        new Map(point === 0 ? [] : free.map(({ id, min, max }) => [id, draw(min, max)])),
      );
      const found = [...costProblems(value)];
      for (const id of ids) {
        const number = value(id);
        if (number === null) continue;
        known++;
        if (!Number.isFinite(number) || (number < 0 && !mayBeNegative.has(id)))
          found.push(`${id} is ${number}`);
      }
      const quantity = (id: string) => ({
        value: value(id),
        low: null,
        high: null,
        unit: '',
        basis: 'derived' as const,
        sources: [],
      });
      const asked = [
        'node.arrayAreaM2',
        'node.arrayEfficiency',
        'node.itPowerInSunW',
        'orbit.eclipseFraction',
        'node.busPowerShare',
      ];
      found.push(...nodeEnergyProblems(Object.fromEntries(asked.map((id) => [id, quantity(id)]))));
      if (found.length > 0) expect(found, JSON.stringify({ scene, timeMs, point })).toEqual([]);
      points++;
    }
  }
  expect(points).toBe(10_000);
  expect(known).toBeGreaterThan(500_000);
}, 60_000);
