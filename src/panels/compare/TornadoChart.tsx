import { useId, useState } from 'react';
import { ChartFrame } from '../../kit/chart/ChartFrame';
import { ChartPoint } from '../../kit/chart/ChartPoint';
import { inputUnit } from '../../kit/inputUnits';
import { formatNumber, formatQuantity, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId } from '../../model/graph/quantityId';
import { inputForm } from '../../model/inputs/inputForms';
import { metricById } from '../../model/questions/metrics';
import type { Tornado, TornadoRow } from '../../model/questions/tornado';
import { explainQuantity } from '../../store/actions/moment';
import { tornadoOf } from '../../store/readings/questions';
import type { State } from '../../store/types';
import { cutToWidth, textWidthPx } from '../power/chain/chainLabels';
import { comparedQuantities } from './compareWords';
import { layoutTornado, type TornadoBar, type TornadoLayout } from './tornadoLayout';

const TEXT_PX = 11.5;
const ROW_PX = 36;
const HEAD_PX = 18;
const BAR_TOP_PX = 17;
const BAR_PX = 11;
/** Rows drawn; the table has all. */
const MOST_ROWS = 12;

/** How far each given number moves a quantity of choice, one at a time, the widest first. */
export function TornadoChart({ state, lang }: { state: State; lang: UiLanguage }) {
  const id = useId();
  const metric = metricById(state.scene.metric);
  const [chosen, setChosen] = useState<string | null>(null);
  const answerId = chosen ?? metric.orbit;
  const options = comparedQuantities(metric);
  const title = options.find(([each]) => each === answerId)?.[1] ?? answerId;
  const tornado = tornadoOf(state, answerId);
  return (
    <>
      <p className="power-choice">
        <label className="label" htmlFor={id}>
          {t('Answer')}
        </label>
        <select id={id} value={answerId} onChange={({ target }) => setChosen(target.value)}>
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      </p>
      {tornado && tornado.rows.length > 0 ? (
        <Chart tornado={tornado} title={title} state={state} lang={lang} />
      ) : (
        <p className="muted">
          {tornado
            ? t('Nothing that has a range moves it.')
            : t('It is not known in this scene: a number that it needs is missing.')}
        </p>
      )}
    </>
  );
}

function Chart(props: { tornado: Tornado; title: string; state: State; lang: UiLanguage }) {
  const { tornado, title, state, lang } = props;
  const { unit, central, rows } = tornado;
  const layout = layoutTornado(central, rows, MOST_ROWS);
  const answer = (value: number | null) => join(formatQuantity(value, unit, lang));
  const own = (row: TornadoRow, value: number): string => {
    const form = inputForm(row.id);
    if (!form || form.unit === 'USD') return join(formatQuantity(value, row.unit, lang));
    const { factor, symbol } = inputUnit(form, state.scene.units);
    return join({ number: formatNumber(value / factor, lang), unit: symbol });
  };
  return (
    <ChartFrame
      title={title}
      unit=""
      heading="h4"
      fileName={`tornado-${tornado.id}`}
      heightPx={HEAD_PX + layout.bars.length * ROW_PX}
      columns={[
        { id: 'input', label: t('Given number'), unit: '' },
        { id: 'low', label: t('Its low end'), unit: '' },
        { id: 'high', label: t('Its high end'), unit: '' },
        { id: 'atLow', label: t('Answer at low'), unit },
        { id: 'atHigh', label: t('Answer at high'), unit },
        { id: 'swing', label: t('Swing'), unit },
      ]}
      rows={rows.map((row) => [
        t(row.label),
        own(row, row.low),
        own(row, row.high),
        row.atLow,
        row.atHigh,
        row.swing,
      ])}
      quantityIds={rows.map((row) => [
        null,
        ...(['low', 'high', 'atLow', 'atHigh', 'swing'] as const).map((part) =>
          quantityId('tornado', [part, tornado.id, row.id]),
        ),
      ])}
      note={
        <p className="label">
          {t(
            'Filled: the answer with this number at its high end. Outlined: at its low end. All others held.',
          )}
        </p>
      }
    >
      {({ widthPx }) => (
        <Rows
          id={tornado.id}
          layout={layout}
          central={answer(central)}
          own={own}
          answer={answer}
          widthPx={widthPx}
        />
      )}
    </ChartFrame>
  );
}

