import type { Campus } from '../../model/campus/types';
import type { RackColorBy, RackMetrics } from '../../render/racks/rackTable';
import { YEAR_MS } from '../../shared/dates';
import { categoryTexels, colorTexels, rampTexels } from '../../shared/nodePalette';
import { clamp } from '../../shared/vectors';
import type { Stage } from '../Stage';

/** What the colour of racks and accelerators says. */
export type CampusColorBy = RackColorBy;

/** Oldest age on the scale, ms: what is older has its last colour. */
export const AGE_SCALE_MS = 4 * YEAR_MS;

/** Accelerators of a campus by the order of their colours. */
export const kindsOf = ({ accelerators }: Campus): string[] => accelerators.map(({ id }) => id);

/** Lowest and highest power of a rack, watts; null where none is told. */
export function powerRangeW({ blocks }: Campus): [number, number] | null {
  const told = blocks.flatMap(({ rackPowerW }) => (rackPowerW === null ? [] : [rackPowerW]));
  return told.length === 0 ? null : [Math.min(...told), Math.max(...told)];
}

/** Where each block lies on the palettes at a time. `load`: that of the site, 0 to 1, which is all that is known of any rack. */
export function metricsOf(campus: Campus, timeMs: number, load: number | null): RackMetrics[] {
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
    age: fromMs === null ? null : clamp((timeMs - fromMs) / AGE_SCALE_MS, 0, 1),
    load,
  }));
}

/** Colours of racks and trays by how many of their accelerators are failed: none, one, two, more. */
export const failedColors: Record<Stage['theme'], readonly [string, string, string, string]> = {
  night: ['#54718a', '#ffb13d', '#ff6a3c', '#ff3d6e'],
  paper: ['#a9bac4', '#d98a00', '#c8401f', '#a3104a'],
};

/** The palette of a metric, 256 RGBA texels. */
export function metricTexels(colorBy: CampusColorBy, theme: Stage['theme']): Uint8Array<ArrayBuffer> {
  if (colorBy === 'kind') return categoryTexels(theme);
  if (colorBy === 'failed') return colorTexels((i) => failedColors[theme][Math.min(3, i)]!);
  return rampTexels(colorBy === 'age' ? 'age' : 'altitude', theme);
}
