import { describe, expect, it } from 'vitest';
import { hourTicks, monthTicks, spansWhere } from '../../../src/panels/power/powerTimeAxis';

const dayMs = 86_400_000;

describe('axes of time', () => {
  it('name as many hours as have room, midnight and midnight always', () => {
    const from = Date.UTC(2026, 10, 22);
    expect(hourTicks(from, 300).map(({ label }) => label)).toEqual([
      '00:00',
      '06:00',
      '12:00',
      '18:00',
      '24:00',
    ]);
    expect(hourTicks(from, 600)).toHaveLength(13);
    expect(hourTicks(from, 100).map(({ label }) => label)).toEqual(['00:00', '12:00', '24:00']);
  });
  it('name months in the language', () => {
    expect(monthTicks(2026, 600, 'en').map(({ label }) => label)).toHaveLength(12);
    expect(monthTicks(2026, 150, 'de').map(({ label }) => label)).toEqual(['Jan', 'Apr', 'Jul', 'Okt']);
    expect(monthTicks(2026, 150, 'zh')[1]?.label).toBe('4月');
  });
  it('join neighbouring days and part others', () => {
    const days = [0, 1, 1, 0, 1].map((dark, i) => ({ timeMs: i * dayMs, dark }));
    expect(spansWhere(days, ({ dark }) => dark === 1)).toEqual([
      { fromMs: dayMs, toMs: 3 * dayMs },
      { fromMs: 4 * dayMs, toMs: 5 * dayMs },
    ]);
  });
});
