import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** The vintage of facts that the models show. */
const designs = read('../../src/facts/rows/designs.json');
const assumptions = read('./assumptions.json');

/** Designs that there is a model of, in the facts' order. */
export const modelIds = designs.map(({ id }) => id).filter((id) => id in assumptions);

/**
 * All lengths of a design, metres, and where each comes from. Facts come first; what they do not say is in
 * assumptions.json; the rest follows from these.
 */
export function dimensionsOf(id) {
  const design = designs.find((entry) => entry.id === id);
  const stated = assumptions[id];
  const origin = {};
  const take = (name, fact) => {
    const figure = fact ?? stated[name];
    if (!figure) return null;
    const from = fact ? 'src/facts/rows/designs.json' : 'tools/models/assumptions.json';
    origin[name] = {
      value: figure.value,
      unit: name.endsWith('M2') ? 'm²' : name.endsWith('M') ? 'm' : 'count',
      basis: figure.basis,
      sources: figure.sources,
      reason: figure.reason ?? figure.note ?? '',
      from,
    };
    return figure.value;
  };
  const arrayAreaM2 = take('arrayAreaM2', design.arrayAreaM2);
  const radiatorAreaM2 = take('radiatorAreaM2', design.radiatorAreaM2);
  const [busM, boomM, panels] = [take('busM'), take('boomM'), take('panels')];
  const spanM = take('spanM');
  const wingWidthM = take('wingWidthM') ?? arrayAreaM2 / (spanM - busM[0] - 2 * boomM);
  const wingLengthM = arrayAreaM2 / 2 / wingWidthM;
  const wing = { lengthM: wingLengthM, widthM: wingWidthM, boomM, panels };
  const heightM = take('heightM') ?? busM[1];
  return {
    id,
    name: design.name,
    spanM: spanM ?? busM[0] + 2 * (boomM + wingLengthM),
    heightM,
    busM,
    wing,
    radiator: radiatorAreaM2 === null ? null : radiatorOf(take, radiatorAreaM2, heightM, busM),
    compute: 'computeM' in stated ? { sizeM: take('computeM'), modules: take('computeModules') } : null,
    laserApertureM: take('laserApertureM'),
    arrayAreaM2,
    radiatorAreaM2,
    origin,
  };
}

/** Two blades, above and below the bus, in the plane square to the boom. */
function radiatorOf(take, areaM2, heightM, busM) {
  const gapM = take('bladeGapM');
  const bladeHeightM = (heightM - busM[1]) / 2 - gapM;
  return { gapM, bladeHeightM, depthM: areaM2 / 2 / bladeHeightM, columns: take('bladeColumns') };
}
