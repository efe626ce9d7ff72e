import { Quantity } from '../../kit/Quantity';
import { formatCount, formatDate, formatQuantity, formatShare, formatTime, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId } from '../../model/graph/quantityId';
import { dayStart } from '../../shared/dates';
import { setTime } from '../../store/actions/clock';
import { type PowerDay, type PowerPoint, powerDay, powerYear } from '../../store/nodes/orbitPower';
import { quantityOf } from '../../store/readings/explanationOf';
import type { State } from '../../store/types';
import { PowerTimes } from './PowerTimes';
import { hourTicks, monthTicks, spansWhere } from './powerTimeAxis';

const at = (name: string, timeMs: number): string => quantityId(name, [], { atMs: timeMs });
/** Power and nodes in sunlight, at a time or as the mean of a day. */
const pointIds = {
  now: ['constellation.powerNowW', 'constellation.sunlitNodes'],
  day: ['constellation.powerDayW', 'constellation.sunlitNodesDay'],
} as const;
const toTime = (timeMs: number): void => {
  setTime(new Date(timeMs).toISOString());
};
const iso = (timeMs: number): string => new Date(timeMs).toISOString();

/** Every nth of a row, its last one too. */
const every = <T,>(list: readonly T[], step: number): T[] =>
  list.filter((_, i) => i % step === 0 || i === list.length - 1);

function saidPower(point: PowerPoint, lang: UiLanguage): string {
  return point.powerW === null
    ? t('{n} nodes in sunlight', { n: formatCount(point.sunlitNodes, lang) })
    : join(formatQuantity(point.powerW, 'W', lang));
}

/** What both curves share: power where it is known, else nodes in sunlight. */
function asCurve(points: readonly PowerPoint[]) {
  const known = points[0]?.powerW != null;
  const value = (point: PowerPoint): number => point.powerW ?? point.sunlitNodes;
  return {
    of: known ? ('W' as const) : ('nodes' as const),
    value,
    values: points.map((point) => ({ timeMs: point.timeMs, value: value(point) })),
    columns: [
      ...(known ? [{ id: 'power', label: t('IT power'), unit: 'W' }] : []),
      { id: 'nodes', label: t('Nodes in sunlight'), unit: 'nodes' },
    ],
    /** Ids of the cells of a time; `power` and `nodes` say how its numbers came about. */
    ids: (timeMs: number, power: 'now' | 'day') => {
      const [powerW, nodes] = pointIds[power].map((name) => at(name, timeMs)) as [string, string];
      return known ? [powerW, nodes] : [nodes];
    },
    cells: (point: PowerPoint) => (known ? [point.powerW, point.sunlitNodes] : [point.sunlitNodes]),
  };
}

interface Props {
  state: State;
  name: string;
  lang: UiLanguage;
}

/** The constellation's power over the day and over the year of the clock, with the energy of this day. */
export function PowerInOrbit(props: Props) {
  const day = powerDay(props.state);
  const year = powerYear(props.state);
  if (!day || !year) return <p className="empty">{t('No such orbit: its inclination is unknown.')}</p>;
  return (
    <>
      <OverDay {...props} day={day} />
      <DayMean {...props} />
      <OverYear {...props} year={year} />
    </>
  );
}

function OverDay({ state, name, lang, day }: Props & { day: PowerPoint[] }) {
  const { of, value, values, columns, cells, ids } = asCurve(day);
  return (
    <PowerTimes
      title={t('{name}: IT power on {date}', { name, date: formatDate(state.clockMs, lang) })}
      fileName={`power-day-${iso(state.clockMs).slice(0, 10)}`}
      columns={[{ id: 'time', label: t('Time'), unit: 'time' }, ...columns]}
      rows={day.map((point) => [iso(point.timeMs), ...cells(point)])}
      quantityIds={day.map(({ timeMs }) => [null, ...ids(timeMs, 'now')])}
      values={values}
      of={of}
      stops={every(day, Math.max(1, Math.floor(day.length / 24))).map((point) => ({
        timeMs: point.timeMs,
        value: value(point),
        quantityId: ids(point.timeMs, 'now')[0] ?? '',
        label: t('{time}: {power}', { time: formatTime(point.timeMs), power: saidPower(point, lang) }),
      }))}
      shaded={[]}
      shadedWords=""
      ticks={(widthPx) => hourTicks(day[0]?.timeMs ?? 0, widthPx)}
      nowMs={state.clockMs}
      onTime={toTime}
      lang={lang}
    />
  );
}

function DayMean({ state, lang }: Props) {
  const line = (id: string, words: string) => {
    const quantity = quantityOf(state, id);
    return (
      quantity && (
        <li>
          <span>{words}</span>
          <Quantity id={id} value={formatQuantity(quantity.value, quantity.unit, lang)} className="strong" />
        </li>
      )
    );
  };
  return (
    <ul className="rows">
      {line('constellation.powerDayW', t('Mean of this day'))}
      {line('constellation.energyDayWh', t('Energy of this day'))}
    </ul>
  );
}

function OverYear({ state, name, lang, year }: Props & { year: PowerDay[] }) {
  const { of, value, values, columns, cells, ids } = asCurve(year);
  const shaded = spansWhere(year, ({ eclipsedPlanes }) => eclipsedPlanes > 0);
  const dark = year.filter(({ eclipsedPlanes }) => eclipsedPlanes > 0).length;
  const calendarYear = new Date(state.clockMs).getUTCFullYear();
  const shadow = { id: 'shadow', label: t('Share of the planes with an eclipse'), unit: '1' };
  return (
    <PowerTimes
      title={t('{name}: IT power in {year}, mean of each day', { name, year: String(calendarYear) })}
      fileName={`power-year-${calendarYear}`}
      columns={[{ id: 'date', label: t('Day'), unit: 'date' }, ...columns, shadow]}
      rows={year.map((day) => [iso(day.timeMs).slice(0, 10), ...cells(day), day.eclipsedPlanes])}
      quantityIds={year.map(({ timeMs }) => [
        null,
        ...ids(timeMs, 'day'),
        at('orbit.eclipsedPlanes', timeMs),
      ])}
      values={values}
      of={of}
      stops={every(year, 7).map((day) => ({
        timeMs: day.timeMs,
        value: value(day),
        quantityId: ids(day.timeMs, 'day')[0] ?? '',
        label: t('{date}: {power}, {share} of the planes with an eclipse', {
          date: formatDate(day.timeMs, lang),
          power: saidPower(day, lang),
          share: formatShare(day.eclipsedPlanes, lang),
        }),
      }))}
      shaded={shaded}
      shadedWords={dark === year.length ? t('eclipses on every day') : t('hatched: eclipse season')}
      ticks={(widthPx) => monthTicks(calendarYear, widthPx, lang)}
      // The time of day would put the clock beside the mean of its day.
      nowMs={dayStart(state.clockMs)}
      onTime={toTime}
      note={
        <p className="label" data-quantity="orbit.shadowDays">
          {t('Some nodes pass through the shadow of the Earth on {n} days of {all}.', {
            n: formatCount(dark, lang),
            all: formatCount(year.length, lang),
          })}
        </p>
      }
      lang={lang}
    />
  );
}
