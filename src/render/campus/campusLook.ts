import { smoothstep } from '../../shared/vectors';
import type { Palette, Rgb } from '../core/palette';
import type { CampusLight } from './campusMaterials';
import { campusPaletteOf } from './campusPalette';

export interface CampusLook {
  palette: Palette;
  /** Unit vector to the Sun in the campus frame. */
  sun: readonly [number, number, number];
  /** How much of the campus shows, 0 to 1. */
  opacity: number;
  pixelRatio: number;
  /** How much of pictures of the ground shows in place of the map's land, 0 to 1; left out, none. */
  pictures?: number;
  /** The land about a campus is taken by other things: no trees stand on it. */
  bare?: boolean;
}

const mix = (a: Rgb, b: Rgb, t: number): [number, number, number] => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

/** Colour of sunlight near the horizon, against that of noon. */
const LOW_SUN: Rgb = [1.05, 0.72, 0.45];

/** A colour of the map as the globe shades it. As `diagramShade` in daylight.glsl. */
function shadedAt(
  { nightShade, dayShade }: Palette,
  color: Rgb,
  sunHeight: number,
): [number, number, number] {
  const day = smoothstep(-0.2, 0.25, sunHeight) * (0.72 + 0.28 * smoothstep(0, 0.9, sunHeight));
  const shade = mix(nightShade, dayShade, day);
  return [color[0] * shade[0], color[1] * shade[1], color[2] * shade[2]];
}

/**
 * Light of the true Sun on a campus: the sky brightens from civil twilight on, the Sun itself from its rise, reddened
 * while it is low.
 */
export function lightCampus(
  light: CampusLight,
  { palette, sun, opacity, pixelRatio, pictures = 0, bare = false }: CampusLook,
): void {
  const colors = campusPaletteOf(palette);
  const sunHeight = sun[2];
  const day = smoothstep(-0.105, 0.16, sunHeight);
  const risen = smoothstep(-0.005, 0.09, sunHeight);
  const tint = mix(LOW_SUN, [1, 1, 1], smoothstep(0.02, 0.35, sunHeight));
  const sky = mix(colors.nightSky, colors.sky, day);
  light.sun.value.set(...sun);
  light.sunLight.value.set(...colors.sun).multiplyScalar(risen);
  light.sunLight.value.x *= tint[0];
  light.sunLight.value.y *= tint[1];
  light.sunLight.value.z *= tint[2];
  light.skyLight.value.set(...sky);
  light.groundLight.value.set(...sky).multiplyScalar(colors.bounce);
  light.lamps.value = (1 - smoothstep(-0.09, 0.06, sunHeight)) * colors.lampsByNight;
  light.indoorLight.value = colors.indoorLight;
  light.rackColor.value.set(...colors.rack);
  light.opacity.value = opacity;
  light.groundOpacity.value = 1 - pictures;
  light.shadowOpacity.value = opacity * colors.shadowOpacity * risen;
  light.inkOpacity.value = colors.inkOpacity + (1 - colors.inkOpacity) * pictures;
  light.pixelRatio.value = pixelRatio;
  light.wallColor.value.set(...colors.wall);
  light.roofColor.value.set(...colors.roof);
  light.floorColor.value.set(...colors.floor);
  light.unitColor.value.set(...colors.unit);
  light.inkColor.value.set(...mix(colors.ink, colors.inkOverPictures, pictures));
  light.lampColor.value.set(...colors.lamp);
  // The campus ground runs out into the map's land.
  light.groundColor.value.set(...shadedAt(palette, palette.land, sunHeight));
  colors.fields.forEach((field, i) => {
    light.fieldColors.value[i]!.set(...shadedAt(palette, field, sunHeight));
  });
  light.treeColor.value.set(...shadedAt(palette, colors.tree, sunHeight));
  light.crownColor.value.set(...colors.crown);
  light.insideColor.value.set(...colors.inside);
  light.landShown.value = bare ? 0 : 1;
  light.padColor.value.set(...colors.pad);
  light.roadColor.value.set(...colors.road);
  light.gravelColor.value.set(...colors.gravel);
  light.shadowColor.value.set(...colors.shadow);
}
