import { expect, it } from 'vitest';
import { migrate } from '../../../src/scene/schema/migrations';

it('climbs the versions one by one and leaves its input alone', () => {
  const ladder = {
    1: (d: Record<string, unknown>) => ({ ...d, trail: 'a' }),
    2: (d: Record<string, unknown>) => ({ ...d, trail: `${String(d.trail)}b` }),
  };
  const input = Object.freeze({ version: 1 });
  expect(migrate(input, '', ladder, 3)).toEqual({
    document: { version: 3, trail: 'ab' },
    newer: false,
    notes: [],
  });
});

it('takes a later version as the present one and says so', () => {
  const { document, newer, notes } = migrate({ version: 2 }, 'x.json: ');
  expect(document.version).toBe(1);
  expect(newer).toBe(true);
  expect(notes[0]?.path).toBe('x.json: version');
});

it.each([0, -1, 1.5, '1', null])('leaves version %s for the schema to refuse', (version) => {
  expect(migrate({ version }, '').document.version).toBe(version);
});
