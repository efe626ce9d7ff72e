import { describe, expect, it } from 'vitest';
import { announcedMs } from '../../../src/model/inputs/announced';
import { countedShare } from '../../../src/model/inputs/countedShare';
import { defaultScene } from '../../../src/scene/defaults';
import { announcedLaterMs } from '../../../src/store/nodes/orbitReadings';
import { ai1 } from '../ai1';

const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const one = { ...ai1, design: 'ai1-claimed', buildUp: null };

describe('nodes before they were announced', () => {
  // AI1 was described on 8 June 2026.
  it('count for nothing', () => {
    expect(announcedMs(one)).toBe(at('2026-06-08'));
    expect(countedShare(one, at('2026-06-07'))).toBe(0);
    expect(countedShare(one, at('2026-06-08'))).toBe(1);
  });

  it('have no such day where the scene says when they are launched, or the design is the reader’s', () => {
    const buildUp = { from: '2028-01-01T00:00:00Z', until: '2029-01-01T00:00:00Z' };
    expect(announcedMs({ ...one, buildUp })).toBeNull();
    expect(announcedMs({ ...one, design: 'scenario' })).toBeNull();
    expect(countedShare({ ...one, design: 'scenario' }, at('2020-01-01'))).toBe(1);
  });

  it('are a scenario on the globe as long as none that is drawn was told of', () => {
    const later = (iso: string, ...constellations: (typeof one)[]) =>
      announcedLaterMs({ scene: { ...defaultScene, constellations }, clockMs: at(iso) });
    expect(later('2024-09-15', one)).toBe(at('2026-06-08'));
    expect(later('2026-06-08', one)).toBeNull();
    expect(later('2024-09-15', one, { ...one, design: 'scenario' })).toBeNull();
    expect(later('2024-09-15')).toBeNull();
  });
});
