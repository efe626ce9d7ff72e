import type { PlaceSeen } from './PlacesOfFile';

/** Fonts of places.css: size and weight, space between letters, CSS pixels. */
const styles = {
  town: { font: '450 11.5px', spacingPx: 0 },
  greatTown: { font: '550 13px', spacingPx: 0 },
  state: { font: '500 12px', spacingPx: 2.4 },
  county: { font: '450 11px', spacingPx: 1.2 },
  river: { font: 'italic 450 11.5px', spacingPx: 0.3 },
} as const;
const LINE_PX = 16;

/**
 * Sizes of names in a font, worked out beside the page; names of areas are in capitals.
 * @param scale how much larger than usual they are written.
 */
export function placeRuler(
  fontFamily: string,
  scale = 1,
): (place: Pick<PlaceSeen, 'kind' | 'text'>, isGreat: boolean) => { width: number; height: number } {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  return ({ kind, text }, isGreat) => {
    const style = kind === 'town' && isGreat ? 'greatTown' : kind;
    const key = `${style} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      const { font, spacingPx } = styles[style];
      const written = kind === 'state' ? text.toUpperCase() : text;
      if (context) context.font = `${font} ${fontFamily}`;
      const plainPx = context ? context.measureText(written).width : 8 * written.length;
      width = Math.ceil(scale * (plainPx + spacingPx * written.length));
      widths.set(key, width);
    }
    return { width, height: scale * LINE_PX };
  };
}