function Rows(props: {
  id: string;
  layout: TornadoLayout;
  central: string;
  own: (row: TornadoRow, value: number) => string;
  answer: (value: number | null) => string;
  widthPx: number;
}) {
  const { id, layout, central, own, answer, widthPx } = props;
  const ends = layout.bars.flatMap(({ row }) => [own(row, row.low), own(row, row.high)]);
  const widest = Math.max(0, ...ends.map((text) => textWidthPx(text, TEXT_PX)));
  const sidePx = Math.min(widest + 6, widthPx * 0.3);
  const x = (share: number) => sidePx + share * (widthPx - 2 * sidePx);
  const centre = x(layout.centre);
  const half = textWidthPx(central, TEXT_PX) / 2;
  return (
    <g className="tornado">
      <text
        className="central"
        data-quantity={id}
        x={Math.min(widthPx - half, Math.max(half, centre))}
        y={11}
        textAnchor="middle"
      >
        {central}
      </text>
      {layout.bars.map((bar, i) => (
        <g key={bar.row.id} transform={`translate(0,${HEAD_PX + i * ROW_PX})`}>
          <Row
            id={quantityId('tornado', ['swing', id, bar.row.id])}
            bar={bar}
            x={x}
            centre={centre}
            sidePx={sidePx}
            widthPx={widthPx}
            own={own}
            answer={answer}
          />
        </g>
      ))}
      <line className="centre" x1={centre} x2={centre} y1={15} y2={HEAD_PX + layout.bars.length * ROW_PX} />
    </g>
  );
}

function Row(props: {
  id: string;
  bar: TornadoBar;
  x: (share: number) => number;
  centre: number;
  sidePx: number;
  widthPx: number;
  own: (row: TornadoRow, value: number) => string;
  answer: (value: number | null) => string;
}) {
  const { id, bar, x, centre, sidePx, widthPx, own, answer } = props;
  const { row } = bar;
  const part = (share: number | null, className: string) => {
    if (share === null) return null;
    const at = x(share);
    const width = Math.max(1, Math.abs(at - centre));
    return (
      <rect className={className} x={Math.min(at, centre)} y={BAR_TOP_PX} width={width} height={BAR_PX} />
    );
  };
  const [low, high] = [own(row, row.low), own(row, row.high)];
  const edge = (share: number | null) => (share === null ? centre : x(share));
  const lowLeft = edge(bar.low) <= edge(bar.high);
  const left = Math.min(centre, edge(bar.low), edge(bar.high)) - 5;
  const right = Math.max(centre, edge(bar.low), edge(bar.high)) + 5;
  const y = BAR_TOP_PX + BAR_PX - 1.5;
  const say = t('{input}: {low} gives {atLow}, {high} gives {atHigh}', {
    input: t(row.label),
    low,
    high,
    atLow: answer(row.atLow),
    atHigh: answer(row.atHigh),
  });
  return (
    <ChartPoint label={say} quantityId={id} onSelect={() => explainQuantity(id)}>
      <rect className="hit" x={0} y={0} width={widthPx} height={ROW_PX - 2} />
      <text className="name" x={0} y={11}>
        {cutToWidth(t(row.label), widthPx, TEXT_PX)}
      </text>
      {part(bar.low, 'at-low')}
      {part(bar.high, 'at-high')}
      <text x={left} y={y} textAnchor="end">
        {cutToWidth(lowLeft ? low : high, sidePx, TEXT_PX)}
      </text>
      <text x={right} y={y}>
        {cutToWidth(lowLeft ? high : low, sidePx, TEXT_PX)}
      </text>
    </ChartPoint>
  );
}
