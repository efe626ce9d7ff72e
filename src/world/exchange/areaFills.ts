/** Colours of areas that are laid on the ground, by theme; display-referred. */
export const areaFills = {
  night: { line: [0.42, 0.72, 0.86], array: [0.08, 0.17, 0.34], radiator: [0.56, 0.62, 0.68] },
  paper: { line: [0.9, 0.93, 0.96], array: [0.24, 0.36, 0.56], radiator: [0.8, 0.83, 0.85] },
} as const;
