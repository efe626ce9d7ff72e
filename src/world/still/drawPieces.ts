import { t } from '../../locales/i18n';
import type { Box } from '../../shared/Box';
import { stateNow } from '../../store/stateNow';
import { type Insets, lensOf } from '../camera/cameraPose';
import type { Stage } from '../Stage';
import { arrived, needWanted } from './arrived';
import { PieceReader } from './PieceReader';
import { type PicturePiece, piecesOf } from './pieces';

/** A picture that is to be drawn. */
export interface StillForm {
  width: number;
  height: number;
  /** Pixels of it to a pixel of the page: by it marks and words are as large as on a screen of width / scale. */
  scale: number;
  /** What its own words keep of it from the globe, in pixels of the page. */
  insets: Insets;
  /** What of it has no labels at its edges, and within: where its own words stand. */
  edges: Insets;
  taken: readonly Box[];
  /** Largest side of a piece, pixels; the GPU's own limit where that is less. */
  piecePx?: number;
  /** Asked while it waits and before each piece; once it says no the picture is given up. */
  isWanted?: () => boolean;
}

/** A larger piece would hold up the page where pictures are drawn without a GPU. */
const PIECE_PX = 2048;
/** So often a picture in pieces is begun anew because the scene moved meanwhile. */
const TRIES = 4;

/** Throws the sentence where there is nothing to draw with. */
export function needGlobe(stage: Stage): void {
  if (!stage.renderer || stage.renderer.getContext().isContextLost())
    throw new Error(t('The picture could not be taken: the globe is not drawn now.'));
}

/** Has the stage in the form of the still while `use` runs, at once. */
function inForm(
  stage: Stage,
  { width, height, scale, insets, edges, taken }: StillForm,
  use: () => void,
): void {
  const { lens, lensOfInsets, pixelRatio, insets: before, drawPicture, window } = stage;
  try {
    stage.insets = edges;
    stage.wordBoxes = taken;
    stage.lens = lensOf(width / scale, height / scale, insets);
    stage.pixelRatio = scale;
    use();
  } finally {
    Object.assign(stage, { lens, lensOfInsets, pixelRatio, insets: before, drawPicture, window });
    stage.invalidate();
  }
}

/** Places everything for the still without drawing it: what it needs is asked for, and its labels stand where they belong. */
export function placeStill(stage: Stage, form: StillForm, then: () => void = () => {}): void {
  inForm(stage, form, () => {
    stage.drawPicture = () => {};
    stage.redraw();
    then();
  });
}

/** Largest side that can be drawn here, pixels. */
function mostPx(stage: Stage, wanted: number): number {
  const gl = stage.renderer?.getContext() as WebGL2RenderingContext;
  const [across, down] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  const limits = [
    gl.getParameter(gl.MAX_RENDERBUFFER_SIZE),
    gl.getParameter(gl.MAX_TEXTURE_SIZE),
    across,
    down,
  ];
  return Math.max(192, Math.min(wanted, ...limits.map(Number)));
}

type Rgb = readonly [red: number, green: number, blue: number];

/** What is drawn onto: the canvas, and the ground where nothing is drawn. */
interface Canvas {
  context: CanvasRenderingContext2D;
  ground: Rgb;
}

function drawOnce(stage: Stage, form: StillForm, { drawn }: PicturePiece, reader: PieceReader): void {
  needGlobe(stage);
  const { scale } = form;
  inForm(stage, form, () => {
    stage.window = {
      leftPx: drawn.x / scale,
      topPx: drawn.y / scale,
      widthPx: drawn.width / scale,
      heightPx: drawn.height / scale,
    };
    stage.drawPicture = () => {
      if (stage.scene && stage.camera) reader.draw(stage.scene, stage.camera);
    };
    stage.redraw();
  });
}

/** Lays what is kept of a drawn piece on the picture. */
function lay(context: CanvasRenderingContext2D, image: ImageData, { drawn, kept }: PicturePiece): void {
  const piece = new OffscreenCanvas(drawn.width, drawn.height);
  piece.getContext('2d')?.putImageData(image, 0, 0);
  const { x, y, width, height } = kept;
  context.drawImage(piece, x - drawn.x, y - drawn.y, width, height, x, y, width, height);
}

/** What a picture is of: pieces of two different ones do not fit together. */
const shown = () => {
  const { scene, clockMs, view } = stateNow();
  return [scene, clockMs, view];
};

/** Draws all pieces; false where the scene moved meanwhile. */
async function drawAll(
  stage: Stage,
  form: StillForm,
  pieces: readonly PicturePiece[],
  onto: Canvas,
): Promise<boolean> {
  const before = shown();
  let reader: PieceReader | null = null;
  let size = '';
  try {
    for (const piece of pieces) {
      needWanted(form.isWanted);
      const { width, height } = piece.drawn;
      if (size !== `${width} ${height}`) {
        needGlobe(stage);
        reader?.dispose();
        size = `${width} ${height}`;
        reader = new PieceReader(stage.renderer!, stage.pinned !== 'low', { width, height });
      }
      drawOnce(stage, form, piece, reader!);
      lay(onto.context, await reader!.read(onto.ground), piece);
      needGlobe(stage);
      if (pieces.length > 1 && shown().some((part, i) => part !== before[i])) return false;
    }
    return true;
  } finally {
    reader?.dispose();
  }
}

/**
 * Draws the globe onto a canvas of the form's size, on `ground`, once all that it shows in this form has arrived. In pieces where it is
 * large: between them the page answers. The caller holds clock and flight. Rejects with a sentence where the globe is not drawn.
 */
export async function drawPieces(stage: Stage, form: StillForm, onto: Canvas): Promise<void> {
  needGlobe(stage);
  // Another size may need larger pictures of the ground.
  placeStill(stage, form);
  await arrived(stage, form.isWanted);
  needGlobe(stage);
  const pieces = piecesOf(form.width, form.height, mostPx(stage, form.piecePx ?? PIECE_PX));
  for (let tries = 0; tries < TRIES; tries++) if (await drawAll(stage, form, pieces, onto)) return;
  throw new Error(t('The picture could not be taken: the view moved all the while.'));
}

/** Draws the globe onto a canvas at once, in one piece and with what is there now: for a sheet that the browser prints the next moment. */
export function drawAtOnce(stage: Stage, form: StillForm, { context, ground }: Canvas): void {
  needGlobe(stage);
  const whole = { x: 0, y: 0, width: form.width, height: form.height };
  const reader = new PieceReader(stage.renderer!, stage.pinned !== 'low', whole);
  try {
    const piece = { kept: whole, drawn: whole };
    drawOnce(stage, form, piece, reader);
    lay(context, reader.readAtOnce(ground), piece);
  } finally {
    reader.dispose();
  }
}
