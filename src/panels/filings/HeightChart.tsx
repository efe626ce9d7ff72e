import './filings.css';
import { ChartFrame } from '../../kit/chart/ChartFrame';
import { ChartPoint } from '../../kit/chart/ChartPoint';
import { useTheme } from '../../kit/hooks/useAppearance';
import { formatCount, formatLength, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId } from '../../model/graph/quantityId';
import { type HeightBand, heightBandM, heightBands } from '../../model/orbit/heightBands';
import { categoryColors } from '../../shared/nodePalette';
import { setNodeView } from '../../store/actions/scene';
import { documentStore } from '../../store/document';
import { constellationReadings, constellations } from '../../store/nodes/orbitReadings';
import { useStore } from '../../store/useStore';

const BAR_PX = 10;
const GAP_PX = 3;
/** Room of the number at the end of the longest bar. */
const NUMBER_PX = 56;
const LEFT_PX = 58;
/** Every how-manieth band has its height written beside it. */
const NAMED_EVERY = 4;

/** A constellation that is shown, and its place in the scene, which gives its colour. */
interface Shown {
  id: string;
  title: string;
  index: number;
}

const bandId = ({ lowM }: HeightBand, ...of: string[]): string =>
  quantityId('heights', [String(lowM / 1000), ...of]);

/** How many nodes fly at which height, the constellations over one another; a band shows its own nodes alone. */
export function HeightChart({ lang }: { lang: UiLanguage }) {
  const list = useStore(documentStore, constellations);
  const readings = useStore(documentStore, constellationReadings);
  const { hidden, altitudeRangeM } = useStore(documentStore, ({ scene }) => scene.nodes);
  const units = useStore(documentStore, ({ scene }) => scene.units);
  const all = heightBands(list);
  const shown = readings
    .map(({ id, title }, index): Shown => ({ id, title, index }))
    .filter(({ id }) => !hidden.includes(id));
  const bands = all.toReversed();
  const height = (m: number) => join(formatLength(m, units, lang));
  return (
    <ChartFrame
      title={t('Nodes by height')}
      unit=""
      fileName="groundtrack-heights"
      heightPx={bands.length * (BAR_PX + GAP_PX)}
      columns={[
        { id: 'from', label: t('From'), unit: 'm' },
        ...shown.map(({ id, title }) => ({ id, label: title, unit: 'nodes' })),
      ]}
      rows={bands.map((band) => [band.lowM, ...shown.map(({ index }) => band.nodes[index] ?? 0)])}
      quantityIds={bands.map((band) => [null, ...shown.map(({ id }) => bandId(band, id))])}
      note={
        <p className="chips">
          <span className="label">{t('Choose a bar to see its heights alone.')}</span>
          <button
            type="button"
            className="chip"
            disabled={altitudeRangeM === null}
            onClick={() => setNodeView({ altitudeRangeM: null })}
          >
            {t('All heights')}
          </button>
        </p>
      }
    >
      {({ widthPx }) => <Bars bands={bands} shown={shown} widthPx={widthPx} height={height} lang={lang} />}
    </ChartFrame>
  );
}

interface BarsProps {
  bands: readonly HeightBand[];
  shown: readonly Shown[];
  widthPx: number;
  height: (m: number) => string;
  lang: UiLanguage;
}

function Bars({ bands, shown, widthPx, height, lang }: BarsProps) {
  const range = useStore(documentStore, ({ scene }) => scene.nodes.altitudeRangeM);
  const totalOf = ({ nodes }: HeightBand) => shown.reduce((sum, { index }) => sum + (nodes[index] ?? 0), 0);
  const top = Math.max(1, ...bands.map(totalOf));
  const x = (value: number) => LEFT_PX + ((widthPx - LEFT_PX - NUMBER_PX) * value) / top;
  return (
    <g className="axes">
      <line x1={x(0)} x2={x(0)} y1={0} y2={bands.length * (BAR_PX + GAP_PX)} data-base="true" />
      {bands.map((band, row) => {
        const y = row * (BAR_PX + GAP_PX);
        const outside = range !== null && (band.lowM + heightBandM <= range[0] || band.lowM > range[1]);
        return (
          <g key={band.lowM} className="height-band" data-outside={outside}>
            {(band.lowM / heightBandM) % NAMED_EVERY === 0 && (
              <text x={LEFT_PX - 6} y={y + BAR_PX} textAnchor="end">
                {height(band.lowM)}
              </text>
            )}
            <Bar band={band} y={y} x={x} {...{ shown, height, lang }} total={totalOf(band)} />
          </g>
        );
      })}
    </g>
  );
}

interface BarProps extends Pick<BarsProps, 'shown' | 'height' | 'lang'> {
  band: HeightBand;
  y: number;
  x: (value: number) => number;
  total: number;
}

function Bar({ band, y, x, shown, height, lang, total }: BarProps) {
  const colors = categoryColors[useTheme()];
  let from = 0;
  return (
    <ChartPoint
      quantityId={bandId(band, ...(shown.length < band.nodes.length ? shown.map(({ id }) => id) : []))}
      label={t('{low} to {high}: {n} nodes', {
        low: height(band.lowM),
        high: height(band.lowM + heightBandM),
        n: formatCount(total, lang),
      })}
      onSelect={() => setNodeView({ altitudeRangeM: [band.lowM, band.lowM + heightBandM - 1] })}
    >
      <rect className="height-reach" x={0} y={y} width="100%" height={BAR_PX + GAP_PX} />
      {total > 0 && (
        <text x={x(total) + 5} y={y + BAR_PX - 1}>
          {formatCount(total, lang)}
        </text>
      )}
      {shown.map(({ id, index }) => {
        const nodes = band.nodes[index] ?? 0;
        const left = from;
        from += nodes;
        if (nodes === 0) return null;
        return (
          <rect
            key={id}
            x={x(left)}
            y={y}
            width={Math.max(0.5, x(from) - x(left))}
            height={BAR_PX}
            fill={colors[index % colors.length]}
          />
        );
      })}
    </ChartPoint>
  );
}
