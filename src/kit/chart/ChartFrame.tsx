import './chartFrame.css';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../locales/i18n';
import { useLanguage } from '../hooks/useAppearance';
import { useWidth } from '../hooks/useWidth';
import { ChartExports } from './ChartExports';
import { ChartTable } from './ChartTable';
import type { ChartCell, ChartColumn } from './dataTable';
import { nextPoint } from './readingOrder';

export interface ChartFrameProps {
  title: string;
  /** What the chart's values are in, as words: `MW`, `USD per kWh`. Empty where the axes say it. */
  unit: string;
  /** The table behind the chart: units are SI or USD, `date` for ISO dates, `time` for ISO times of one day, empty for words. */
  columns: readonly ChartColumn[];
  /** Null is unknown. */
  rows: readonly (readonly ChartCell[])[];
  /** Name of saved files, without ending. */
  fileName: string;
  /** Drawn height, px, where it depends on the width as a function of it. */
  heightPx?: number | ((widthPx: number) => number);
  /** Id of the explanation of each cell, in the shape of `rows`; null or absent: no way to one. */
  quantityIds?: readonly (readonly (string | null)[])[];
  /** Rows of the saved file in place of those of the table, where there are more. */
  savedRows?: () => readonly (readonly ChartCell[])[];
  /** Legend or caveat, between the drawing and the table. */
  note?: ReactNode;
  /** Heading's level below the panel's. */
  heading?: 'h3' | 'h4';
  /** The inside of the SVG at a size in CSS px; readable values are ChartPoints, in the order of reading. */
  children: (size: { widthPx: number; heightPx: number }) => ReactNode;
}

const pointsOf = (element: Element | null): SVGGElement[] =>
  element ? [...element.querySelectorAll<SVGGElement>('.chart-point')] : [];

/**
 * A chart as the house draws it: heading and unit, an SVG that fills the width, values that arrow keys go between (one
 * stop of Tab), the table behind, and ways to save drawing and numbers.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { title, unit, columns, rows, fileName, quantityIds, note, children } = props;
  const lang = useLanguage();
  const id = useId();
  const [box, widthPx] = useWidth<HTMLDivElement>(340);
  const { heightPx: wanted = 210 } = props;
  const heightPx = typeof wanted === 'number' ? wanted : wanted(widthPx);
  const svg = useRef<SVGSVGElement>(null);
  const [asTable, setAsTable] = useState(false);
  const onKeyDown = usePoints(svg);
  const Heading = props.heading ?? 'h3';
  return (
    <figure className="chart-frame" aria-labelledby={id}>
      <Heading id={id}>
        {title}
        {unit && <span className="unit"> {unit}</span>}
      </Heading>
      <div ref={box} className="chart-drawing">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of values inside a drawing is no fieldset. */}
        <svg
          ref={svg}
          width={widthPx}
          height={heightPx}
          viewBox={`0 0 ${widthPx} ${heightPx}`}
          role="group"
          aria-labelledby={id}
          aria-description={t('Arrow keys go from value to value.')}
          onKeyDown={onKeyDown}
        >
          {children({ widthPx, heightPx })}
        </svg>
      </div>
      {note}
      <p className="chart-actions">
        <button type="button" className="link" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('Hide the table') : t('Show as table')}
        </button>
        <ChartExports
          svg={svg}
          title={unit ? `${title} (${unit})` : title}
          table={{ columns, rows }}
          quantityIds={quantityIds}
          savedRows={props.savedRows}
          fileName={fileName}
        />
      </p>
      {asTable && (
        <ChartTable table={{ columns, rows }} quantityIds={quantityIds} caption={title} lang={lang} />
      )}
    </figure>
  );
}

/** One point at a time can be reached by Tab: the last one that was read, at first the first. */
function usePoints(svg: React.RefObject<SVGSVGElement | null>) {
  const current = useRef(0);
  useLayoutEffect(() => {
    const points = pointsOf(svg.current);
    const held = points.indexOf(document.activeElement as unknown as SVGGElement);
    if (held >= 0) current.current = held;
    current.current = Math.min(current.current, Math.max(0, points.length - 1));
    points.forEach((point, i) => {
      point.setAttribute('tabindex', i === current.current ? '0' : '-1');
    });
  });
  return (event: KeyboardEvent<SVGSVGElement>) => {
    const points = pointsOf(svg.current);
    const at = points.findIndex((point) => point.contains(event.target as Node));
    if (at < 0) return;
    const series = points.map((point) => ({ series: point.dataset.series ?? '' }));
    const next = nextPoint(series, at, event);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    points[at]?.setAttribute('tabindex', '-1');
    points[next]?.setAttribute('tabindex', '0');
    points[next]?.focus();
    current.current = next;
  };
}
