import type { Box } from '../../shared/Box';
import type { Stage } from '../Stage';

/** Room kept free at the canvas's edge, pixels. */
const EDGE_PX = 8;

/** The part of the picture that panels leave free. */
export function freePart({ insets, lens }: Pick<Stage, 'insets' | 'lens'>): Box {
  return {
    left: insets.left + EDGE_PX,
    top: insets.top + EDGE_PX,
    right: lens.widthPx - insets.right - EDGE_PX,
    bottom: lens.heightPx - insets.bottom - EDGE_PX,
  };
}
