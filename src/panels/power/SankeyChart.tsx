import { ChartFrame } from '../../kit/chart/ChartFrame';
import { ChartPoint } from '../../kit/chart/ChartPoint';
import { useWidth } from '../../kit/hooks/useWidth';
import { formatPower, formatShare, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { type PowerChain, shareId } from '../../model/ground/power';
import { explainQuantity } from '../../store/actions/moment';
import { BAR_PX, type ChainGeometry, chainGeometry, ribbonPath } from './chain/chainGeometry';
import { type Bar, type ChainLayout, layoutChain } from './chain/chainLayout';
import './chain/chain.css';
import { useId } from 'react';

export interface SankeyChartProps {
  chain: PowerChain;
  tone: 'ground' | 'orbit';
  title: string;
  /** Whose chain it is; null for one node's. */
  siteId: string | null;
  fileName: string;
  lang: UiLanguage;
}

/**
 * Where power comes from and goes, source on top, heat at the bottom: bars and ribbons are as wide as their power. The table
 * behind has every flow. Where the power is unknown that is said instead.
 */
export function SankeyChart({ chain, tone, title, siteId, fileName, lang }: SankeyChartProps) {
  const [ref, widthPx] = useWidth<HTMLDivElement>(340);
  const layout = layoutChain(chain);
  if (layout.layers === 0) return <p className="muted">{t('Nothing is drawn: its power is not known.')}</p>;
  const words = (bar: Bar) => ({ name: t(bar.stage.label), value: join(formatPower(bar.throughW, lang)) });
  const geometry = chainGeometry(layout, words, widthPx);
  const name = (id: string): string => {
    const stage = chain.stages.find((one) => one.id === id);
    return stage ? t(stage.label) : id;
  };
  const share = (powerW: number): number | null => (chain.inW ? powerW / chain.inW : null);
  return (
    <div ref={ref} className="chain" data-tone={tone}>
      <ChartFrame
        title={title}
        unit=""
        fileName={fileName}
        heightPx={geometry.heightPx}
        columns={[
          { id: 'from', label: t('From'), unit: '' },
          { id: 'to', label: t('To'), unit: '' },
          { id: 'power', label: t('Power'), unit: 'W' },
          { id: 'share', label: t('Share of what comes in'), unit: '1' },
        ]}
        rows={chain.flows.map(({ from, to, powerW }) => [name(from), name(to), powerW, share(powerW)])}
        quantityIds={chain.flows.map((flow) => [null, null, flow.quantity, shareId(siteId, flow)])}
        note={
          <p className="label">{t('Widths are to scale. Press a bar to see how its number comes about.')}</p>
        }
      >
        {(size) => (
          <Drawing
            layout={layout}
            geometry={size.widthPx === widthPx ? geometry : chainGeometry(layout, words, size.widthPx)}
            say={(bar) =>
              t('{name}: {power}, {share} of what comes in', {
                name: t(bar.stage.label),
                power: join(formatPower(bar.throughW, lang)),
                share: formatShare(share(bar.throughW), lang),
              })
            }
            idOf={(stageId) => throughId(chain, stageId)}
          />
        )}
      </ChartFrame>
    </div>
  );
}

/** The quantity of all power through a box: of what it takes in, where that is one flow. */
function throughId({ stages, flows }: PowerChain, stageId: string): string {
  const [only, ...others] = flows.filter(({ to }) => to === stageId);
  const own = stages.find(({ id }) => id === stageId)?.quantity ?? stageId;
  return only && others.length === 0 ? only.quantity : own;
}

function Drawing(props: {
  layout: ChainLayout;
  geometry: ChainGeometry;
  say: (bar: Bar) => string;
  idOf: (stageId: string) => string;
}) {
  const { layout, geometry, say, idOf } = props;
  const hatchId = useId();
  const hatch = `url(#${hatchId})`;
  const { barTop, labels } = geometry;
  return (
    <>
      <pattern id={hatchId} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="hatch" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
      {layout.ribbons.map((ribbon) => (
        <path
          key={`${ribbon.from}>${ribbon.to}`}
          className="ribbon"
          data-unexplained={ribbon.from === 'unexplained'}
          d={ribbonPath(ribbon, geometry)}
          fill={ribbon.from === 'unexplained' ? hatch : undefined}
        />
      ))}
      {labels.map(({ id, line, leaderX, y }) =>
        line === 0 ? null : (
          <line key={id} className="leader" x1={leaderX} x2={leaderX} y1={y + 3} y2={y + 6 + line * 15} />
        ),
      )}
      {layout.bars.map((bar) => {
        const unexplained = bar.stage.id === 'unexplained';
        const width = bar.width * geometry.scalePx;
        return (
          <ChartPoint
            key={bar.stage.id}
            label={say(bar)}
            series={String(bar.layer)}
            quantityId={idOf(bar.stage.id)}
            onSelect={() => explainQuantity(idOf(bar.stage.id))}
          >
            <rect
              className="bar"
              data-unexplained={unexplained}
              x={geometry.left(bar)}
              y={barTop[bar.layer]}
              width={Math.max(1, width)}
              height={BAR_PX}
              fill={unexplained ? hatch : undefined}
            />
          </ChartPoint>
        );
      })}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: takes no focus; the points say the same, names in full. */}
      <g aria-hidden="true" className="names">
        {labels.map(({ id, name, value, anchor, x, y, widthPx }) => (
          <text
            key={id}
            data-quantity={idOf(id)}
            x={anchor === 'start' ? x : x + widthPx}
            y={y}
            textAnchor={anchor}
          >
            {name} <tspan className="strong">{value}</tspan>
          </text>
        ))}
      </g>
    </>
  );
}
