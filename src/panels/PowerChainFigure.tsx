import './chain.css';
import { useId } from 'react';
import type { PowerChain } from '../model/power';
import { formatPower, join } from '../shared/format';
import { t, type UiLanguage } from '../shared/i18n';
import { type Bar, layoutChain, type Ribbon } from './chainLayout';
import { BasisTag } from './Quantity';
import { SourceLinks } from './SourceLinks';
import { useWidth } from './useWidth';

const BAR_PX = 18;
const STEP_PX = 62;
/** A bar narrower than this has its name in the list only. */
const LABEL_ROOM_PX = 64;

/** Where power comes from and goes, source on top, heat at the bottom; widths are in proportion. A list repeats it in words. */
export function PowerChainFigure(props: {
  chain: PowerChain;
  tone: 'ground' | 'orbit';
  name: string;
  lang: UiLanguage;
}) {
  const { chain, tone, name, lang } = props;
  const [ref, widthPx] = useWidth<HTMLElement>(340);
  const hatchId = useId();
  const { layers, bars, ribbons } = layoutChain(chain);
  const heightPx = Math.max(0, (layers - 1) * STEP_PX + BAR_PX + 16);
  return (
    <figure ref={ref} className="chain" data-tone={tone}>
      {layers > 0 && (
        <svg
          width={widthPx}
          height={heightPx}
          role="img"
          aria-label={t('Power chain of {name}; the list below says the same in numbers', { name })}
        >
          <pattern
            id={hatchId}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="5" stroke="currentColor" strokeWidth="2" />
          </pattern>
          {ribbons.map((ribbon) => (
            <path key={`${ribbon.from}-${ribbon.to}`} className="ribbon" d={ribbonPath(ribbon, widthPx)} />
          ))}
          {bars.map((bar) => (
            <BarShape key={bar.stage.id} bar={bar} widthPx={widthPx} hatch={`url(#${hatchId})`} />
          ))}
        </svg>
      )}
      <ul className="rows">
        {chain.stages.map((stage) => (
          <li key={stage.id}>
            <span>{stageWords(stage.id, stage.label)}</span>
            <span>
              <span className="number strong">{join(formatPower(stage.powerW, lang))}</span>{' '}
              {stage.capacityW !== null && (
                <span className="label">
                  {t('of {power}', { power: join(formatPower(stage.capacityW, lang)) })}{' '}
                </span>
              )}
              {(stage.powerW !== null || stage.capacityW !== null) && <BasisTag basis={stage.basis} />}
            </span>
            {stage.sources.length > 0 && (
              <span className="under">
                <SourceLinks ids={stage.sources} lang={lang} />
              </span>
            )}
          </li>
        ))}
      </ul>
      <figcaption className="label">{t(chain.note)}</figcaption>
    </figure>
  );
}

function stageWords(id: string, label: string): string {
  return id.startsWith('source:') ? label : t(label);
}

function BarShape({ bar, widthPx, hatch }: { bar: Bar; widthPx: number; hatch: string }) {
  const x = bar.x * widthPx;
  const y = 16 + bar.layer * STEP_PX;
  const width = Math.max(1.5, bar.width * widthPx - 2);
  const unexplained = bar.stage.id === 'unexplained';
  return (
    <g>
      <rect
        className="bar"
        data-unexplained={unexplained}
        x={x}
        y={y}
        width={width}
        height={BAR_PX}
        fill={unexplained ? hatch : undefined}
      />
      {width >= LABEL_ROOM_PX && (
        <text x={x} y={y - 4}>
          {clip(stageWords(bar.stage.id, bar.stage.label), width)}
        </text>
      )}
    </g>
  );
}

/** Cuts a label to about its room: 11.5 px type is some 6 px a letter. */
function clip(text: string, roomPx: number): string {
  const letters = Math.floor((roomPx - 4) / 6.3);
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`;
}

function ribbonPath(ribbon: Ribbon, widthPx: number): string {
  const top = 16 + ribbon.fromLayer * STEP_PX + BAR_PX;
  const bottom = 16 + ribbon.toLayer * STEP_PX;
  const middle = (top + bottom) / 2;
  const [a, b] = [ribbon.fromX * widthPx, ribbon.toX * widthPx];
  const w = ribbon.width * widthPx;
  const point = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
  const down = `C${point(a, middle)} ${point(b, middle)} ${point(b, bottom)}`;
  const up = `C${point(b + w, middle)} ${point(a + w, middle)} ${point(a + w, top)}`;
  return `M${point(a, top)}${down}L${point(b + w, bottom)}${up}Z`;
}
