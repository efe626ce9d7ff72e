import { formatLength, formatNumber, join } from '../locales/format';
import { type Message, msg, t, type UiLanguage } from '../locales/i18n';
import { DAY_MS, dateMs } from '../shared/dates';
import type { RampId } from '../shared/nodePalette';
import { type AtHeights, orbitHeightsM } from './heights';

/** What scales read of a constellation. */
interface Orbiting extends AtHeights {
  buildUp: { from: string; until: string } | null;
}

/** How the ends of a scale are said. */
interface ScaleContext {
  units: 'metric' | 'us';
  lang: UiLanguage;
  /** Satellites of imported files are in the scene, of which some lie beyond the scale. */
  imported: boolean;
}

/** What the colour of a node says. */
export interface NodeMetric {
  /** In a list of choices, and over the legend. */
  name: Message;
  title: Message;
  /** The legend's scale; null where colours stand for things apart. */
  scale: {
    /** Colours of `nodePalette`. */
    ramp: RampId;
    /** Where the scale begins and ends, SI; null where nothing in the scene has the metric. It does not move with the clock. */
    range(list: readonly Orbiting[], imported: boolean): [low: number, high: number] | null;
    ends(range: readonly [number, number], context: ScaleContext): [low: string, high: string];
    /** Said where there is no range; null says nothing. */
    none: Message | null;
    /** The part of `fleetId` that explains the ends. */
    parts: readonly [low: string, high: string];
    /** Whether satellites of imported files have it too. */
    ofSatellites: boolean;
  } | null;
}

/** Heights on the scale of a scene with imported satellites, metres: the low orbits; what is higher has the last colour. */
const IMPORTED_RANGE_M: [number, number] = [200_000, 2_000_000];

/**
 * What a node's colour can say, by the word in the scene document. Schema, menu, legend, explanation and palette read this
 * table; the shader finds the metric by the same word (`colorBys` of render/fields/Field.ts).
 */
export const nodeMetrics = {
  sunlight: { name: msg('Sunlight'), title: msg('Sunlight on the nodes'), scale: null },
  constellation: { name: msg('Constellation'), title: msg('Constellation'), scale: null },
  altitude: {
    name: msg('Height of the orbit'),
    title: msg('Height of the orbit'),
    scale: {
      ramp: 'altitude',
      range(list, imported) {
        const heights = [...list.flatMap(orbitHeightsM), ...(imported ? IMPORTED_RANGE_M : [])];
        return heights.length === 0 ? null : [Math.min(...heights), Math.max(...heights)];
      },
      ends([lowM, highM], { units, lang, imported }) {
        const high = join(formatLength(highM, units, lang));
        return [
          join(formatLength(lowM, units, lang)),
          imported ? t('{height} and more', { height: high }) : high,
        ];
      },
      none: null,
      parts: ['lowestM', 'highestM'],
      ofSatellites: true,
    },
  },
  age: {
    name: msg('Time since launch'),
    title: msg('Time since launch'),
    scale: {
      ramp: 'age',
      range(list) {
        const spans = list.flatMap(({ buildUp }) => buildUp ?? []);
        if (spans.length === 0) return null;
        const first = Math.min(...spans.map(({ from }) => dateMs(from) ?? 0));
        const last = Math.max(...spans.map(({ until }) => dateMs(until) ?? 0));
        return [0, last - first];
      },
      ends: ([, oldestMs], { lang }) => [
        t('new'),
        t('{n} days', { n: formatNumber(oldestMs / DAY_MS, lang) }),
      ],
      none: msg('no launch is dated in this scene'),
      parts: ['ageDays', 'ageDays'],
      ofSatellites: false,
    },
  },
} as const satisfies Record<string, NodeMetric>;

/** A metric, as the scene document names it. */
export type NodeMetricId = keyof typeof nodeMetrics;

/** The metric of that name. */
export const nodeMetricOf = (id: NodeMetricId): NodeMetric => nodeMetrics[id];
