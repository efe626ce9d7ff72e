import { readFileSync } from 'node:fs';

// What the page itself asks for: its script and those preloaded with it. They bring the app, or an article's poster.
const page = readFileSync('dist/index.html', 'utf8');
const scripts = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => `dist/${path}`);

// The facts that are part of it: all that release.ts reads.
const release = readFileSync('src/facts/release.ts', 'utf8');
const rows = [...release.matchAll(/from '\.\/(rows\/\w+\.json)'/g)].map(([, path]) => `src/facts/${path}`);

export default [
  {
    name: 'JavaScript before the first full frame',
    path: [...scripts, 'dist/assets/app-*.js'],
    limit: '325 kB',
    gzip: true,
    brotli: false,
  },
  {
    name: 'JavaScript of a poster',
    path: [...scripts, 'dist/assets/showPoster-*.js'],
    limit: '9 kB',
    gzip: true,
    brotli: false,
  },
  { name: 'Facts of the first picture', path: rows, limit: '20 kB', gzip: true, brotli: false },
  { name: 'embed.js', path: 'dist/embed.js', limit: '6 kB', gzip: true, brotli: false },
];
