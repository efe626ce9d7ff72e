import { afterEach, describe, expect, it } from 'vitest';
import {
  boundWords,
  formatBand,
  formatCount,
  formatDate,
  formatFigure,
  formatLength,
  formatMegawatts,
  formatMoney,
  formatNumber,
  formatPower,
  formatQuantity,
  formatShare,
  formatTime,
  join,
} from '../../src/locales/format';
import { setLanguage } from '../../src/locales/i18n';

describe('formatNumber', () => {
  it('groups as each language groups', () => {
    expect(formatNumber(1234567.8, 'en')).toBe('1,234,568');
    expect(formatNumber(1234567.8, 'fr')).toBe('1\u202f234\u202f568');
    expect(formatNumber(1234567.8, 'de')).toBe('1.234.568');
    expect(formatNumber(1234567.8, 'zh')).toBe('1,234,568');
  });
  it('keeps three significant figures below 1,000', () => {
    expect(formatNumber(0.96134, 'en')).toBe('0.961');
    expect(formatNumber(6.9, 'fr')).toBe('6,9');
    expect(formatNumber(0, 'de')).toBe('0');
  });
  it('writes a minus, not a hyphen, in each language', () => {
    expect(formatNumber(-1234567.8, 'en')).toBe('\u22121,234,568');
    expect(formatNumber(-1234567.8, 'fr')).toBe('\u22121\u202f234\u202f568');
    expect(formatNumber(-1234567.8, 'de')).toBe('\u22121.234.568');
    expect(formatNumber(-1234567.8, 'zh')).toBe('\u22121,234,568');
    expect(formatCount(-90, 'en')).toBe('\u221290');
    expect(formatShare(-0.031, 'fr')).toBe('\u22123,1\u00a0%');
    expect(join(formatLength(-12, 'metric', 'de'))).toBe('\u221212\u00a0m');
  });
  it('never shows an unknown as zero', () => {
    for (const nothing of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(formatNumber(nothing, 'en')).toBe('not reported');
      expect(formatPower(nothing, 'en')).toEqual({ number: 'not reported', unit: '' });
    }
  });
});

describe('formatPower', () => {
  it.each([
    [340e6, '340', 'MW'],
    [946e6, '946', 'MW'],
    [999.6e6, '1', 'GW'],
    [1.383e9, '1.38', 'GW'],
    [120e3, '120', 'kW'],
    [42, '42', 'W'],
    [0.5, '0.5', 'W'],
    [0, '0', 'MW'],
    [-2e6, '\u22122', 'MW'],
  ])('%d W', (powerW, number, unit) => {
    expect(formatPower(powerW, 'en')).toEqual({ number, unit });
  });
  it('speaks each language', () => {
    expect(join(formatPower(1.25e9, 'fr'))).toBe('1,25\u00a0GW');
    expect(join(formatPower(1.25e9, 'de'))).toBe('1,25\u00a0GW');
    expect(join(formatMegawatts(12_345.6e6, 'fr'))).toBe('12\u202f346\u00a0MW');
  });
});

describe('formatMoney', () => {
  it.each([
    ['en', 50e9, '$50bn'],
    ['en', 1.5e12, '$1.5tn'],
    ['en', 426, '$426'],
    ['fr', 50e9, '50\u00a0Md\u00a0$'],
    ['fr', 1.5e12, '1\u202f500\u00a0Md\u00a0$'],
    ['de', 15.85e9, '15,9\u00a0Mrd.\u00a0$'],
    ['zh', 50e9, '500亿美元'],
    ['en', -264, '\u2212$264'],
    ['en', -50e9, '\u2212$50bn'],
    ['fr', -50e9, '\u221250\u00a0Md\u00a0$'],
    ['de', -264, '\u2212264\u00a0$'],
    ['zh', -50e9, '\u2212500亿美元'],
  ] as const)('%s %d', (lang, usd, text) => {
    expect(formatMoney(usd, lang)).toBe(text);
  });
});

describe('dates', () => {
  it('are only as exact as they are known', () => {
    expect(formatDate('2026', 'en')).toBe('2026');
    expect(formatDate('2026-05', 'en')).toBe('May 2026');
    expect(formatDate('2026-05-06', 'en')).toBe('6 May 2026');
    expect(formatDate(Date.UTC(2026, 10, 21, 23, 59), 'en')).toBe('21 Nov 2026');
    expect(formatDate('2026-11-21', 'fr')).toBe('21 nov. 2026');
    expect(formatDate('2026-11-21', 'de')).toBe('21. Nov. 2026');
    expect(formatDate('2026-11-21', 'zh')).toBe('2026年11月21日');
    expect(formatDate('soon', 'en')).toBe('no date');
    expect(formatDate(null, 'en')).toBe('no date');
  });
  it('show the time in UTC', () => {
    expect(formatTime(Date.UTC(2026, 0, 1, 14, 5))).toBe('14:05 UTC');
  });
});

