/**
 * Colours of the comparison of sizes, and its light. `square`, `squares`: lines of the ground, every tenth strong. `sky`,
 * `bounce`: light from above, and what the ground throws back. `sunShare`: share of the sun in the light on level ground. `exposure`:
 * how much lighter things are than that light makes them.
 */
export const palettes = {
  night: {
    background: '#0b1016',
    ground: '#222c36',
    square: '#3a4b5a',
    squares: '#4d6275',
    line: '#9db4c4',
    grass: ['#2a5243', '#2f5b4a'],
    mark: '#c9d6d2',
    sun: '#fff8ee',
    sky: '#dbe8ff',
    bounce: '#6d7c8c',
    sunShare: 0.74,
    exposure: 1.02,
  },
  paper: {
    background: '#f7f5ef',
    ground: '#efebe1',
    square: '#d3ccbd',
    squares: '#bbb3a2',
    line: '#4c5963',
    grass: ['#89ab82', '#95b58e'],
    mark: '#fbfbf8',
    sun: '#fffaf0',
    sky: '#f2f7ff',
    bounce: '#d9d2c4',
    sunShare: 0.5,
    exposure: 1.85,
  },
};

export type SizesPalette = (typeof palettes)['night' | 'paper'];
