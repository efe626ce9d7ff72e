import {
  Color,
  DoubleSide,
  type Material,
  MeshLambertMaterial,
  MeshStandardMaterial,
  type MeshStandardMaterialParameters,
} from 'three';
import type { SizesPalette } from './palettes';
import { makePictures } from './pictures';

/** Kinds of surface: those of the models of nodes, and those of the things beside them. */
export type Surface =
  | 'cells'
  | 'blanket'
  | 'back'
  | 'radiator'
  | 'foil'
  | 'structure'
  | 'dark'
  | 'glass'
  | 'steel'
  | 'tiles'
  | 'wall'
  | 'roof'
  | 'plain'
  | 'grass'
  /** Rims and ribs of a node's wing, which are thinner than a pixel from a little way off. */
  | 'rim';

const lit = (more: MeshStandardMaterialParameters) =>
  new MeshStandardMaterial({ vertexColors: true, ...more });

/** All surfaces, each a material of three's, and the way to dispose of them. `pitchM`: length and width of the pitch. */
export function makeSurfaces(pitchM: readonly [number, number], palette: SizesPalette) {
  const { mirrored: envMap, ...maps } = makePictures(pitchM, palette);
  const surfaces: Record<Surface, Material> = {
    cells: lit({ map: maps.cells, roughness: 0.3, metalness: 0.1 }),
    blanket: lit({ map: maps.blanket, roughness: 0.4, metalness: 0.1 }),
    back: lit({ map: maps.back, roughness: 0.6 }),
    // White, and lit by the sun: in full exposure it would burn out.
    radiator: lit({ color: new Color().setScalar(Math.min(1, 1.1 / palette.exposure)), roughness: 0.6 }),
    foil: lit({ envMap, metalness: 0.75, roughness: 0.36 }),
    structure: lit({ roughness: 0.5, metalness: 0.15 }),
    dark: lit({ roughness: 0.5 }),
    glass: lit({ envMap, metalness: 0.6, roughness: 0.1 }),
    steel: lit({ envMap, map: maps.steel, metalness: 0.6, roughness: 0.34 }),
    tiles: lit({ map: maps.tiles, roughness: 0.45 }),
    wall: lit({ map: maps.wall, roughness: 0.7 }),
    roof: lit({ map: maps.roof, roughness: 0.8 }),
    plain: lit({ roughness: 0.6 }),
    // Its colours are those of the ground, which no exposure changes.
    grass: new MeshLambertMaterial({ map: maps.grass, color: new Color().setScalar(1 / palette.exposure) }),
    // Ribs a hand's breadth behind the cells show a side of less than a pixel, whose depth is told too near: it goes back by it.
    rim: lit({
      roughness: 0.5,
      metalness: 0.15,
      side: DoubleSide,
      polygonOffset: true,
      polygonOffsetFactor: 1,
    }),
  };
  const dispose = () => {
    for (const one of [...Object.values(surfaces), ...Object.values(maps), envMap]) one.dispose();
  };
  return { surfaces, dispose };
}
