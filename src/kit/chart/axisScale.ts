import { t } from '../../locales/i18n';

/** What an axis counts in: its labels are values ÷ `size`, named once by `symbol`. */
interface AxisScale {
  size: number;
  symbol: string;
}

/** From this many of the larger step on, an axis is labelled in it. */
const ENOUGH = 2;

/** The step in which an axis up to `top` is labelled. `unit` is that of the values: `W`, `FLOP/s` or a counted thing. */
export function axisScale(top: number, unit: string): AxisScale {
  if (unit === 'W') return top >= ENOUGH * 1e9 ? { size: 1e9, symbol: 'GW' } : { size: 1e6, symbol: 'MW' };
  if (unit === 'FLOP/s')
    return top >= ENOUGH * 1e21 ? { size: 1e21, symbol: 'ZFLOP/s' } : { size: 1e18, symbol: 'EFLOP/s' };
  if (top >= ENOUGH * 1e6) return { size: 1e6, symbol: t('million') };
  return top >= ENOUGH * 1e3 ? { size: 1e3, symbol: t('thousand') } : { size: 1, symbol: '' };
}
