import { readFileSync } from 'node:fs';
import { dimensionsOf, modelIds } from './dimensions.mjs';
import { rackDimensionsOf, rackModelIds } from './rackDimensions.mjs';

const sources = JSON.parse(
  readFileSync(new URL('../../src/facts/rows/sources.json', import.meta.url), 'utf8'),
);

/** Who made the models, under which licence, and where each length comes from. */
export function credits() {
  const models = [...modelIds, ...rackModelIds].map((id) => {
    const { name, origin } = rackModelIds.includes(id) ? rackDimensionsOf(id) : dimensionsOf(id);
    const used = [...new Set(Object.values(origin).flatMap((entry) => entry.sources))].sort();
    return {
      file: `${id}.glb`,
      name,
      authors: ['The authors of Groundtrack'],
      licence: 'MIT',
      made: 'In code, from the lengths below; no outside geometry or texture.',
      sources: used.map((source) => ({
        id: source,
        publisher: sources[source].publisher,
        title: sources[source].title,
        url: sources[source].url,
      })),
      dimensions: origin,
    };
  });
  return { models };
}
