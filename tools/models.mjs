// Writes public/models: a .glb for each design in the facts, and credits.json. The same input gives the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildGlb } from './models/buildGlb.mjs';
import { credits } from './models/credits.mjs';
import { modelIds } from './models/dimensions.mjs';
import { rackModelIds } from './models/rackDimensions.mjs';

const out = new URL('../public/models/', import.meta.url);
mkdirSync(out, { recursive: true });
let total = 0;
for (const id of [...modelIds, ...rackModelIds]) {
  const bytes = await buildGlb(id);
  total += bytes.length;
  writeFileSync(new URL(`${id}.glb`, out), bytes);
  console.log(`${id}.glb ${(bytes.length / 1000).toFixed(1)} kB`);
}
// Short lists on one line, as the formatter has them.
const text = JSON.stringify(credits(), null, 2).replace(
  /\[\s+([^[\]{}]*?)\s+\]/g,
  (_, list) => `[${list.replace(/\s*\n\s*/g, ' ')}]`,
);
writeFileSync(new URL('credits.json', out), `${text}\n`);
console.log(`in all ${(total / 1000).toFixed(1)} kB`);
