import type { Source } from '../../facts/types';

const method = (
  id: string,
  publisher: string,
  title: string,
  published: string,
  url: string | null = null,
): Source => ({
  id,
  kind: 'publication',
  publisher,
  title,
  url,
  published,
  accessed: null,
  licence: null,
  reason: null,
  confidence: 'high',
});

/** Where formulas come from, by id. They explain a step; a number's own sources are in the facts release. */
export const methods: Record<string, Source> = Object.fromEntries(
  [
    method(
      'method-vallado',
      'Microcosm Press',
      'D. Vallado, Fundamentals of Astrodynamics and Applications, 4th ed.',
      '2013',
    ),
    method('method-meeus', 'Willmann-Bell', 'J. Meeus, Astronomical Algorithms, 2nd ed.', '1998'),
    method('method-montenbruck', 'Springer', 'O. Montenbruck and E. Gill, Satellite Orbits', '2000'),
    method(
      'method-howell',
      'CRC Press',
      'J. Howell, M. Mengüç et al., Thermal Radiation Heat Transfer, 7th ed.',
      '2020',
    ),
    method(
      'method-gilmore',
      'Aerospace Press',
      'D. Gilmore (ed.), Spacecraft Thermal Control Handbook, 2nd ed.',
      '2002',
    ),
  ].map((source) => [source.id, source]),
);
