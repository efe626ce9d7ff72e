import { useState } from 'react';
import { formatCount } from '../shared/format';
import { language, t } from '../shared/i18n';
import { constellationReadings } from '../store/select';
import { store } from '../store/store';
import { nodeFilterOf, shownSets } from './nodeFilter';
import type { Stage } from './Stage';
import { countSelected, type SelectCount } from './selectCount';
import { convexPieces, lassoCorners, type Point } from './selectPieces';
import type { SelectKind } from './selectTool';

/** Room kept between the card and the shape, and the edge of the canvas; size the card has at most, px. */
const GAP_PX = 12;
const WIDTH_PX = 270;
const HEIGHT_PX = 220;

function countOf(stage: Stage, kind: SelectKind, corners: readonly Point[]): SelectCount[] {
  const { pose, lens } = stage;
  if (!pose) return [];
  const pieces = convexPieces(kind === 'lasso' ? lassoCorners(corners) : corners);
  return countSelected(shownSets(stage), pieces, pose, lens, nodeFilterOf(stage));
}

/** Beside the shape where there is room, else over its corner; clear of the canvas's edges and of panels. */
function placeOf({ widthPx, heightPx, insets }: Stage, corners: readonly Point[]) {
  const xs = corners.map(([x]) => x);
  const right = Math.max(...xs) + GAP_PX;
  const left = Math.min(...xs) - GAP_PX - WIDTH_PX;
  const most = widthPx - insets.right - WIDTH_PX - GAP_PX;
  const least = insets.left + GAP_PX;
  const x = right <= most ? right : left >= least ? left : most;
  const top = Math.min(...corners.map(([, y]) => y));
  const lowest = heightPx - insets.bottom - HEIGHT_PX - GAP_PX;
  return { left: Math.max(least, x), top: Math.max(insets.top + GAP_PX, Math.min(top, lowest)) };
}

/** How many nodes a shape holds, of them in sunlight, and by constellation, at the moment when it was drawn. */
export function SelectionCard(props: {
  stage: Stage;
  kind: SelectKind;
  corners: readonly Point[];
  close: () => void;
}) {
  const { stage, kind, corners, close } = props;
  const [counts] = useState(() => countOf(stage, kind, corners));
  const lang = language();
  const nodes = counts.reduce((sum, one) => sum + one.nodes, 0);
  const sunlit = counts.reduce((sum, one) => sum + one.sunlit, 0);
  const titles = new Map(constellationReadings(store.getState()).map(({ id, title }) => [id, title]));
  const values = { count: nodes, n: formatCount(nodes, lang) };
  return (
    <div className="ui card selection-card" style={placeOf(stage, corners)}>
      <div role="status">
        <p className="strong">
          {kind === 'box'
            ? t('{count, plural, one {{n} node in the box} other {{n} nodes in the box}}', values)
            : t('{count, plural, one {{n} node in the outline} other {{n} nodes in the outline}}', values)}
        </p>
        {nodes > 0 && (
          <p className="small">
            {t('{lit} in sunlight, {dark} in shadow', {
              lit: formatCount(sunlit, lang),
              dark: formatCount(nodes - sunlit, lang),
            })}
          </p>
        )}
        {counts.length > 1 && (
          <ul className="small selection-list">
            {counts.map((one) => (
              <li key={one.id}>
                <span>{titles.get(one.id) ?? one.id}</span>
                <span>{formatCount(one.nodes, lang)}</span>
              </li>
            ))}
          </ul>
        )}
        <p className="label">{t('What the Earth hides is not counted.')}</p>
      </div>
      <button type="button" className="selection-close" aria-label={t('Close')} onClick={close}>
        ×
      </button>
    </div>
  );
}
