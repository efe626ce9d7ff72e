/** Most nodes in a scene: all orbital filings known and as much again, and at 16 bytes a node what any GPU with WebGL2 holds. */
export const largestNodes = 2_000_000;

/** Most planes in a scene: a node's record on the GPU names its plane in 16 bits, and all ones is no plane. */
export const largestPlanes = 65_535;

export const largestConstellations = 64;

/** Most shells of a group: one a kilometre over the low orbits. */
export const largestShells = 2000;

/** Letters of all imported files of a scene together: the whole public catalogue has a quarter of it as OMM. */
export const largestImportLetters = 32_000_000;

export const largestImports = 32;

/** Most columns of an imported table that are read. */
export const largestColumns = 256;

/** Most scenarios kept beside the present one: four in all fit side by side. */
export const largestPinned = 3;

/** How far to either side the line between two scenarios goes, shares of the free width. */
export const splitEnds = [0.05, 0.95] as const;

/** Letters of a scene file: a scene of a thousand shots has fewer than 8 million, and JSON may double those of its imports. */
export const largestFileLetters = 8_000_000 + 2 * largestImportLetters;

/** Steepest tilt that a scene may ask, degrees: about a point of the ground the eye stays above it. */
export const highestTiltDeg = (camera: { heightM: number; follow: string | null }): number =>
  camera.follow !== null || camera.heightM > 0 ? 180 : 85;

/** Most values in a scene, texts, numbers, lists and objects counted: 200 shots of 250 values each. */
export const mostValues = 50_000;

/** Most items in any list of a scene. */
export const longestList = 10_000;

/** Lists and objects within each other that are looked into; a scene has eight. */
export const deepestLevel = 32;

/** Problems, and notes, told of one scene: nobody reads more. */
export const mostProblems = 100;
