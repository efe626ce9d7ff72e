import { formatCount } from '../../locales/format';
import { language, msg, t } from '../../locales/i18n';
import { nodeMetricOf, nodeMetrics } from '../../scene/nodeMetrics';
import {
  categoryColors,
  type PaletteTheme,
  rampColor,
  satelliteColors,
  sunlightColors,
  unknownColor,
} from '../../shared/nodePalette';
import { launchReading, nodeLegend } from '../../store/nodes/nodeReadings';
import { constellations } from '../../store/nodes/orbitReadings';
import { orbitsInSight } from '../../store/readings/orbitsInSight';
import { satelliteImports } from '../../store/satellites/satelliteImports';
import type { State } from '../../store/types';

/** A line of a picture's legend: words, after a colour or below a scale of colours where it has one. */
export interface StillLegendLine {
  words: string;
  /** CSS colour of the dot before the words. */
  colour?: string;
  /** Colours of the bar from low to high, and what its high end says; `words` say the low end. */
  scale?: { colours: string[]; high: string };
}

/** Constellations that are named; more are counted. */
const NAMED_AT_MOST = 9;
/** Colours of a bar. */
const STOPS = 9;

const css = (rgb: readonly [number, number, number]): string => `rgb(${rgb.join(' ')})`;

/** What the colours of constellations say, those that are shown. */
function ofConstellations(
  entries: readonly { id: string; title: string }[],
  hidden: readonly string[],
  theme: PaletteTheme,
): StillLegendLine[] {
  const colours = categoryColors[theme];
  const shown = entries
    .map(({ id, title }, i) => ({ id, words: title, colour: colours[i % colours.length] as string }))
    .filter(({ id }) => !hidden.includes(id));
  const more = shown.length - NAMED_AT_MOST;
  const named = more > 1 ? shown.slice(0, NAMED_AT_MOST) : shown;
  const counted = more > 1 ? [{ words: t('and {n} more', { n: formatCount(more, language()) }) }] : [];
  return [...named.map(({ words, colour }) => ({ words, colour })), ...counted];
}

function ofNodes(state: State, theme: PaletteTheme): StillLegendLine[] {
  const legend = nodeLegend(state);
  const { units, nodes, imports } = state.scene;
  if (legend.colorBy === 'sunlight') {
    const { lit, shadow } = sunlightColors[theme];
    return [
      { words: t('in sunlight'), colour: lit },
      { words: t('in the Earth’s shadow'), colour: shadow },
    ];
  }
  if (legend.colorBy === 'constellation') return ofConstellations(legend.entries, nodes.hidden, theme);
  const { ramp, ends, none } = nodeMetrics[legend.colorBy].scale;
  if (!legend.range) return none ? [{ words: t(none), colour: unknownColor[theme] }] : [];
  const imported = satelliteImports(imports).length > 0;
  const [low, high] = ends(legend.range, { units, lang: language(), imported });
  const colours = Array.from({ length: STOPS }, (_, i) => css(rampColor(ramp, theme, i / (STOPS - 1))));
  return low === high
    ? [{ words: low, colour: colours[0] as string }]
    : [{ words: low, scale: { colours, high } }];
}

/** A still of any form reaches no farther above its middle, degrees. */
const UPWARDS_DEG = 35;

/** What the colours in a picture of the scene say, title first; nothing where no node can be in it. */
export function legendLines(state: State, theme: PaletteTheme): StillLegendLine[] {
  const { layers, imports } = state.scene;
  const real = satelliteImports(imports).length > 0;
  const has = constellations(state).length > 0;
  if (!layers.orbits || !(has || real) || !orbitsInSight(state.view, UPWARDS_DEG)) return [];
  const metric = nodeMetricOf(state.scene.nodes.colorBy);
  const launch = launchReading(state);
  const lang = language();
  return [
    { words: t(has ? metric.title : msg('Satellites')) },
    ...(has ? ofNodes(state, theme) : []),
    ...(real ? [{ words: t('real satellites'), colour: satelliteColors[theme].lit }] : []),
    ...(launch
      ? [
          {
            words: t('Launched: {n} of {all}', {
              n: formatCount(launch.launched, lang),
              all: formatCount(launch.nodes, lang),
            }),
          },
        ]
      : []),
  ];
}
