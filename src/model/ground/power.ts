import type { Basis } from '../../facts/types';
import { asWritten, type Message, msg } from '../../locales/i18n';
import type { ModelContext, ModelNode } from '../formulas/orbitFormulas';
import { within } from '../graph/factLeaf';
import { declare, type Formula } from '../graph/formula';
import type { Graph } from '../graph/graph';
import { quantityId } from '../graph/quantityId';

/** A box of a power chain. */
export interface PowerStage {
  id: string;
  label: Message;
  /** The quantity that it shows. */
  quantity: string;
  /** Watts through it; null is unknown. */
  powerW: number | null;
  /** Watts that it could give, and the quantity that says so; null where that is unknown or makes no sense. */
  capacityW: number | null;
  capacity: string | null;
  basis: Basis;
  /** Ids in the facts release. */
  sources: string[];
}

/** Watts from one stage to another. */
export interface PowerFlow {
  from: string;
  to: string;
  /** The quantity that it shows. */
  quantity: string;
  powerW: number;
}

/** Where power comes from and where it goes. Flows into and out of every inner stage are equal; all ends as heat. */
export interface PowerChain {
  stages: PowerStage[];
  /** Empty where the power is unknown. */
  flows: PowerFlow[];
  inW: number | null;
  heatW: number | null;
  note: Message;
}

/** A chain as it is declared: what its boxes and flows show, and the nodes that say so beyond those of the model. */
export interface DeclaredChain {
  nodes: ModelNode[];
  stages: Pick<PowerStage, 'id' | 'label' | 'quantity' | 'capacity'>[];
  flows: Omit<PowerFlow, 'powerW'>[];
  /** The quantities of all that comes in, and of all that ends as heat: their sum. */
  into: string;
  heat: readonly string[];
  note: Message;
  /** How many of the first stages are told also where the power is unknown. */
  toldAlways: number;
}

/** The id under which a flow's share of all that comes in explains itself; `siteId` null for one node's chain. */
export const shareId = (siteId: string | null, { from, to }: Pick<PowerFlow, 'from' | 'to'>): string =>
  siteId === null
    ? quantityId('node.powerShare', [from, to])
    : quantityId('site.powerShare', [siteId, from, to]);

const shareNode = (id: string, chain: DeclaredChain, flow: Omit<PowerFlow, 'powerW'>): ModelNode => {
  const labelOf = (stage: string): Message =>
    chain.stages.find((each) => each.id === stage)?.label ?? asWritten(stage);
  return declare<'flow' | 'all', ModelContext>({
    id,
    label: msg('{from} → {to}', { from: labelOf(flow.from), to: labelOf(flow.to) }),
    unit: '1',
    inputs: { flow: [flow.quantity, 'W'], all: [chain.into, 'W'] },
    compute: (v) => (v.all > 0 ? v.flow / v.all : null),
    formula: msg('power of the flow ÷ all power that comes in'),
    fixed: true,
  });
};

/** All nodes of a chain, the shares of its flows among them. */
export const chainNodes = (chain: DeclaredChain, siteId: string | null): ModelNode[] => [
  ...chain.nodes,
  ...chain.flows.map((flow) => shareNode(shareId(siteId, flow), chain, flow)),
];

/** A declared chain with its numbers, by a graph that has its nodes. */
export function readChain(chain: DeclaredChain, graph: Graph<ModelContext>): PowerChain {
  const numberOf = (id: string): number | null => graph.value(id);
  const inW = numberOf(chain.into);
  const heats = chain.heat.map(numberOf);
  const known = inW !== null && heats.every((each) => each !== null);
  return {
    stages: chain.stages.slice(0, known ? undefined : chain.toldAlways).map((stage): PowerStage => {
      const quantity = graph.quantity(stage.quantity);
      return {
        ...stage,
        powerW: quantity?.value ?? null,
        capacityW: stage.capacity === null ? null : numberOf(stage.capacity),
        basis: quantity?.basis ?? 'derived',
        sources: quantity?.sources ?? [],
      };
    }),
    flows: known
      ? chain.flows.flatMap((flow) => {
          const powerW = numberOf(flow.quantity) ?? 0;
          return powerW > 0 ? [{ ...flow, powerW }] : [];
        })
      : [],
    inW,
    heatW: known ? heats.reduce((sum: number, each) => sum + (each ?? 0), 0) : inW,
    note: chain.note,
  };
}

export type Terms = Record<string, readonly [id: string, unit: string]>;

/** A box or flow of a chain as it is declared, W. */
export interface DeclaredPower {
  label: Message;
  inputs: Terms;
  compute: (values: Record<string, number>) => number | null;
  formula: Message;
  validity?: Message;
}

/** Its formula; `whose` chain it is of stands before its name. */
export const powerNode = (id: string, whose: Message, of: DeclaredPower): Formula<ModelContext> =>
  declare({ ...of, id, label: within(whose, of.label), unit: 'W', fixed: true });
