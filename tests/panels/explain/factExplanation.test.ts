import { describe, expect, it } from 'vitest';
import { wholeRelease as release } from '../../../src/facts/sources';
import { t } from '../../../src/locales/i18n';
import { factExplanation, factId } from '../../../src/panels/explain/factExplanation';

describe('factExplanation', () => {
  it('finds a figure by its path and names it', () => {
    const found = factExplanation(release, factId('sites', 'colossus-1', 'contractPowerW'));
    expect(found && t(found.label)).toBe('Colossus 1 · Contract power');
    expect(found?.quantity.value).toBe(300e6);
    expect(found?.sources.length).toBeGreaterThan(0);
  });
  it('finds figures in lists', () => {
    const site = release.sites.find(({ power }) => power.length > 0);
    const found = factExplanation(release, factId('sites', site?.id ?? '', 'power', 0, 'powerW'));
    expect(found && t(found.label)).toBe(`${site?.name} · ${site?.power[0]?.label}`);
  });
  it('has a source for every figure of every site', () => {
    for (const site of release.sites) {
      site.capacity.forEach((_, i) => {
        const id = factId('sites', site.id, 'capacity', i, 'itPowerW');
        expect(factExplanation(release, id)?.sources.length, id).toBeGreaterThan(0);
      });
    }
  });
  it.each([
    'ground.itPowerW',
    'fact:',
    'fact:sites',
    'fact:sites/atlantis/pue',
    'fact:sites/colossus-1/name',
  ])('gives nothing for %s', (id) => expect(factExplanation(release, id)).toBeNull());
});
