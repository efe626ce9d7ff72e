// Surfaces of the models. The numbers are those that the shader NodeModels.frag.glsl tells apart.

/** Kinds of surface, as in the vertex attribute _MATERIAL. */
export const material = { cells: 0, back: 1, radiator: 2, foil: 3, structure: 4, dark: 5, glass: 6 };

const srgb = (hex) =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

/** A kind of surface with its colour, linear. */
const surface = (kind, hex) => ({ kind: material[kind], color: srgb(hex) });

export const surfaces = {
  cells: surface('cells', '#101b3c'),
  rim: surface('structure', '#8f969c'),
  back: surface('back', '#b9a183'),
  radiator: surface('radiator', '#eceeec'),
  pipe: surface('structure', '#c3c8cb'),
  gold: surface('foil', '#c8913c'),
  darkFoil: surface('foil', '#3b3d42'),
  silver: surface('foil', '#aeb4ba'),
  structure: surface('structure', '#9ba2a8'),
  darkStructure: surface('structure', '#54595f'),
  white: surface('radiator', '#dfe2e2'),
  dark: surface('dark', '#22252a'),
  antenna: surface('dark', '#cfd3d4'),
  glass: surface('glass', '#1d2c3a'),
  board: surface('dark', '#1f4a3a'),
  coldPlate: surface('foil', '#b87a4b'),
  coolant: surface('structure', '#2f7fb5'),
  warm: surface('structure', '#b5482f'),
  fibre: surface('structure', '#d8b52e'),
};
