/** Place of a tile in Web Mercator's pyramid: `2^z` columns from 180° W and rows from the north. */
export interface TilePlace {
  z: number;
  x: number;
  y: number;
}

/** The address of one tile by a template that the schema took: XYZ, TMS rows as `{-y}`, or WMTS. */
export function tileAddress(template: string, { z, x, y }: TilePlace): string {
  const values: Record<string, number> = {
    z,
    x,
    y,
    '-y': 2 ** z - 1 - y,
    tilematrix: z,
    tilecol: x,
    tilerow: y,
  };
  return template.replace(/\{([^}]*)\}/g, (whole, name: string) =>
    String(values[name.toLowerCase()] ?? whole),
  );
}

/** Whom a template asks: the server's name, with its port where it has one of its own. */
export const tileHost = (template: string): string => new URL(template).host;
