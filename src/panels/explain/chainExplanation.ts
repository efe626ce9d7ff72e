import { siteById } from '../../facts/release';
import { wholeRelease } from '../../facts/sources';
import { msg, t } from '../../locales/i18n';
import type { PowerChain } from '../../model/ground/power';
import type { Explanation } from '../../model/types';
import { nodeChain, siteChain } from '../../store/readings/powerChains';
import { explanation } from '../../store/readings/report';
import { siteOf } from '../../store/sites/importedSites';
import type { State } from '../../store/types';
import { stageWords } from '../power/chain/chainWords';
import { derivedExplanation, worded } from './derivedExplanation';
import { factExplanation, factId } from './factExplanation';

const PREFIX = 'chain:';
const SHARE = 'share:';

/** The id under which a box of a power chain explains itself; `site` null for the node's chain. */
export function chainId(siteId: string | null, stageId: string): string {
  const model =
    siteId !== null && (stageId === 'facility' ? 'facilityPowerW' : stageId === 'it' && 'itPowerW');
  return model
    ? `site.${siteId}.${model}`
    : `${PREFIX}${siteId === null ? 'node' : `site/${siteId}`}/${stageId}`;
}

/** The id of a flow's share of what comes into a chain. */
export const shareId = (siteId: string | null, { from, to }: { from: string; to: string }): string =>
  `${SHARE}${siteId ?? ''}/${from}>${to}`;

/** The box whose explanation says most of a flow: the end that has no other flow on that side. */
export const flowOwner = ({ flows }: PowerChain, { from, to }: { from: string; to: string }): string =>
  flows.filter((flow) => flow.to === to).length === 1 ? to : from;

function shareExplanation(state: State, id: string): Explanation | null {
  const [, site = '', from = '', to = ''] = /^share:([^/]*)\/([^>]+)>(.+)$/.exec(id) ?? [];
  const siteId = site === '' ? null : site;
  const chain = siteId === null ? nodeChain(state) : siteChain(state, siteId);
  const flow = chain?.flows.find((each) => each.from === from && each.to === to);
  if (!chain || !flow) return null;
  const of = (own: string) => chainExplanation(state, own) ?? explanation(state, own);
  const whole = of(siteId === null ? chainId(null, 'sun') : `site.${siteId}.facilityPowerW`);
  const stage = (one: string): string => {
    const found = chain.stages.find((each) => each.id === one);
    return found ? stageWords(found) : one;
  };
  return derivedExplanation({
    id,
    label: `${stage(from)} → ${stage(to)}`,
    unit: '1',
    value: chain.inW ? flow.powerW / chain.inW : null,
    formula: t('power of the flow ÷ all power that comes in'),
    inputs: [of(chainId(siteId, flowOwner(chain, flow))), whole],
  });
}

interface Step {
  formula: string;
  /** Ids of the model, facts or chains. */
  inputs: string[];
  note?: string;
}

/** The id of a source's reported capacity; null where no source of the site has that name. */
export function capacityFactId(siteId: string | null, label: string): string | null {
  if (siteId === null) return null;
  const index = siteById(siteId)?.power.findIndex((source) => source.label === label) ?? -1;
  return index < 0 ? null : factId('sites', siteId, 'power', index, 'powerW');
}

function siteStep(state: State, siteId: string, chain: PowerChain, stageId: string): Step | null {
  const of = (name: string): string => `site.${siteId}.${name}`;
  const facility = of('facilityPowerW');
  const sources = chain.stages
    .filter(({ id }) => id.startsWith('source:'))
    .map(({ label }) => capacityFactId(siteId, label))
    .filter((id) => id !== null);
  const stage = chain.stages.find(({ id }) => id === stageId);
  const note = t(chain.note);
  if (stageId.startsWith('source:')) {
    const own = stage && capacityFactId(siteId, stage.label);
    return {
      formula: t('the least of its capacity and what the sources before it leave'),
      inputs: own ? [own, facility] : [facility],
      note,
    };
  }
  switch (stageId) {
    case 'unexplained':
      return { formula: t('facility power − what the sources give'), inputs: [facility, ...sources], note };
    case 'overhead':
      return { formula: t('facility power − IT power'), inputs: [facility, of('itPowerW')] };
    case 'accelerators': {
      const kinds = new Set(siteOf(state, siteId)?.accelerators.map(({ kind }) => kind));
      const rated = [...kinds].map((kind) => factId('accelerators', kind, 'powerW'));
      return {
        formula: t('sum over the kinds of count × rated power, at most IT power'),
        inputs: [of('accelerators'), ...rated, of('itPowerW')],
      };
    }
    case 'rest':
      return {
        formula: t('IT power − accelerators'),
        inputs: [of('itPowerW'), chainId(siteId, 'accelerators')],
      };
    case 'heat':
      return { formula: t('all power that comes in'), inputs: [facility] };
    default:
      return null;
  }
}

function nodeStep(chain: PowerChain, stageId: string): Step | null {
  const of = (id: string): string => chainId(null, id);
  const note = t(chain.note);
  const load = ['node.itPowerInSunW', 'orbit.eclipseFraction'];
  switch (stageId) {
    case 'sun':
      return {
        formula: t('solar constant × area of the array × share of this orbit in sunlight'),
        inputs: ['constant.solarConstantWPerM2', 'node.arrayAreaM2', 'orbit.eclipseFraction'],
        note,
      };
    case 'array':
      return {
        formula: t('what the load and the battery take, at most sunlight × efficiency'),
        inputs: [of('sun'), 'node.arrayEfficiency', of('compute'), of('battery')],
        note,
      };
    case 'battery':
      return {
        formula: t('IT power in the shadow ÷ round trip'),
        inputs: [...load, 'constant.batteryRoundTrip'],
        note,
      };
    case 'compute':
      return { formula: t('IT power × share of the orbit in which it runs'), inputs: load, note };
    case 'radiator':
      return { formula: t('compute + losses of the battery'), inputs: [of('compute'), of('battery')], note };
    case 'arrayHeat':
      return { formula: t('sunlight − power taken from the array'), inputs: [of('sun'), of('array')], note };
    default:
      return null;
  }
}

/** The explanation of one box of a power chain by its id (`chainId`); null for other ids and boxes that are not there. */
export function chainExplanation(state: State, id: string): Explanation | null {
  if (id.startsWith(SHARE)) return shareExplanation(state, id);
  if (!id.startsWith(PREFIX)) return null;
  const keys = id.slice(PREFIX.length).split('/');
  const stageId = keys.at(-1) ?? '';
  const siteId = keys[0] === 'site' ? (keys[1] ?? '') : null;
  const chain = siteId === null ? nodeChain(state) : siteChain(state, siteId);
  const stage = chain?.stages.find((one) => one.id === stageId);
  if (!chain || !stage) return null;
  const step = siteId === null ? nodeStep(chain, stageId) : siteStep(state, siteId, chain, stageId);
  if (!step) return null;
  const inputs = step.inputs.flatMap(
    (input) =>
      factExplanation(wholeRelease, input) ??
      chainExplanation(state, input) ??
      explanation(state, input) ??
      [],
  );
  const sources = [...new Set(inputs.flatMap(({ quantity }) => quantity.sources))];
  const where = siteId === null ? t('One node') : (siteOf(state, siteId)?.name ?? '');
  return {
    id,
    label: msg('{whole} · {part}', { whole: where, part: stageWords(stage) }),
    formula: worded(step.formula),
    quantity: { value: stage.powerW, low: null, high: null, unit: 'W', basis: 'derived', sources },
    note: step.note ? worded(step.note) : null,
    inputs,
    sources: [],
  };
}