describe('other quantities', () => {
  it.each([
    [1.5e6, 'm2', '1.5', 'km²'],
    [110, 'm2', '110', 'm²'],
    [4_286_000, 'kg', '4,286', 't'],
    [1182, 's', '19.7', 'min'],
    [650_000, 'm', '650', 'km'],
    [2e21, 'FLOP/s', '2', 'ZFLOP/s'],
    [97.99, 'deg', '97.99', '°'],
    [250, 'W/m2', '250', 'W/m²'],
    [1.25, '1', '1.25', ''],
    [230_000, 'accelerators', '230,000', 'accelerators'],
    [2500, 'nodes', '2,500', 'nodes'],
    [8_160_000, 'kWh/day', '8.16', 'GWh a day'],
    [1_214_000_000, 'kg/year', '1,214,000', 't a year'],
    [2_600_000_000, 'L/year', '2,600,000', 'm³ a year'],
    [0.0025, 'm²/W', '2.5', 'm²/kW'],
    [0.04, 'kg/W', '40', 'kg/kW'],
    [0.12345, 'USD/kWh', '0.123', 'USD/kWh'],
  ])('%d %s', (value, unit, number, shown) => {
    expect(formatQuantity(value, unit, 'en')).toEqual({ number, unit: shown });
  });
  it('gives lengths in miles and feet on request', () => {
    expect(formatLength(1609.344, 'us', 'en')).toEqual({ number: '1', unit: 'mi' });
    expect(formatLength(3.048, 'us', 'en')).toEqual({ number: '10', unit: 'ft' });
  });
  it('writes shares and counts', () => {
    expect(formatShare(0.961, 'en')).toBe('96.1\u00a0%');
    expect(formatShare(0.961, 'fr')).toBe('96,1\u00a0%');
    expect(formatShare(0.961, 'zh')).toBe('96.1%');
    expect(formatCount(2500.4, 'de')).toBe('2.500');
  });
  it('writes a band once with its unit, and none where an end is unknown', () => {
    expect(formatBand(280e6, 360e6, 'W', 'en')).toBe('280 – 360\u00a0MW');
    expect(formatBand(800e6, 1.2e9, 'W', 'en')).toBe('800\u00a0MW – 1.2\u00a0GW');
    expect(formatBand(null, 1, 'W', 'en')).toBeNull();
  });
});

describe('a figure that is a bound', () => {
  afterEach(() => setLanguage('en'));
  const power = (value: number | null, low: number | null, high: number | null) => ({
    value,
    low,
    high,
    unit: 'W',
  });

  it.each([
    ['en', 'more than 300 MW', 'up to 5 GW'],
    ['fr', 'plus de 300 MW', 'jusqu’à 5 GW'],
    ['de', 'mehr als 300 MW', 'bis zu 5 GW'],
    ['zh', '超过 300 MW', '至多 5 GW'],
  ] as const)('says so, %s', async (lang, least, most) => {
    await setLanguage(lang);
    const said = (...of: Parameters<typeof power>) =>
      join(formatFigure(power(...of), lang)).replaceAll('\u00a0', ' ');
    expect(said(300e6, 300e6, null)).toBe(least);
    expect(said(5e9, null, 5e9)).toBe(most);
    expect(said(null, 300e6, null)).toBe(least);
    expect(said(null, null, 5e9)).toBe(most);
  });

  it('is told plainly where it has both ends, none, or one apart from it', () => {
    expect(join(formatFigure(power(300e6, 280e6, 360e6), 'en'))).toBe('300\u00a0MW');
    expect(join(formatFigure(power(300e6, null, null), 'en'))).toBe('300\u00a0MW');
    expect(boundWords({ value: 300, low: 280, high: null })).toBeUndefined();
    expect(boundWords({ value: 300, low: null, high: 360 })).toBeUndefined();
  });

  it('is a band where only its ends are known, and unknown without them', () => {
    expect(join(formatFigure(power(null, 720e6, 1.4e9), 'en'))).toBe('720\u00a0MW – 1.4\u00a0GW');
    expect(join(formatFigure(power(null, null, null), 'en'))).toBe('not reported');
  });
});

describe('in another language', () => {
  afterEach(() => setLanguage('en'));
  it('names the unknown in it', async () => {
    await setLanguage('fr');
    expect(formatNumber(null, 'fr')).toBe('non communiqué');
  });
});
