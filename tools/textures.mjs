// Writes public/textures from NASA imagery that the three-globe package carries. The same input gives the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEquirectangular, geoPath } from 'd3-geo';
import sharp from 'sharp';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const out = new URL('../public/textures/', import.meta.url);
const images = require.resolve('three-globe').replace(/three-globe\/.*/, 'three-globe/example/img/');
/** WebP quality by width, chosen for the budget: 2048 pair 250 kB, 4096 pair 800 kB. */
const quality = { 1024: [66, 60], 2048: [70, 66], 4096: [66, 60] };

const clamp = (value) => Math.min(255, Math.max(0, Math.round(value)));
/** Smooth step; `low` may be above `high`, and then it falls. */
const smooth = (low, high, x) => {
  const t = Math.min(1, Math.max(0, (x - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

async function raw(name) {
  const { data, info } = await sharp(`${images}${name}`)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Natural Earth's land, 255 where it is, on the pictures' own grid. */
async function landMask(width, height) {
  const topology = JSON.parse(readFileSync(require.resolve('world-atlas/land-10m.json'), 'utf8'));
  const projection = geoEquirectangular()
    .scale(width / (2 * Math.PI))
    .translate([width / 2, height / 2])
    .precision(0);
  const path = geoPath(projection).digits(2)(feature(topology, topology.objects.land));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="${path}" fill="#fff"/></svg>`;
  return sharp(Buffer.from(svg), { limitInputPixels: false, unlimited: true })
    .flatten({ background: '#000' })
    .extractChannel(0)
    .raw()
    .toBuffer();
}

/**
 * How much of each pixel is water, 0 to 1. Within the land's outline only lakes are, black or deep blue. The picture's
 * own coast is up to a few pixels off; there, land that the picture has under water takes its neighbours' colour.
 */
function waterShare(data, width, mask) {
  const share = new Float32Array(mask.length);
  for (let i = 0; i < share.length; i++) {
    const [r, g, b] = [data[3 * i], data[3 * i + 1], data[3 * i + 2]];
    const light = 0.3 * r + 0.59 * g + 0.11 * b;
    share[i] = Math.max(
      smooth(14, 6, light) * smooth(-3, 3, b - g),
      smooth(16, 44, b - r) * smooth(90, 55, r),
    );
  }
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  // Land pixels within three steps of the sea, nearest to good land first.
  let shore = new Set();
  for (let i = 0; i < mask.length; i++)
    if (mask[i] > 0 && around.some((d) => mask[i + d] === 0)) shore.add(i);
  for (let step = 0; step < 2; step++) {
    for (const i of [...shore]) for (const d of around) if (mask[i + d] > 0) shore.add(i + d);
  }
  shore = new Set([...shore].filter((i) => share[i] > 0.1));
  for (let step = 0; step < 5; step++) {
    const filled = [];
    for (const i of shore) {
      const good = around.map((d) => i + d).filter((k) => mask[k] > 0 && share[k] <= 0.1);
      if (good.length === 0) continue;
      const mean = (c) => good.reduce((sum, k) => sum + data[3 * k + c], 0) / good.length;
      filled.push([i, mean(0), mean(1), mean(2)]);
    }
    for (const [i, r, g, b] of filled) {
      data.set([r, g, b], 3 * i);
      share[i] = 0;
      shore.delete(i);
    }
  }
  return share.map((lake, i) => Math.max(lake, 1 - mask[i] / 255));
}

/**
 * Land keeps its colours; water becomes one blue with a hint of the sea floor, so that it packs small and a shader
 * can tell it from land by blue minus red.
 */
function gradeDay({ data, width }, mask) {
  const water = waterShare(data, width, mask);
  const graded = Buffer.alloc(data.length);
  for (let i = 0; i < data.length; i += 3) {
    const [r, g, b] = [data[i], data[i + 1], data[i + 2]];
    const light = 0.3 * r + 0.59 * g + 0.11 * b;
    const depth = smooth(26, 100, light);
    const sea = [18 + 14 * depth, 46 + 26 * depth, 92 + 34 * depth];
    // Land must not look blue: shaded snow and wet forest lose what blue they have above red.
    const land = [r, g, Math.min(b, r + 4)];
    for (let c = 0; c < 3; c++) graded[i + c] = clamp(land[c] + (sea[c] - land[c]) * water[i / 3]);
  }
  return graded;
}

/** City lights alone: what is redder than the blue ground under them. */
function gradeNight({ data }) {
  const lights = Buffer.alloc(data.length / 3);
  for (let i = 0; i < lights.length; i++) {
    const [r, b] = [data[3 * i], data[3 * i + 2]];
    // The source's brightest pixel is 125, its bare ground at most 20 red under 84 blue.
    const lit = Math.min(1, Math.max(0, r - 0.2 * b - 10) / 80);
    lights[i] = clamp(255 * lit ** 0.9);
  }
  return lights;
}

mkdirSync(out, { recursive: true });
const day = await raw('earth-blue-marble.jpg');
const night = await raw('earth-night.jpg');
const dayPixels = gradeDay(day, await landMask(day.width, day.height));
const nightPixels = gradeNight(night);
for (const width of [1024, 2048, 4096]) {
  const [dayQuality, nightQuality] = quality[width];
  const size = { width, height: width / 2, kernel: 'lanczos3' };
  const options = { effort: 6, smartSubsample: true };
  const pair = {
    day: sharp(dayPixels, { raw: { width: day.width, height: day.height, channels: 3 } })
      .resize(size)
      .webp({ ...options, quality: dayQuality }),
    night: sharp(nightPixels, { raw: { width: night.width, height: night.height, channels: 1 } })
      .resize(size)
      .webp({ ...options, quality: nightQuality }),
  };
  for (const [name, image] of Object.entries(pair)) {
    const bytes = await image.toBuffer();
    writeFileSync(new URL(`earth-${name}-${width}.webp`, out), bytes);
    console.log(`earth-${name}-${width}.webp ${bytes.length} B`);
  }
}

const licence = 'Public domain (NASA imagery, free of copyright); NASA asks for acknowledgement';
const credits = {
  assets: [
    {
      files: ['earth-day-1024.webp', 'earth-day-2048.webp', 'earth-day-4096.webp'],
      title: 'Blue Marble: Next Generation, with topography and bathymetry',
      author: 'NASA Earth Observatory (Reto Stöckli)',
      licence,
      source: 'https://visibleearth.nasa.gov/collection/1484/blue-marble',
      obtainedFrom: 'three-globe (npm, MIT), example/img/earth-blue-marble.jpg',
      made: 'tools/textures.mjs: water evened out to one blue, land colours kept, resized, WebP',
    },
    {
      files: ['earth-night-1024.webp', 'earth-night-2048.webp', 'earth-night-4096.webp'],
      title: 'Earth at Night (Black Marble), Suomi NPP VIIRS',
      author: 'NASA Earth Observatory (Robert Simmon) and NOAA NGDC',
      licence,
      source: 'https://earthobservatory.nasa.gov/features/NightLights',
      obtainedFrom: 'three-globe (npm, MIT), example/img/earth-night.jpg',
      made: 'tools/textures.mjs: city lights separated from the blue ground, one channel, resized, WebP',
    },
  ],
};
writeFileSync(new URL('credits.json', out), `${JSON.stringify(credits, null, 2)}\n`);
