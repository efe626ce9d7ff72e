import { nodeMetricOf, nodeMetrics } from '../../scene/nodeMetrics';
import { liveStore } from '../../store/live';
import { type NodeLegendModel as Legend, launchReading, nodeLegend } from '../../store/nodes/nodeReadings';
import { announcedLaterMs } from '../../store/nodes/orbitReadings';
import { radiatorTemperatureK } from '../../store/nodes/radiatorTemperature';
import { orbitsInSight } from '../../store/readings/orbitsInSight';
import { satelliteImports } from '../../store/satellites/satelliteImports';
import './nodeLegend.css';
import type { ReactNode } from 'react';
import { Explained } from '../../kit/Explained';
import { useLanguage, useTheme } from '../../kit/hooks/useAppearance';
import { useMedia } from '../../kit/hooks/useMedia';
import { formatCount, formatQuantity, join } from '../../locales/format';
import { msg, t, type UiLanguage } from '../../locales/i18n';
import { quantityId } from '../../model/graph/quantityId';
import { heatColor } from '../../shared/heatColor';
import {
  categoryColors,
  type PaletteTheme,
  type RampId,
  rampColor,
  satelliteColors,
  sunlightColors,
  unknownColor,
} from '../../shared/nodePalette';
import type { State } from '../../store/types';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { LostCount } from './LostCount';
import { legendNames, SMALL_LEGEND } from './legendNames';

/** So many constellations are named without being asked for on a small globe. */
const UNFOLDED = 2;

/** Colours of the bar: the ramp itself has 256. */
const BAR_STOPS = 9;

/**
 * What the colours of the nodes say, and how many are launched where the scene tells that. Nothing where no node can be
 * in the picture.
 * @param quiet nothing either where the colours are those of sunlight, which the picture tells itself.
 */
export function NodeLegend({ quiet = false }: { quiet?: boolean }) {
  const state = useThrottled();
  // That does not tell of a camera that only moves.
  const inSight = useStore(liveStore, ({ view, upwardsDeg }) => orbitsInSight(view, upwardsDeg));
  const lang = useLanguage();
  const theme = useTheme();
  const { layers, constellations, nodes } = state.scene;
  const imports = satelliteImports(state.scene.imports);
  const none = !layers.orbits || constellations.length + imports.length === 0;
  const empty = none || state.flat !== null || !inSight;
  const later = announcedLaterMs(state) !== null;
  if (empty || (quiet && nodes.colorBy === 'sunlight' && imports.length === 0 && !later && !nodes.heat))
    return null;
  const legend = nodeLegend(state);
  const launch = launchReading(state);
  const metric = nodeMetricOf(legend.colorBy);
  const scaled = constellations.length > 0 || metric.scale?.ofSatellites === true;
  return (
    <section className="card node-legend" data-over-globe aria-label={t('Colours of the nodes')}>
      <Titled
        title={t(scaled ? metric.title : msg('Satellites'))}
        legend={legend}
        hidden={nodes.hidden}
        theme={theme}
      >
        {scaled && <Scale legend={legend} state={state} theme={theme} lang={lang} />}
      </Titled>
      {nodes.heat && <Heat state={state} lang={lang} />}
      {later && <Swatches entries={[['', t('hollow: not announced by then')]]} mark="ring" />}
      {imports.length > 0 && <Satellites colorBy={legend.colorBy} theme={theme} />}
      {imports.length > 0 && <LostCount lang={lang} />}
      {launch && (
        <p className="small">
          <Explained id={quantityId('fleets', ['launched'])}>
            {t('Launched: {n} of {all}', {
              n: formatCount(launch.launched, lang),
              all: formatCount(launch.nodes, lang),
            })}
          </Explained>
        </p>
      )}
    </section>
  );
}

/** What the false colour of the radiators says. */
function Heat({ state, lang }: { state: State; lang: UiLanguage }) {
  const temperatureK = radiatorTemperatureK(state);
  if (temperatureK === null)
    return <p className="small">{t('The temperature of the radiators is not known.')}</p>;
  const temperature = join(formatQuantity(temperatureK, 'K', lang));
  const words = t('radiators at {temperature}, in false colour: an infrared camera’s; by eye none glows', {
    temperature,
  });
  return <Swatches entries={[[css(heatColor(temperatureK)), words]]} of="node.radiatorTemperatureK" />;
}

