import type { Box } from '../../shared/Box';
import type { Insets } from '../camera/cameraPose';
import type { Stage } from '../Stage';

/** Buttons, cards and legends that shells lay over the globe within its insets, and the world's own note and scale. */
const CHROME = '[data-over-globe], .campus-note, .scale-bar';
/** What moved without another size is seen this long after a frame, milliseconds. */
const LOOK_AGAIN_MS = 150;

export interface ChromeWatch {
  boxes: () => readonly Box[];
  stop: () => void;
}

const areSame = (a: readonly Box[], b: readonly Box[]): boolean =>
  a.length === b.length &&
  a.every(({ left, top, right, bottom }, i) => {
    const other = b[i];
    return other?.left === left && other.top === top && other.right === right && other.bottom === bottom;
  });

/**
 * Boxes of what lies over the globe, or of what else a selector names there, measured again when the insets, the canvas or one of these elements changed, and, as
 * one also moves when what it stands on grows, soon after a frame. To call once a frame; as long as nothing changed it returns the
 * same list. `stop` ends the watch.
 */
export function watchChrome(stage: Stage, selector = CHROME): ChromeWatch {
  const app = stage.root.closest('#app') ?? document.documentElement;
  let watched: Element[] = [];
  let measured: readonly Box[] = [];
  let stale = true;
  let of: [insets: Insets, widthPx: number, heightPx: number] | null = null;
  const sizes = new ResizeObserver(() => {
    stale = true;
    stage.invalidate();
  });
  const find = () => {
    const found = [...app.querySelectorAll(selector)];
    if (found.length === watched.length && found.every((each, i) => each === watched[i])) return;
    sizes.disconnect();
    for (const each of found) sizes.observe(each);
    watched = found;
    stale = true;
    stage.invalidate();
  };
  const tree = new MutationObserver(find);
  tree.observe(app, { childList: true, subtree: true });
  find();
  const measure = (): Box[] => {
    const { left: x, top: y } = stage.root.getBoundingClientRect();
    return watched.flatMap((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect();
      return right > left ? [{ left: left - x, top: top - y, right: right - x, bottom: bottom - y }] : [];
    });
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookAgain = () => {
    timer = undefined;
    if (stale || areSame(measure(), measured)) return;
    stale = true;
    stage.invalidate();
  };
  const boxes = () => {
    timer ??= setTimeout(lookAgain, LOOK_AGAIN_MS);
    const { insets, widthPx, heightPx } = stage;
    if (!stale && of?.[0] === insets && of[1] === widthPx && of[2] === heightPx) return measured;
    stale = false;
    of = [insets, widthPx, heightPx];
    measured = measure();
    return measured;
  };
  const stop = () => {
    clearTimeout(timer);
    tree.disconnect();
    sizes.disconnect();
  };
  return { boxes, stop };
}
