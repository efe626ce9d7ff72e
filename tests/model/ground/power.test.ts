import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailedSites } from '../../../src/facts/details';
import { energyProblems } from '../../energyProblems';
import { chainOfNode, chainOfSite } from '../../powerChains';
import { detailedById } from '../../published';

describe('power', () => {
  it('balances at every site at every time', () => {
    for (const site of detailedSites) {
      for (const year of [2024, 2025.7, 2026.9, 2028, 2032]) {
        const timeMs = Date.UTC(Math.floor(year), (year % 1) * 12);
        expect(energyProblems(site.id, chainOfSite(site, timeMs, 1.2))).toEqual([]);
      }
    }
  });

  it('shows what the reported sources of Colossus 1 leave open', () => {
    const site = detailedById('colossus-1');
    if (!site) throw new Error('no colossus-1');
    const chain = chainOfSite({ ...site, power: site.power.slice(0, 1) }, Date.UTC(2026, 10, 21), 1.2);
    const through = (id: string) => chain.stages.find((stage) => stage.id === id)?.powerW;
    expect(through('source:0')).toBe(150e6);
    expect(through('unexplained')).toBe(275e6);
    expect(through('overhead')).toBe(85e6);
    // 200,000 × 700 W + 30,000 × 1,200 W
    expect(through('accelerators')).toBe(176e6);
    expect(through('rest')).toBe(164e6);
  });

  it('leaves an unknown site without flows', () => {
    const site = detailedById('terafab');
    if (!site) throw new Error('no terafab');
    const chain = chainOfSite(site, Date.UTC(2030, 0), 1.2);
    expect(chain).toMatchObject({ flows: [], inW: null, heatW: null });
  });

  it('turns all sunlight on a node into heat', () => {
    const chain = chainOfNode({
      solarConstantWPerM2: 1361,
      arrayAreaM2: 600,
      arrayEfficiency: 250 / 1361,
      itPowerW: 120_000,
      busShare: 0,
      sunlitFraction: 0.8,
      throughShadow: true,
      batteryRoundTrip: 0.9,
    });
    const through = (id: string) => chain.stages.find((stage) => stage.id === id)?.powerW;
    expect(through('sun')).toBeCloseTo(653_280, 6);
    // Array: 150 kW × 0.8 = 120 kW in the mean; a steady load costs 0.8 + 0.2 ÷ 0.9 of itself: 120 ÷ 1.0222 kW.
    expect(through('compute')).toBeCloseTo(117_391.304, 2);
    expect(energyProblems('node', chain)).toEqual([]);
  });

  it('feeds the bus beside the computers, and sheds its heat by the radiator', () => {
    const chain = chainOfNode({
      solarConstantWPerM2: 1361,
      arrayAreaM2: 600,
      arrayEfficiency: 250 / 1361,
      itPowerW: 120_000,
      busShare: 0.05,
      sunlitFraction: 0.8,
      throughShadow: false,
      batteryRoundTrip: 0.9,
    });
    const through = (id: string) => chain.stages.find((stage) => stage.id === id)?.powerW;
    // 120 kW × 0.8 of the orbit, and a twentieth of it for the bus.
    expect(through('compute')).toBeCloseTo(96_000, 6);
    expect(through('bus')).toBeCloseTo(4_800, 6);
    expect(through('radiator')).toBeCloseTo(100_800, 6);
    expect(energyProblems('node', chain)).toEqual([]);
  });

  it('balances for any node', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        share,
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        share,
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.boolean(),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (
          arrayAreaM2,
          arrayEfficiency,
          itPowerW,
          sunlitFraction,
          busShare,
          throughShadow,
          batteryRoundTrip,
        ) => {
          const chain = chainOfNode({
            solarConstantWPerM2: 1361,
            arrayAreaM2,
            arrayEfficiency,
            itPowerW,
            busShare,
            sunlitFraction,
            throughShadow,
            batteryRoundTrip,
          });
          expect(energyProblems('node', chain)).toEqual([]);
          for (const { powerW } of chain.stages) expect(powerW).not.toBeNull();
        },
      ),
      { numRuns: 500, seed: 13 },
    );
  });
});
