import type { Constellation } from '../../src/scene/types';

/** AI1 as claimed: 2,500 nodes, sun-synchronous at 650 km, all planes together. */
export const ai1: Constellation = {
  id: 'ai1',
  title: { en: 'AI1' },
  design: 'ai1-claimed',
  nodes: 2500,
  planes: 50,
  altitudeM: 650e3,
  eccentricity: 0,
  inclinationDeg: null,
  pattern: 'band',
  ltanHours: 18,
  raanSpreadDeg: 0,
  phasing: 1,
  epoch: '2026-11-21T00:00:00Z',
  buildUp: null,
};
