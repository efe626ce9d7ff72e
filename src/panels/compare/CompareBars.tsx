import { roundTicks } from '../../kit/chart/axis';
import { ChartFrame } from '../../kit/chart/ChartFrame';
import { ChartPoint } from '../../kit/chart/ChartPoint';
import { formatNumber, formatQuantity, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { Comparison } from '../../model/questions/compare';
import { metricById } from '../../model/questions/metrics';
import { explainQuantity } from '../../store/actions/moment';
import { scenarioId } from '../../store/readings/explanationOf';
import type { State } from '../../store/types';
import { cutToWidth, textWidthPx } from '../power/chain/chainLabels';
import type { ComparedScenario } from './compareWords';

const TEXT_PX = 11.5;
const TITLE_PX = 18;
const BAR_PX = 16;
const BLOCK_PX = TITLE_PX + 2 * BAR_PX + 14;
const AXIS_PX = 20;

/** One bar: orbit or ground of one scenario. */
interface Side {
  tone: 'orbit' | 'ground';
  id: string;
  value: number | null;
  words: string;
}

/** What orbit and ground cost in each scenario by the chosen metric, as bars from 0. */
export function CompareBars(props: {
  state: State;
  scenarios: readonly ComparedScenario[];
  compared: Comparison;
  lang: UiLanguage;
}) {
  const { state, scenarios, compared, lang } = props;
  const metric = metricById(state.scene.metric);
  const values = (id: string) => compared.rows.find((row) => row.id === id)?.quantities ?? [];
  const shown = (value: number | null) => join(formatQuantity(value, metric.unit, lang));
  const blocks = scenarios.map((scenario, i) => {
    const side = (tone: 'orbit' | 'ground', id: string): Side => {
      const value = values(id)[i]?.value ?? null;
      return { tone, id: scenarioId(scenario.id, id), value, words: shown(value) };
    };
    return { title: scenario.title, sides: [side('orbit', metric.orbit), side('ground', metric.ground)] };
  });
  const [orbit, ground] = [t('Orbit'), t('Ground')];
  const sideWords = { orbit, ground };
  return (
    <div className="compare-bars">
      <ChartFrame
        title={t(metric.label)}
        unit={metric.unit}
        heading="h4"
        fileName={`compare-${metric.id}`}
        heightPx={blocks.length * BLOCK_PX + AXIS_PX}
        columns={[
          { id: 'scenario', label: t('Scenario'), unit: '' },
          { id: 'orbit', label: orbit, unit: metric.unit },
          { id: 'ground', label: ground, unit: metric.unit },
        ]}
        rows={blocks.map(({ title, sides }) => [title, ...sides.map(({ value }) => value)])}
        quantityIds={blocks.map(({ sides }) => [null, ...sides.map(({ id }) => id)])}
        note={
          <p className="label">
            <span className="orbit">■</span> {orbit} <span className="ground">■</span> {ground}
          </p>
        }
      >
        {({ widthPx }) => <Bars blocks={blocks} widthPx={widthPx} sideWords={sideWords} lang={lang} />}
      </ChartFrame>
    </div>
  );
}

function Bars(props: {
  blocks: { title: string; sides: Side[] }[];
  widthPx: number;
  sideWords: Record<Side['tone'], string>;
  lang: UiLanguage;
}) {
  const { blocks, widthPx, sideWords, lang } = props;
  const all = blocks.flatMap(({ sides }) => sides.map(({ value }) => value ?? 0));
  const ticks = roundTicks(Math.max(0, ...all), 4);
  const top = ticks.at(-1) || 1;
  const x = (value: number) => (widthPx * Math.max(0, value)) / top;
  const base = blocks.length * BLOCK_PX;
  return (
    <>
      {ticks.map((tick, i) => (
        <g key={tick}>
          <line className="level" x1={x(tick)} x2={x(tick)} y1={0} y2={base} data-base={tick === 0} />
          <text
            data-axis=""
            x={x(tick)}
            y={base + 14}
            textAnchor={i === 0 ? 'start' : tick === top ? 'end' : 'middle'}
          >
            {formatNumber(tick, lang)}
          </text>
        </g>
      ))}
      {blocks.map(({ title, sides }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat; a scenario keeps its place.
        <g key={i} transform={`translate(0,${i * BLOCK_PX})`}>
          <text className="bar-title" data-ordinal="" x={0} y={12}>
            {cutToWidth(`${i + 1}. ${title}`, widthPx, TEXT_PX)}
          </text>
          {sides.map((side, k) => {
            const y = TITLE_PX + k * BAR_PX;
            const width = side.value === null ? 0 : Math.max(1, x(side.value));
            const outside = width + 6 + textWidthPx(side.words, TEXT_PX) <= widthPx;
            return (
              <g key={side.tone}>
                <ChartPoint
                  series={side.tone}
                  quantityId={side.id}
                  label={`${title}, ${sideWords[side.tone]}: ${side.words}`}
                  onSelect={() => explainQuantity(side.id)}
                >
                  <rect className={`bar ${side.tone}`} x={0} y={y + 1} width={width} height={BAR_PX - 3} />
                </ChartPoint>
                <text
                  data-quantity={side.id}
                  className={outside ? 'bar-value' : 'bar-value inside'}
                  x={outside ? width + 6 : width - 5}
                  y={y + BAR_PX - 4.5}
                  textAnchor={outside ? 'start' : 'end'}
                  pointerEvents="none"
                >
                  {side.words}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </>
  );
}
