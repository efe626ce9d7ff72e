import type { ReactNode } from 'react';

/**
 * One readable value inside the SVG of a ChartFrame. `label` is what is spoken and shown on hover: place, value, unit.
 * `series` groups the points that up and down go between. With `onSelect` the point acts on click, Enter and Space.
 * The frame gives it its place in the order of reading, which is the order in the document.
 */
export function ChartPoint(props: {
  label: string;
  series?: string;
  /** Id under which its value explains itself. */
  quantityId?: string | undefined;
  onSelect?: () => void;
  children?: ReactNode;
}) {
  const { label, series = '', quantityId, onSelect, children } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is a button wherever it acts.
    <g
      className="chart-point"
      role={onSelect ? 'button' : 'img'}
      aria-label={label}
      data-series={series}
      data-quantity={quantityId}
      tabIndex={-1}
      onClick={onSelect}
      onKeyDown={(event) => {
        if (!onSelect || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onSelect();
      }}
    >
      <title>{label}</title>
      {children}
    </g>
  );
}
