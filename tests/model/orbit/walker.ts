import type { Constellation } from '../../../src/scene/types';

/** A constellation by its parts: 72 planes all about the Earth, unless `change` says otherwise. */
export const walker = (change: Partial<Constellation> = {}): Constellation => ({
  id: 'walker',
  title: { en: 'Walker' },
  design: 'ai1-claimed',
  nodes: 1584,
  planes: 72,
  altitudeM: 550_000,
  eccentricity: 0,
  inclinationDeg: 53,
  pattern: 'delta',
  ltanHours: 12,
  raanSpreadDeg: 360,
  phasing: 17,
  epoch: '2026-01-01T00:00:00Z',
  buildUp: null,
  ...change,
});
