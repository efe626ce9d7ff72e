import { CanvasTexture, EquirectangularReflectionMapping, RepeatWrapping, SRGBColorSpace } from 'three';
import type { SizesPalette } from './palettes';

type Draw = (ink: CanvasRenderingContext2D, widthPx: number, heightPx: number) => void;

/** A picture that repeats; on a surface it is as long and as wide as said, in the units of its unwrapping. */
function picture([widthPx, heightPx]: readonly [number, number], draw: Draw, size = [1, 1]): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  draw(canvas.getContext('2d')!, widthPx, heightPx);
  const texture = new CanvasTexture(canvas);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.set(1 / size[0]!, 1 / size[1]!);
  texture.anisotropy = 4;
  texture.colorSpace = SRGBColorSpace;
  return texture;
}

const fill =
  (color: string, rect: readonly [number, number, number, number]): Draw =>
  (ink) => {
    ink.fillStyle = color;
    ink.fillRect(...rect);
  };

/** Lines across and along (0: none), as many as said, of a width in pixels; half of it at the edges. */
function grid(color: string, across: number, along: number, widthPx: number): Draw {
  return (ink, w, h) => {
    ink.fillStyle = color;
    for (let i = 0; i <= across; i++) ink.fillRect((i * w) / across - widthPx / 2, 0, widthPx, h);
    for (let i = 0; along > 0 && i <= along; i++) ink.fillRect(0, (i * h) / along - widthPx / 2, w, widthPx);
  };
}

const over =
  (...layers: readonly Draw[]): Draw =>
  (...to) => {
    for (const layer of layers) layer(...to);
  };

/** Panels a little lighter and darker than each other, four by two, each in its frame over its cells. */
const panels =
  (shades: readonly string[], fine: string, seam: string): Draw =>
  (ink, w, h) => {
    shades.forEach((shade, i) => {
      fill(shade, [((i % 4) * w) / 4, (Math.floor(i / 4) * h) / 2, w / 4, h / 2])(ink, w, h);
    });
    grid(fine, 48, 52, 1)(ink, w, h);
    grid(seam, 4, 2, 5)(ink, w, h);
  };

/** The lines of a pitch, by Law 1 of the game, and the bands in which it is mown. */
const pitchPicture =
  (lengthM: number, widthM: number, grass: readonly string[], mark: string): Draw =>
  (ink, w, h) => {
    for (let i = 0; i < 20; i++) fill(grass[i % 2]!, [(i * w) / 20, 0, w / 20 + 1, h])(ink, w, h);
    ink.setTransform(w / lengthM, 0, 0, h / widthM, w / 2, h / 2);
    ink.strokeStyle = ink.fillStyle = mark;
    ink.lineWidth = 0.12;
    const [x, y] = [lengthM / 2 - 0.06, widthM / 2 - 0.06];
    ink.strokeRect(-x, -y, 2 * x, 2 * y);
    const arc = (cx: number, cy: number, r: number, from = 0, until = 2 * Math.PI) => {
      ink.beginPath();
      ink.arc(cx, cy, r, from, until);
      ink.stroke();
    };
    const spot = (cx: number) => {
      ink.beginPath();
      ink.arc(cx, 0, 0.12, 0, 2 * Math.PI);
      ink.fill();
    };
    ink.strokeRect(0, -y, 0, 2 * y);
    arc(0, 0, 9.15);
    spot(0);
    for (const side of [-1, 1]) {
      for (const [deep, wide] of [
        [16.5, 40.32],
        [5.5, 18.32],
      ] as const)
        ink.strokeRect(side > 0 ? x - deep : -x, -wide / 2, deep, wide);
      spot(side * (x - 11));
      const half = Math.acos(5.5 / 9.15);
      const inwards = side > 0 ? Math.PI : 0;
      arc(side * (x - 11), 0, 9.15, inwards - half, inwards + half);
      for (const end of [-1, 1]) {
        const turn = Math.atan2(-end, -side);
        arc(side * x, end * y, 1, turn - Math.PI / 4, turn + Math.PI / 4);
      }
    }
    ink.resetTransform();
  };

/** What metal mirrors: ground below, a bright rim, the sky, and a wide glow around the sun. */
function surroundings(): CanvasTexture {
  const texture = picture([128, 64], (ink, w, h) => {
    const sky = ink.createLinearGradient(0, 0, 0, h);
    for (const [at, shade] of [
      [0, '#7f8c99'],
      [0.42, '#b9c6d2'],
      [0.5, '#eef2f5'],
      [0.53, '#5c6068'],
      [1, '#3c4047'],
    ] as const)
      sky.addColorStop(at, shade);
    ink.fillStyle = sky;
    ink.fillRect(0, 0, w, h);
    const sun = ink.createRadialGradient(
      SUN_AT[0] * w,
      SUN_AT[1] * h,
      0,
      SUN_AT[0] * w,
      SUN_AT[1] * h,
      0.3 * w,
    );
    sun.addColorStop(0, '#fff');
    sun.addColorStop(1, '#fff0');
    ink.fillStyle = sun;
    ink.fillRect(0, 0, w, h);
  });
  texture.mapping = EquirectangularReflectionMapping;
  return texture;
}
/** Where the sun stands in the picture of the surroundings, shares from the upper left. */
const SUN_AT = [0.36, 0.29] as const;

const shades = (colors: string) => colors.split(' ');
/** Rings of 1.83 m, no two quite alike. */
const steel: Draw = (ink, w, h) => {
  shades('#fafafa #ffffff #f5f5f5 #fcfcfc #f7f7f7 #fefefe #f8f8f8 #fbfbfb').forEach((shade, i) => {
    fill(shade, [0, (i * h) / 8, w, h / 8])(ink, w, h);
    fill('#b4b4b4', [0, (i * h) / 8, w, 2.5])(ink, w, h);
  });
};

/** What is drawn on surfaces. `pitchM`: length and width of the pitch. Whoever makes them disposes of them. */
export const makePictures = (pitchM: readonly [number, number], { grass, mark }: SizesPalette) => ({
  cells: picture(
    [1024, 512],
    panels(shades('#182447 #1b284d #172344 #1c2a50 #1b284e #172243 #19264a #182446'), '#303a57', '#8a929c'),
    [4, 2],
  ),
  blanket: picture(
    [1024, 512],
    panels(shades('#5a4121 #5f4524 #57401f #5d4322 #5e4423 #583f20 #5b4222 #594121'), '#6e5736', '#84704e'),
  ),
  back: picture([64, 64], over(fill('#fff', [0, 0, 64, 64]), grid('#ddd', 1, 1, 3)), [0.5, 0.5]),
  steel: picture([4, 512], steel, [1, 8 * 1.83]),
  // Hexagons would be smaller than a pixel: rows and columns of about 60 cm.
  tiles: picture([64, 64], over(fill('#1d1e20', [0, 0, 64, 64]), grid('#2b2c2f', 1, 1, 3)), [0.1333, 0.6]),
  wall: picture(
    [1024, 256],
    over(
      fill('#fff', [0, 0, 1024, 256]),
      fill('#c3c3c3', [0, 229, 1024, 27]),
      grid('#00000026', 10, 0, 3),
      grid('#00000050', 1, 0, 14),
    ),
    [12, 1],
  ),
  roof: picture([256, 256], over(fill('#fff', [0, 0, 256, 256]), grid('#d2d2d2', 1, 1, 7)), [12, 12]),
  grass: picture([2048, Math.round((2048 * pitchM[1]) / pitchM[0])], pitchPicture(...pitchM, grass, mark)),
  mirrored: surroundings(),
});
