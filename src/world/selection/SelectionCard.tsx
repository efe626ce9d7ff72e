import { useLayoutEffect, useRef, useState } from 'react';
import { formatCount } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import { selectedId } from '../../model/graph/quantityId';
import { explainQuantity } from '../../store/actions/moment';
import { documentStore } from '../../store/document';
import { constellationReadings } from '../../store/nodes/orbitReadings';
import { keepSelected } from '../../store/readings/selected';
import { stateNow } from '../../store/stateNow';
import { nodeFilterOf } from '../fleet/nodeFilter';
import { shownSets } from '../fleet/shownSets';
import { pickersOf } from '../pick/pickers';
import type { Stage } from '../Stage';
import { leftOf } from './leftOf';
import { countSelected, type SelectCount } from './selectCount';
import { convexPieces, lassoCorners, type ScreenPoint } from './selectPieces';
import type { Tally } from './selectStretch';
import type { SelectKind } from './selectTool';

/** Room kept between the card and the shape, and the edge of the canvas; size the card has at most, px. */
const GAP_PX = 12;
const WIDTH_PX = 290;
const HEIGHT_PX = 250;
/** Room kept for what a shell lays over the globe: the trail above and the buttons right, or below in a low picture, px. */
const OVER_PX = { top: 58, right: 54, bottom: 0 };
const OVER_LOW_PX = { top: 42, right: 0, bottom: 38 };
const LOW_PX = 420;
/** Size of the lower left corner where legends stand, px. */
const LEGEND_PX = { width: 282, height: 190 };

interface Counted {
  /** By constellation, those with none left out; null where the picture has no constellations, but real satellites. */
  nodes: SelectCount[] | null;
  /** Real satellites; null where the picture has none. */
  satellites: Tally | null;
}

function countOf(stage: Stage, kind: SelectKind, corners: readonly ScreenPoint[]): Counted {
  const { pose, lens } = stage;
  if (!pose) return { nodes: [], satellites: null };
  const outline = kind === 'lasso' ? lassoCorners(corners) : corners;
  const pieces = convexPieces(outline);
  const sets = shownSets(stage);
  const tallies = [...pickersOf(stage)].flatMap((picker) => picker.count?.(pieces) ?? []);
  const { orbits } = documentStore.getState().scene.layers;
  const satellites = orbits && stage.satellites.size > 0 ? totalOf(tallies) : null;
  if (sets.length === 0 && satellites) return { nodes: null, satellites };
  // Right of the line of a split picture nodes of another scenario are drawn, of which nothing is told.
  const own = stage.splitPx === null ? pieces : convexPieces(leftOf(stage.splitPx, outline));
  return { nodes: countSelected(sets, own, pose, lens, nodeFilterOf(stage)), satellites };
}

/** The same with what was shown and when, kept for whoever asks how the numbers come about. */
function countAndKeep(stage: Stage, kind: SelectKind, corners: readonly ScreenPoint[]): Counted {
  const counted = countOf(stage, kind, corners);
  const { clockMs, scene } = stateNow();
  const { light, altitudeRangeM } = scene.nodes;
  keepSelected({ kind, timeMs: clockMs, light, altitudeRangeM, ...counted });
  return counted;
}

const totalOf = (tallies: readonly Tally[]): Tally => ({
  nodes: tallies.reduce((sum, one) => sum + one.nodes, 0),
  sunlit: tallies.reduce((sum, one) => sum + one.sunlit, 0),
});

/** Width of the head that a folded panel leaves at a side, px, as the shell writes it. */
const headPx = ({ root }: Stage, side: 'left' | 'right'): number =>
  Number.parseFloat(root.closest<HTMLElement>('#app')?.style.getPropertyValue(`--head-${side}`) ?? '') || 0;

/** Where a card may stand: clear of the canvas's edges, of panels and their heads, and of what lies over the globe. */
function roomOf(stage: Stage) {
  const { widthPx, heightPx, insets } = stage;
  const over = heightPx <= LOW_PX ? OVER_LOW_PX : OVER_PX;
  const left = insets.left + headPx(stage, 'left') + GAP_PX;
  const top = insets.top + over.top;
  const right = widthPx - insets.right - headPx(stage, 'right') - GAP_PX - over.right;
  const bottom = heightPx - insets.bottom - GAP_PX - over.bottom;
  return { left, top, right, bottom };
}

/** Beside the shape where there is room for a card of this size, else over its corner. */
function placeOf(stage: Stage, corners: readonly ScreenPoint[], card: { width: number; height: number }) {
  const room = roomOf(stage);
  const xs = corners.map(([x]) => x);
  const right = Math.max(...xs) + GAP_PX;
  const before = Math.min(...xs) - GAP_PX - card.width;
  const most = room.right - card.width;
  const x = right <= most ? right : before >= room.left ? Math.min(before, most) : most;
  const top = Math.min(...corners.map(([, y]) => y), room.bottom - card.height);
  return { left: Math.max(room.left, x), top: Math.max(room.top, top) };
}

