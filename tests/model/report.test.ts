import { describe, expect, it } from 'vitest';
import { evaluate, explain, modelGraph } from '../../src/model/report';
import { emptyScene } from '../../src/scene/defaults';
import type { Constellation, SceneDocument } from '../../src/scene/types';
const ai1: Constellation = {
  id: 'ai1', title: { en: 'AI1' }, design: 'ai1-claimed', nodes: 2500, planes: 50, altitudeM: 650e3, eccentricity: 0,
  inclinationDeg: null, pattern: 'band', ltanHours: 18, raanSpreadDeg: 0, phasing: 1, epoch: '2026-11-21T00:00:00Z',
};
const scene: SceneDocument = { ...emptyScene, constellations: [ai1], inputs: {}, sites: null };
it('x', () => {
  const t0 = performance.now();
  const r = evaluate(scene, Date.UTC(2026, 10, 21));
  const t1 = performance.now();
  evaluate(scene, Date.UTC(2026, 5, 21));
  console.log(t1 - t0, performance.now() - t1);
  for (const [id, q] of Object.entries(r.quantities)) console.log(id, q.value, q.low, q.high, q.unit, q.basis, q.sources.length);
  console.log(modelGraph(scene, 0).problems());
  console.log(JSON.stringify(explain(scene, Date.UTC(2026, 10, 21), 'exchange.launches'), null, 1).slice(0, 1500));
});
