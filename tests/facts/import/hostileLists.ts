/** Lists made to be slow: each grows with its size, and a reader whose time grows with the square of it never answers. */
export const hostileLists: readonly [what: string, make: (size: number) => string][] = [
  ['quotes within a cell', (n) => `name,lat,lon\n${'x"x"'.repeat(n)}`],
  ['quotes after a quote', (n) => `name,lat,lon\n${'"x"x"'.repeat(n)}`],
  ['quotes alone', (n) => `name,lat,lon\n${'"'.repeat(n)}`],
  ['quotes that never close', (n) => `name,lat,lon\n${'"a\n'.repeat(n)}`],
  ['quotes behind blanks', (n) => `name,lat,lon\n${' "'.repeat(n)}`],
  ['empty lines', (n) => `name,lat,lon\n${'\r\n'.repeat(n)}`],
  ['lines of commas', (n) => `name,lat,lon\n${`${','.repeat(50)}\n`.repeat(n / 50)}`],
  ['one row of cells', (n) => `name,lat,lon\n${'1,'.repeat(n)}`],
  ['unknown columns', (n) => `${Array.from({ length: n }, (_, k) => `c${k}`).join(',')}\n1,2`],
  ['columns of one name', (n) => `${'name,'.repeat(n)}lat,lon\n1,2`],
  ['a long header', (n) => `${'name '.repeat(n)},lat,lon\nA,1,2`],
  ['prose above', (n) => `${'All of it, in so many words.\n'.repeat(n / 20)}name,lat,lon\nA,1,2`],
  ['a long cell', (n) => `name,lat,lon\n${'9'.repeat(n)},1,2\nA,${'1'.repeat(n)},2\nB,1,${'° '.repeat(n)}`],
  ['long dates and numbers', (n) => `name,lat,lon,MW,date\nA,1,2,${'1,'.repeat(n)},${'1.'.repeat(n)}`],
  [
    'rows of one site',
    (n) => `name,lat,lon,MW\n${Array.from({ length: n / 10 }, (_, k) => `A,1,2,${k}`).join('\n')}`,
  ],
  [
    'rows of one name',
    (n) =>
      `name,lat,lon\n${Array.from({ length: n / 20 }, (_, k) => `A,${(k % 700) / 10},${k / 50}`).join('\n')}`,
  ],
  [
    'names without letters',
    (n) =>
      `name,lat,lon\n${Array.from({ length: n / 20 }, (_, k) => `—,${(k % 700) / 10},${k / 50}`).join('\n')}`,
  ],
  ['open brackets of WKT', (n) => `wkt\tname\nPOLYGON ${'('.repeat(n)}\tA\nPOINT (1 2)\tB`],
  [
    'collections of WKT',
    (n) => `wkt\tname\n${'GEOMETRYCOLLECTION ('.repeat(n / 20)}POINT (1 2)${')'.repeat(n / 20)}\tA`,
  ],
  [
    'corners and blanks of WKT',
    (n) => `wkt\tname\nPOLYGON ((${'1 2, '.repeat(n / 5)}))\tA\nPOINT (${' '.repeat(n)}1 2)\tB`,
  ],
  ['open brackets', (n) => '['.repeat(n)],
  ['open braces', (n) => '{"a":'.repeat(n)],
  ['nested lists', (n) => `{"type":"Polygon","coordinates":${'['.repeat(n)}${']'.repeat(n)}}`],
  ['braces in a text', (n) => `[{"a":"${'{[\\"'.repeat(n)}"}]`],
  ['lines that are no JSON', (n) => `{"a":1}\n${'{\n'.repeat(n)}`],
  [
    'polygons of one site',
    (n) => {
      const outline =
        '{"type":"Feature","properties":{"site":"A","kind":"hall"},"geometry":{"type":"Polygon","coordinates":[[[1,2],[1.001,2],[1,2.001]]]}}';
      const site =
        '{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Point","coordinates":[1,2]}}';
      return `{"type":"FeatureCollection","features":[${site}${`,${outline}`.repeat(n / 10)}]}`;
    },
  ],
  [
    'polygons of one feature',
    (n) =>
      `{"type":"MultiPolygon","coordinates":[[[[1,2],[1.1,2],[1,2.1]]]${',[[[1,2],[1.001,2],[1,2.001]]]'.repeat(n / 10)}]}`,
  ],
  [
    'corners of one polygon',
    (n) =>
      `{"type":"Polygon","coordinates":[[${Array.from({ length: n / 5 }, (_, k) => `[${k / n},${(k * k) % 7}]`).join(',')}]]}`,
  ],
  [
    'points of one feature',
    (n) =>
      `{"type":"MultiPoint","coordinates":[${Array.from({ length: n / 10 }, (_, k) => `[${k / 1000},1]`).join(',')}]}`,
  ],
  ['unknown keys', (n) => `[{"lat":1,"lon":2${Array.from({ length: n }, (_, k) => `,"k${k}":1`).join('')}}]`],
  [
    'other keys in each object',
    (n) => `[${Array.from({ length: n / 5 }, (_, k) => `{"lat":1,"lon":2,"k${k}":1}`).join(',')}]`,
  ],
  ['open elements', (n) => `<kml>${'<a>'.repeat(n)}`],
  ['elements that close too often', (n) => `<kml>${'<a>'.repeat(50)}${'</b>'.repeat(n)}`],
  ['empty CDATA', (n) => `<kml><a>${'<![CDATA[]]>'.repeat(n)}</a></kml>`],
  ['open tags', (n) => `<kml>${'<'.repeat(n)}`],
  ['ampersands', (n) => `<kml><name>${'&'.repeat(n)}</name></kml>`],
  ['entities', (n) => `<!DOCTYPE kml [${'<!ENTITY a "&b;&b;">'.repeat(n / 10)}]><kml>&a;</kml>`],
  ['attributes', (n) => `<kml ${'x="1" '.repeat(n)}/>`],
  ['open attributes', (n) => `<kml ${'x="'.repeat(n)}`],
  [
    'placemarks on one line',
    (n) =>
      `<kml>${'<Placemark><name>A</name><Point><coordinates>1,2</coordinates></Point></Placemark>'.repeat(n / 20)}</kml>`,
  ],
  [
    'coordinates of one line',
    (n) => `<kml><Placemark><Point><coordinates>${'1,2 '.repeat(n)}</coordinates></Point></Placemark></kml>`,
  ],
];
