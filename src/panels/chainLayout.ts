import type { PowerChain, PowerFlow, PowerStage } from '../model/power';

/** A stage as a bar: `x` and `width` as shares of the whole width, `layer` counted from the source. */
export interface Bar {
  stage: PowerStage;
  layer: number;
  x: number;
  width: number;
}

/** A flow as a ribbon between two bars; all as shares of the whole width. */
export interface Ribbon {
  from: string;
  to: string;
  fromLayer: number;
  toLayer: number;
  fromX: number;
  toX: number;
  width: number;
}

export interface ChainLayout {
  layers: number;
  bars: Bar[];
  ribbons: Ribbon[];
}

/** Longest way from a source to each stage that any power passes through. The flows must have no cycle. */
function layersOf(chain: PowerChain): Map<string, number> {
  const layers = new Map<string, number>();
  for (const { from } of chain.flows) layers.set(from, 0);
  // A way without a cycle is never longer than the number of stages.
  for (let round = 0; round < chain.stages.length; round++) {
    for (const { from, to } of chain.flows) {
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(from) ?? 0) + 1));
    }
  }
  return layers;
}

function throughputW(chain: PowerChain, id: string): number {
  let inW = 0;
  let outW = 0;
  for (const { from, to, powerW } of chain.flows) {
    if (to === id) inW += powerW;
    if (from === id) outW += powerW;
  }
  return Math.max(inW, outW);
}

/**
 * Lays a power chain out from top to bottom: one row of bars a layer, each as wide as its power, ribbons between.
 * Stages without flows are left out; a chain without flows gives nothing.
 */
export function layoutChain(chain: PowerChain): ChainLayout {
  const layers = layersOf(chain);
  const through = new Map(chain.stages.map(({ id }) => [id, throughputW(chain, id)]));
  const count = layers.size === 0 ? 0 : Math.max(...layers.values()) + 1;
  const rowW = (layer: number) =>
    chain.stages.reduce((sum, { id }) => sum + (layers.get(id) === layer ? (through.get(id) ?? 0) : 0), 0);
  const widestW = Math.max(0, ...Array.from({ length: count }, (_, layer) => rowW(layer)));
  if (widestW === 0) return { layers: 0, bars: [], ribbons: [] };
  const nextX = new Map<number, number>();
  const bars: Bar[] = [];
  for (const stage of chain.stages) {
    const layer = layers.get(stage.id);
    if (layer === undefined) continue;
    const x = nextX.get(layer) ?? 0;
    const width = (through.get(stage.id) ?? 0) / widestW;
    bars.push({ stage, layer, x, width });
    nextX.set(layer, x + width);
  }
  return { layers: count, bars, ribbons: ribbonsOf(chain, bars, widestW) };
}

/** Where each flow meets a bar: flows share its edge from left to right, in the order of the bars at their other end. */
function edges(
  chain: PowerChain,
  byId: Map<string, Bar>,
  widestW: number,
  end: 'from' | 'to',
): Map<PowerFlow, number> {
  const other = end === 'from' ? 'to' : 'from';
  const next = new Map([...byId].map(([id, bar]) => [id, bar.x]));
  const x = new Map<PowerFlow, number>();
  const centre = (bar: Bar | undefined) => (bar ? bar.x + bar.width / 2 : 0);
  const sorted = [...chain.flows].sort((a, b) => centre(byId.get(a[other])) - centre(byId.get(b[other])));
  for (const flow of sorted) {
    const at = next.get(flow[end]) ?? 0;
    x.set(flow, at);
    next.set(flow[end], at + flow.powerW / widestW);
  }
  return x;
}

function ribbonsOf(chain: PowerChain, bars: Bar[], widestW: number): Ribbon[] {
  const byId = new Map(bars.map((bar) => [bar.stage.id, bar]));
  const leaves = edges(chain, byId, widestW, 'from');
  const arrives = edges(chain, byId, widestW, 'to');
  return chain.flows.flatMap((flow) => {
    const { from, to, powerW } = flow;
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target) return [];
    return [
      {
        from,
        to,
        fromLayer: source.layer,
        toLayer: target.layer,
        fromX: leaves.get(flow) ?? 0,
        toX: arrives.get(flow) ?? 0,
        width: powerW / widestW,
      },
    ];
  });
}
