import { describe, expect, it } from 'vitest';
import { detailedSites } from '../../../src/facts/details';
import { campusStateOf } from '../../../src/model/formulas/campusFormulas';
import { answers } from '../../../src/model/graph/answers';
import { emptyScene } from '../../../src/scene/defaults';
import { detailedById } from '../../published';

const at = (id: string, date: string) => campusStateOf(detailedById(id)!, Date.parse(date));

describe('load and failures of a site', () => {
  it('of Colossus 1 at the end of 2026: 340 MW published, 340.7 MW rated, 229 failed', () => {
    const { load, ratedW, itPowerW, failed, failedShare, accelerators } = at('colossus-1', '2026-11-22');
    // 150,000 × 1,390 W + 50,000 × 1,390 W + 30,000 × 2,090 W.
    expect(ratedW?.value).toBe(340_700_000);
    expect(itPowerW?.value).toBe(340_000_000);
    expect(load?.value).toBeCloseTo(0.997_945, 6);
    expect(accelerators?.value).toBe(230_000);
    expect(failedShare?.value).toBeCloseTo(0.000_995_586, 8);
    expect(failed?.value).toBeCloseTo(228.985, 2);
    expect(failed?.basis).toBe('assumed');
    expect(failed?.sources).toContain('assumption-repair');
    expect(failed?.sources).toContain('dcd-llama');
  });

  it('follows what is told: 268 MW in the autumn of 2025, when chillers had been taken away', () => {
    expect(at('colossus-1', '2025-10-01').load?.value).toBeCloseTo(0.786_616, 6);
  });

  it('is not known before there is anything, and where no count is told', () => {
    expect(at('colossus-2', '2024-12-01').load?.value).toBeNull();
    const uncounted = detailedSites.find(({ accelerators }) => accelerators.length === 0)!;
    expect(campusStateOf(uncounted, Date.parse('2026-11-22')).load).toBeNull();
  });

  it('tells no failures where it is told that none fails, as at the low end', () => {
    expect(at('colossus-1', '2026-11-22').failed?.low).toBe(0);
  });

  it('is the same number that the model answers with', () => {
    const timeMs = Date.parse('2026-11-22');
    const { quantities } = answers(emptyScene, timeMs);
    const { load, failed, ratedW } = at('colossus-1', '2026-11-22');
    expect(quantities['site.colossus-1.load']).toEqual(load);
    expect(quantities['site.colossus-1.failedAccelerators']).toEqual(failed);
    expect(quantities['site.colossus-1.ratedItPowerW']).toEqual(ratedW);
  });
});