/** The place of a card that is drawn, and whether it lies over the corner of the legends. */
function usePlace(stage: Stage, corners: readonly ScreenPoint[]) {
  const ref = useRef<HTMLDivElement>(null);
  const room = roomOf(stage);
  const size = {
    maxWidth: Math.min(WIDTH_PX, room.right - room.left),
    maxHeight: Math.max(0, Math.min(HEIGHT_PX, room.bottom - room.top)),
  };
  const [place, setPlace] = useState({ left: room.left, top: room.top });
  const [corner, setCorner] = useState(false);
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = ref.current ?? {};
    const next = placeOf(stage, corners, { width, height });
    const { insets, heightPx } = stage;
    setPlace(next);
    setCorner(
      next.left < insets.left + LEGEND_PX.width &&
        next.top + height > heightPx - insets.bottom - LEGEND_PX.height,
    );
  }, [stage, corners]);
  return { ref, style: { ...size, ...place }, corner };
}

/** What a shape holds, in words: `values` have `count` to choose the plural by and `n` to show. */
const nodeWords: Record<SelectKind, (values: { count: number; n: string }) => string> = {
  box: (values) => t('{count, plural, one {{n} node in the box} other {{n} nodes in the box}}', values),
  lasso: (values) =>
    t('{count, plural, one {{n} node in the outline} other {{n} nodes in the outline}}', values),
};
const satelliteWords: typeof nodeWords = {
  box: (values) =>
    t('{count, plural, one {{n} real satellite in the box} other {{n} real satellites in the box}}', values),
  lasso: (values) =>
    t(
      '{count, plural, one {{n} real satellite in the outline} other {{n} real satellites in the outline}}',
      values,
    ),
};

/** A count in words that opens how it came about. */
function Count({ id, words, className = '' }: { id: string; words: string; className?: string }) {
  return (
    <button
      type="button"
      className={`quantity ${className}`}
      data-quantity={id}
      title={t('How this number comes about')}
      aria-label={t('{number}: how this number comes about', { number: words })}
      onClick={() => explainQuantity(id)}
    >
      {words}
    </button>
  );
}

/** How many there are, and how many of them are in sunlight. */
function Total(props: { what: 'nodes' | 'satellites'; tally: Tally; words: (typeof nodeWords)[SelectKind] }) {
  const { what, tally, words } = props;
  const lang = language();
  const { nodes, sunlit } = tally;
  return (
    <>
      <p className="strong">
        <Count id={selectedId(what, 'count')} words={words({ count: nodes, n: formatCount(nodes, lang) })} />
      </p>
      {nodes > 0 && (
        <p className="small">
          <Count
            id={selectedId(what, 'sunlit')}
            words={t('{lit} in sunlight', { lit: formatCount(sunlit, lang) })}
          />
          {', '}
          <Count
            id={selectedId(what, 'dark')}
            words={t('{dark} in shadow', { dark: formatCount(nodes - sunlit, lang) })}
          />
        </p>
      )}
    </>
  );
}

/** Nodes of each constellation, where there are several. */
function ByConstellation({ counts }: { counts: readonly SelectCount[] }) {
  const titles = new Map(constellationReadings(stateNow()).map(({ id, title }) => [id, title]));
  if (counts.length < 2) return null;
  return (
    <ul className="small selection-list">
      {counts.map((one) => (
        <li key={one.id}>
          <span>{titles.get(one.id) ?? one.id}</span>
          <Count
            id={selectedId('nodes', 'count', one.id)}
            words={formatCount(one.nodes, language())}
            className="number"
          />
        </li>
      ))}
    </ul>
  );
}

/**
 * How many nodes a shape holds, of them in sunlight, and by constellation, and how many real satellites, at the moment when
 * it was drawn.
 */
export function SelectionCard(props: {
  stage: Stage;
  kind: SelectKind;
  corners: readonly ScreenPoint[];
  close: () => void;
}) {
  const { stage, kind, corners, close } = props;
  const [{ nodes, satellites }] = useState(() => countAndKeep(stage, kind, corners));
  const { ref, style, corner } = usePlace(stage, corners);
  return (
    <div ref={ref} className="ui card selection-card" style={style} data-corner={corner || undefined}>
      <div role="status" className="selection-counts">
        {nodes && <Total what="nodes" tally={totalOf(nodes)} words={nodeWords[kind]} />}
        {nodes && <ByConstellation counts={nodes} />}
        {satellites && <Total what="satellites" tally={satellites} words={satelliteWords[kind]} />}
        <p className="label">{t('What the Earth hides is not counted.')}</p>
      </div>
      <button type="button" className="selection-close" aria-label={t('Close')} onClick={close}>
        ×
      </button>
    </div>
  );
}
