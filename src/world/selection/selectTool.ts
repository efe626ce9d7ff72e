import type { Stage } from '../Stage';

/** How a shape is drawn: from corner to corner, or freely. */
export type SelectKind = 'box' | 'lasso';

/** A shape over the picture. */
export interface SelectShape {
  kind: SelectKind;
  /** CSS pixels of the canvas: of a box two corners, of a lasso its whole line. */
  points: readonly (readonly [number, number])[];
  /** False while it is being drawn. */
  done: boolean;
}

/** Nearer points than this add nothing to a line, pixels. */
const STEP_PX = 2;

/**
 * The shape that is being drawn over one world, or that was drawn last. Momentary: it is in no scene and no link, and
 * goes when the view moves.
 */
class SelectTool {
  shape: SelectShape | null = null;
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` after each change; returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #show(shape: SelectShape | null): void {
    if (shape === this.shape) return;
    this.shape = shape;
    for (const listener of this.#listeners) listener();
  }

  /** What a press with these keys draws: Alt a box, Alt and Shift a lasso; null without them, for the camera moves then. */
  kindOf({ altKey, shiftKey }: { altKey: boolean; shiftKey: boolean }): SelectKind | null {
    if (!altKey) return null;
    return shiftKey ? 'lasso' : 'box';
  }

  begin(kind: SelectKind, x: number, y: number): void {
    this.#show({ kind, points: [[x, y]], done: false });
  }

  extend(x: number, y: number): void {
    const { shape } = this;
    const [first, ...rest] = shape?.points ?? [];
    if (!shape || shape.done || !first) return;
    const last = rest.at(-1) ?? first;
    if (Math.hypot(x - last[0], y - last[1]) < STEP_PX) return;
    this.#show({ ...shape, points: shape.kind === 'box' ? [first, [x, y]] : [...shape.points, [x, y]] });
  }

  /** Ends the drawing; a shape without an area is no shape. */
  finish(): void {
    const { shape } = this;
    if (!shape || shape.done) return;
    this.#show(shape.points.length < (shape.kind === 'box' ? 2 : 3) ? null : { ...shape, done: true });
  }

  readonly clear = (): void => this.#show(null);
}

const tools = new WeakMap<Stage, SelectTool>();

/** The selecting of a world. */
export function selectTool(stage: Stage): SelectTool {
  const tool = tools.get(stage) ?? new SelectTool();
  tools.set(stage, tool);
  return tool;
}