/** The scale under its title; names of several constellations fold away where they would cover a small globe. */
function Titled(props: {
  title: string;
  legend: Legend;
  hidden: readonly string[];
  theme: PaletteTheme;
  children: ReactNode;
}) {
  const { title, legend, hidden, theme, children } = props;
  const isSmall = useMedia(SMALL_LEGEND);
  const { named, counted } = legendNames(legend.colorBy === 'constellation' ? legend.entries : [], hidden);
  const all = [...named, ...counted];
  if (!isSmall || all.length <= UNFOLDED)
    return (
      <>
        <p className="label">{title}</p>
        {children}
      </>
    );
  const colors = categoryColors[theme];
  return (
    <details className="legend-fold">
      <summary className="label">
        {title}
        {all.map(({ id, index }) => (
          <span key={id} className="swatch" style={{ background: colors[index % colors.length] }} />
        ))}
      </summary>
      {children}
    </details>
  );
}

interface ScaleProps {
  legend: Legend;
  state: State;
  theme: PaletteTheme;
  lang: UiLanguage;
}

function Scale({ legend, state, theme, lang }: ScaleProps) {
  const { units, nodes } = state.scene;
  if (legend.colorBy === 'sunlight') {
    const { lit, shadow } = sunlightColors[theme];
    const entries: [string, string][] = [
      [lit, t('in sunlight')],
      [shadow, t('in the Earth’s shadow')],
    ];
    return <Swatches entries={entries} />;
  }
  if (legend.colorBy === 'constellation')
    return <Constellations entries={legend.entries} hidden={nodes.hidden} theme={theme} lang={lang} />;
  const { ramp, ends, none, parts } = nodeMetrics[legend.colorBy].scale;
  if (!legend.range) return none && <Swatches entries={[[unknownColor[theme], t(none)]]} />;
  const imported = satelliteImports(state.scene.imports).length > 0;
  const of = (end: 0 | 1): string => quantityId('fleets', [parts[end]]);
  const [low, high] = ends(legend.range, { units, lang, imported });
  if (low === high) return <Swatches entries={[[css(rampColor(ramp, theme, 0)), low]]} of={of(0)} />;
  return <Bar id={ramp} of={[of(0), of(1)]} theme={theme} low={low} high={high} />;
}

const css = (rgb: readonly [number, number, number]): string => `rgb(${rgb.join(' ')})`;

function Bar(props: {
  id: RampId;
  of: readonly [low: string, high: string];
  theme: PaletteTheme;
  low: string;
  high: string;
}) {
  const { id, of, theme, low, high } = props;
  const stops = Array.from({ length: BAR_STOPS }, (_, i) => css(rampColor(id, theme, i / (BAR_STOPS - 1))));
  return (
    <>
      <div className="legend-bar" style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }} />
      <p className="small legend-ends">
        <Explained id={of[0]}>{low}</Explained>
        <Explained id={of[1]}>{high}</Explained>
      </p>
    </>
  );
}

function Constellations(props: {
  entries: { id: string; title: string }[];
  hidden: readonly string[];
  theme: PaletteTheme;
  lang: UiLanguage;
}) {
  const { entries, hidden, theme, lang } = props;
  const colors = categoryColors[theme];
  useMedia(SMALL_LEGEND);
  const { named, counted } = legendNames(entries, hidden);
  return (
    <>
      <Swatches entries={named.map(({ title, index }) => [colors[index % colors.length] ?? '', title])} />
      {counted.length > 0 && (
        <p className="small muted">
          <Explained id={quantityId('fleets', ['unnamed', String(named.length)])}>
            {t('and {n} more', { n: formatCount(counted.length, lang) })}
          </Explained>
        </p>
      )}
    </>
  );
}

/** What real satellites look like, beside the nodes of scenarios. */
function Satellites({ colorBy, theme }: { colorBy: Legend['colorBy']; theme: PaletteTheme }) {
  const { lit, shadow } = satelliteColors[theme];
  if (nodeMetricOf(colorBy).scale?.ofSatellites) return null;
  const bySun: [string, string][] = [
    [lit, t('real satellite in sunlight')],
    [shadow, t('real satellite in shadow')],
  ];
  const entries: [string, string][] = colorBy === 'sunlight' ? bySun : [[lit, t('real satellites')]];
  return <Swatches entries={entries} mark="diamond" />;
}

function Swatches(props: {
  entries: [color: string, words: string][];
  mark?: 'diamond' | 'ring';
  of?: string;
}) {
  const { entries, mark, of } = props;
  return (
    <ul className="small">
      {entries.map(([color, words]) => (
        <li key={words}>
          <span className="swatch" data-mark={mark} style={{ background: color }} />
          {of === undefined ? <span>{words}</span> : <Explained id={of}>{words}</Explained>}
        </li>
      ))}
    </ul>
  );
}
