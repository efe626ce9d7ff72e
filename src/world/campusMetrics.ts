import type { RackMetrics } from '../render/rackTable';
import { categoryTexels, rampTexels } from '../shared/nodePalette';
import type { Campus } from '../store/campus';
import type { Stage } from './Stage';

/** What the colour of racks and accelerators says. */
export type CampusColorBy = keyof RackMetrics;

/** Oldest age on the scale, ms: what is older has its last colour. */
export const AGE_SCALE_MS = 4 * 365.25 * 86_400_000;

/** Accelerators of a campus by the order of their colours. */
export const kindsOf = ({ accelerators }: Campus): string[] => accelerators.map(({ id }) => id);

/** Lowest and highest power of a rack, watts; null where none is told. */
export function powerRangeW({ blocks }: Campus): [number, number] | null {
  const told = blocks.flatMap(({ rackPowerW }) => (rackPowerW === null ? [] : [rackPowerW]));
  return told.length === 0 ? null : [Math.min(...told), Math.max(...told)];
}

/** Where each block lies on the palettes of kind, power and age at a time. */
export function metricsOf(campus: Campus, timeMs: number): RackMetrics[] {
  const kinds = kindsOf(campus);
  const range = powerRangeW(campus);
  return campus.blocks.map(({ accelerator, rackPowerW, fromMs }) => ({
    kind: kinds.indexOf(accelerator) / 255,
    power:
      rackPowerW === null || !range
        ? null
        : range[1] > range[0]
          ? (rackPowerW - range[0]) / (range[1] - range[0])
          : 0.5,
    age: fromMs === null ? null : Math.min(1, Math.max(0, (timeMs - fromMs) / AGE_SCALE_MS)),
  }));
}

/** The palette of a metric, 256 RGBA texels. */
export function metricTexels(colorBy: CampusColorBy, theme: Stage['theme']): Uint8Array<ArrayBuffer> {
  if (colorBy === 'kind') return categoryTexels(theme);
  return rampTexels(colorBy === 'age' ? 'age' : 'altitude', theme);
}
