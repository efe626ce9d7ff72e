import { beforeAll, describe, expect, it } from 'vitest';
import { emptyScene } from '../../../src/scene/defaults';
import type { Constellation } from '../../../src/scene/types';
import { nodeForm } from '../../../src/store/nodes/nodeForm';
import { nodeSizes } from '../../../src/store/nodes/nodeSizes';
import { loadModel, report } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';
import type { State } from '../../../src/store/types';

beforeAll(loadModel);

const constellation = (design: string): Constellation => ({
  id: 'c',
  title: { en: 'C' },
  design,
  nodes: 10,
  planes: 1,
  altitudeM: 650_000,
  eccentricity: 0,
  inclinationDeg: null,
  pattern: 'band',
  ltanHours: 18,
  raanSpreadDeg: 0,
  phasing: 0,
  epoch: '2026-01-01T00:00:00Z',
  buildUp: null,
});
const stateOf = (design: string, inputs: Record<string, number> = {}): State => ({
  ...stateNow(),
  scene: { ...emptyScene, constellations: [constellation(design)], inputs },
});

describe('nodeSizes', () => {
  it.each(['scenario', 'ai1-claimed', 'ai1-estimated', 'starlink-v2-mini', 'suncatcher', 'starcloud'])(
    '%s: the report’s own areas',
    (design) => {
      const state = stateOf(design);
      const { quantities } = report(state);
      const { arrayAreaM2, radiatorAreaM2 } = nodeSizes(state);
      expect(arrayAreaM2).toBe(quantities['node.arrayAreaM2']?.value ?? null);
      expect(radiatorAreaM2).toBe(quantities['node.radiatorAreaM2']?.value ?? null);
    },
  );

  it('follows the inputs, and nothing that the model does not read', () => {
    const state = stateOf('ai1-claimed', { 'node.arrayAreaM2': 900 });
    const sizes = nodeSizes(state);
    expect(sizes).toEqual({ design: 'ai1-claimed', arrayAreaM2: 900, radiatorAreaM2: 110 });
    expect(nodeSizes({ ...state, clockMs: state.clockMs + 1e9 })).toBe(sizes);
  });
});

describe('nodeForm', () => {
  const form = (arrayAreaM2: number | null, radiatorAreaM2: number | null) =>
    nodeForm({ design: 'scenario', arrayAreaM2, radiatorAreaM2 });
  it('is the nearest design in both areas, a design’s own form otherwise', () => {
    expect(form(600, 110)).toBe('ai1-claimed');
    expect(form(676.8, 300)).toBe('ai1-estimated');
    expect(form(5000, 2500)).toBe('ai1-estimated');
    expect(form(300, 55)).toBe('ai1-claimed');
    expect(form(null, 100)).toBe('ai1-claimed');
    expect(nodeForm({ design: 'suncatcher', arrayAreaM2: 600, radiatorAreaM2: 110 })).toBe('suncatcher');
  });
});
