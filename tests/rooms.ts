const react = ['react', 'react-dom', 'react/jsx-runtime'];
const widgets = ['react-aria-components', 'd3-scale', 'd3-shape', '@lingui/core', '@fontsource-variable/'];

/** What is pure: every room above may read it where it is written. */
const pure = ['shared', 'locales', 'facts', 'scene', 'model'];
const shells = [...pure, 'store', 'world', 'kit', 'sizes', 'panels'];

/** Room → rooms and packages whose values it may import. Types may also come from any room further up. */
export const table: Record<string, { rooms: string[]; packages: string[] }> = {
  shared: { rooms: [], packages: [] },
  locales: { rooms: ['shared'], packages: ['@lingui/'] },
  facts: { rooms: ['shared', 'locales'], packages: ['valibot', 'fflate', 'htmlparser2'] },
  scene: { rooms: ['shared', 'locales', 'facts'], packages: ['valibot', 'fflate', 'jsonc-parser'] },
  model: { rooms: ['shared', 'locales', 'facts', 'scene'], packages: ['satellite.js', 'htmlparser2'] },
  store: { rooms: ['shared', 'locales', 'facts', 'scene', 'model'], packages: ['zustand', 'zundo', 'react'] },
  render: { rooms: ['shared'], packages: ['three', 'earcut'] },
  kit: { rooms: [...pure, 'store'], packages: [...react, ...widgets] },
  world: {
    rooms: [...pure, 'store', 'kit', 'render'],
    packages: [
      ...react,
      'three',
      '@react-three/',
      'd3-geo',
      'topojson-client',
      'world-atlas',
      'meshoptimizer',
    ],
  },
  sizes: {
    rooms: [...pure, 'store', 'kit'],
    packages: [...react, ...widgets, 'three', '@react-three/'],
  },
  panels: {
    rooms: [...pure, 'store', 'kit', 'sizes'],
    packages: [...react, ...widgets],
  },
  export: { rooms: shells, packages: [...react, ...widgets, 'mediabunny', 'client-zip'] },
  explore: { rooms: [...shells, 'export'], packages: [...react, ...widgets] },
  present: { rooms: [...shells, 'export'], packages: [...react, ...widgets] },
  embed: { rooms: [...shells, 'export'], packages: [...react, ...widgets, 'valibot'] },
};
