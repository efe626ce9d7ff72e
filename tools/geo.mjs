// Writes public/geo: the outlines of the whole Earth and the map of the ground. The same input gives the same bytes.
import { mkdirSync } from 'node:fs';
import { writeGeoCredits } from './geo/credits.mjs';
import { writeGround } from './geo/ground.mjs';
import { writeOutlines } from './geo/outlines.mjs';
import { writeRegions } from './geo/regions.mjs';

const out = new URL('../public/geo/', import.meta.url);

mkdirSync(out, { recursive: true });
writeOutlines(out);
writeGround(out);
writeRegions(out);
writeGeoCredits(out);
