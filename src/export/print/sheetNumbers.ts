import { basisWords } from '../../kit/words';
import { formatBand, formatFigure, join } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import { findingQuantities } from '../../panels/explain/findingNumbers';
import { parsePath } from '../../scene/schema/path';
import { idsInVariants, showsVariants } from '../../store/readings/claimReading';
import { explanationOf } from '../../store/readings/explanationOf';
import { sourceOf } from '../../store/readings/sources';
import { splitScenario } from '../../store/readings/split';
import type { State } from '../../store/types';
import { splitSides } from '../../world/split/splitSides';
import { claimedIds } from '../../world/still/claimWords';

/** A number as a sheet has it. */
export interface SheetNumber {
  id: string;
  label: string;
  value: string;
  /** The range that it lies in; null where none is known. */
  band: string | null;
  basis: string;
  /** Who published what it is made of. */
  publishers: string;
}

/** What a scene with nodes is asked about beside its finding's own numbers. */
const OF_ORBIT = ['constellation.nodes', 'constellation.powerMeanW'];

/** Ids of the numbers of a scene: those that its shot says, those of both sides of a split picture, those of its finding, of the site in focus, of the ground and of the nodes that are shown. */
function idsOf(state: State): string[] {
  const { scene, shot } = state;
  const named = scene.focus === null ? null : parsePath(scene.focus);
  const site = named?.kind === 'site' ? named.id : null;
  const ofSite = site
    ? ['itPowerW', 'facilityPowerW', 'contractPowerW'].map((part) => `site.${site}.${part}`)
    : [];
  const ofGround = scene.layers.sites ? ['ground.operatingItPowerW', 'ground.itPowerW'] : [];
  const ofOrbit = scene.layers.orbits && scene.constellations.length > 0 ? OF_ORBIT : [];
  // A figure of the facts that the site's own number says already is left to that.
  const ofFinding = (findingQuantities[scene.id] ?? [])
    .map(([, , id]) => id)
    .filter((id) => site === null || !id.startsWith(`fact:sites/${site}/`));
  const claimed = claimedIds(scene.story[shot]);
  const ofShot = showsVariants(state) ? idsInVariants(state, claimed) : claimed;
  const beside = splitScenario(state);
  const ofSides = beside ? splitSides(state, beside, language()).map(({ id }) => id) : [];
  return [...new Set([...ofSides, ...ofShot, ...ofSite, ...ofFinding, ...ofOrbit, ...ofGround])];
}

/** The numbers of a scene, those that are known. */
export function sheetNumbers(state: State): SheetNumber[] {
  const lang = language();
  const { units } = state.scene;
  return idsOf(state).flatMap((id): SheetNumber[] => {
    const found = explanationOf(state, id);
    if (!found || (found.quantity.value === null && found.quantity.low === null)) return [];
    const { quantity, label } = found;
    const publishers = new Set(
      quantity.sources.flatMap((source) => sourceOf(state, source)?.publisher ?? []),
    );
    return [
      {
        id,
        label: t(label),
        value: join(formatFigure(quantity, lang, units)),
        band: quantity.value === null ? null : formatBand(quantity.low, quantity.high, quantity.unit, lang),
        basis: basisWords(quantity.basis),
        publishers: [...publishers].join(', '),
      },
    ];
  });
}
