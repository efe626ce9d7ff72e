import { t } from '../locales/i18n';
import { stateNow } from '../store/stateNow';
import { looksLikeImagery } from './earth/globeLayers';
import { noInsets, type Stage } from './Stage';
import { paintSplit, splitBoxes } from './split/paintSplit';
import { arrived } from './still/arrived';
import { blobOf } from './still/blobOf';
import { drawAtOnce, drawPieces, needGlobe, placeStill } from './still/drawPieces';
import { paintLabels } from './still/paintLabels';
import { paintWords, placeOfWords, type WordSheet } from './still/paintWords';
import { stillWords } from './still/stillWords';
import { writeCredit } from './tiles/writeCredit';

export interface SnapshotOptions {
  width: number;
  height: number;
  type?: 'image/png' | 'image/jpeg' | 'image/webp';
}

/** Largest side of a picture, pixels. */
const SNAPSHOT_MAX_PX = 8192;
/** Words and marks are as large as on a screen of this size, or of the picture's own where that is less. */
const PAGE_WIDTH_PX = 1280;
const PAGE_HEIGHT_PX = 720;
/** A side that is shorter has no room for words. */
const WORDS_FROM_PX = 320;

/** The context to paint words in, and the page's look. */
function sheetOf(stage: Stage, context: CanvasRenderingContext2D, scale: number): WordSheet {
  const style = getComputedStyle(stage.root);
  const { width, height } = context.canvas;
  return {
    context,
    widthPx: width / scale,
    heightPx: height / scale,
    fontFamily: style.fontFamily || 'sans-serif',
    colour: (token) => style.getPropertyValue(token).trim(),
  };
}

/** A CSS colour as the context has it: red, green, blue to 255. */
function rgbOf(context: CanvasRenderingContext2D, colour: string): [number, number, number] {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

export interface StillOptions {
  width: number;
  height: number;
  /** Largest side of a piece that is drawn at once, pixels. */
  piecePx?: number;
  /** With labels alone: the other words stand beside the picture. */
  bare?: boolean;
  /** Asked while the picture is in the making: once it says no, the picture is given up and clock and flight go on. */
  isWanted?: () => boolean;
}

function checkSize({ width, height }: StillOptions): void {
  const fits = (side: number) => Number.isInteger(side) && side >= 1 && side <= SNAPSHOT_MAX_PX;
  if (!fits(width) || !fits(height)) {
    throw new RangeError(`width and height must be whole pixels from 1 to ${SNAPSHOT_MAX_PX}.`);
  }
}

/** A still that is to be drawn: its canvas, its form, and what paints the words on it. */
function setUp(stage: Stage, options: StillOptions) {
  checkSize(options);
  const { width, height, piecePx, bare, isWanted } = options;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context)
    throw new Error(t('A picture of {width} × {height} pixels has no room here.', { width, height }));
  const scale = Math.max(1, Math.min(width / PAGE_WIDTH_PX, height / PAGE_HEIGHT_PX));
  const sheet = sheetOf(stage, context, scale);
  const hasLabels = Math.min(width, height) >= WORDS_FROM_PX;
  const words = hasLabels && !bare ? stillWords(stateNow(), stage.theme, looksLikeImagery(stage)) : null;
  const { edges, taken } = words ? placeOfWords(sheet, words) : { edges: noInsets, taken: [] };
  // The subject is whole in the picture; a caption has its zone below it.
  const insets = words && words.caption !== null ? { ...noInsets, bottom: edges.bottom } : noInsets;
  const form = {
    width,
    height,
    scale,
    insets,
    edges,
    taken: hasLabels ? [...taken, ...splitBoxes(edges, sheet)] : taken,
    ...(piecePx ? { piecePx } : {}),
    ...(isWanted ? { isWanted } : {}),
  };
  const paint = () => {
    if (hasLabels) placeStill(stage, form, () => paintLabels(stage.root, context, scale));
    context.scale(scale, scale);
    if (words) paintWords(sheet, words);
    paintSplit(form.edges, sheet, hasLabels);
    context.resetTransform();
    const credit = stage.credit.get();
    if (credit) writeCredit(credit.whose, context, stage.root);
  };
  const ground = rgbOf(context, sheet.colour('--background') || '#0a0e13');
  return { canvas, form, onto: { context, ground }, paint };
}

/**
 * The globe on a canvas, on the theme's background, once all that it shows at the clock's time has arrived; with its labels,
 * title, date, legend and sources where there is room for words.
 * @throws RangeError for a size that is not whole pixels from 1 to 8192. Rejects with a sentence where the globe is not drawn, and
 * where the picture is not wanted any more.
 */
export async function takeStill(stage: Stage, options: StillOptions): Promise<HTMLCanvasElement> {
  checkSize(options);
  needGlobe(stage);
  await arrived(stage, options.isWanted);
  // From here on clock and flight stand still: the words are of the time that the picture is of.
  stage.posing += 1;
  try {
    const { canvas, form, onto, paint } = setUp(stage, options);
    await drawPieces(stage, form, onto);
    paint();
    return canvas;
  } finally {
    stage.posing -= 1;
    stage.invalidate();
  }
}

/** `takeStill` at once, with what is there now. Throws a sentence where the globe is not drawn. */
export function takeStillAtOnce(stage: Stage, options: StillOptions): HTMLCanvasElement {
  const { canvas, form, onto, paint } = setUp(stage, options);
  drawAtOnce(stage, form, onto);
  paint();
  return canvas;
}

/** `takeStill` as a file. */
export async function snapshot(
  stage: Stage,
  { type = 'image/png', ...still }: SnapshotOptions & StillOptions,
): Promise<Blob> {
  return blobOf(await takeStill(stage, still), type);
}
