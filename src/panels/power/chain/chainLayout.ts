import type { PowerChain, PowerFlow, PowerStage } from '../../../model/ground/power';

/** A stage as a bar: `x` and `width` as shares of the whole width, `layer` counted from the source. */
export interface Bar {
  stage: PowerStage;
  layer: number;
  x: number;
  width: number;
  /** Its place in the row, from 0: what stands left of it. */
  slot: number;
  /** All power through it, W: the larger of what flows in and what flows out. */
  throughW: number;
}

/** Where a ribbon stands in one layer: its left edge as a share of the whole width. */
export interface Pass {
  layer: number;
  x: number;
  /** Place in the row of the bar that it meets, or its own where it passes between bars. */
  slot: number;
}

/** A flow as a ribbon of even width (a share of the whole width) from the first pass to the last. */
export interface Ribbon {
  from: string;
  to: string;
  powerW: number;
  width: number;
  passes: Pass[];
}

export interface ChainLayout {
  layers: number;
  /** How many stand side by side in each layer, flows that pass included. */
  slots: number[];
  bars: Bar[];
  ribbons: Ribbon[];
}

/** A place in a row: a stage, or a flow on its way through a layer where it does not stop. */
interface Slot {
  stage: PowerStage | null;
  flow: PowerFlow | null;
  layer: number;
  x: number;
  slot: number;
  widthW: number;
}

/**
 * Longest way from a source to each stage that any power passes through; where power ends, the last layer, so that all that
 * leaves the chain stands in one row. The flows must have no cycle.
 */
function layersOf(chain: PowerChain): Map<string, number> {
  const layers = new Map<string, number>();
  for (const { from } of chain.flows) layers.set(from, 0);
  // A way without a cycle is never longer than the number of stages.
  for (let round = 0; round < chain.stages.length; round++) {
    for (const { from, to } of chain.flows) {
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(from) ?? 0) + 1));
    }
  }
  const last = Math.max(0, ...layers.values());
  const goesOn = new Set(chain.flows.map(({ from }) => from));
  for (const id of layers.keys()) if (!goesOn.has(id)) layers.set(id, last);
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

/** Everything that stands in a row, row by row; in each, what comes from the left of the row above stands left. */
function slotsOf(chain: PowerChain, layers: Map<string, number>, count: number): Slot[][] {
  const rows: Slot[][] = [];
  const centre = new Map<string, number>();
  const placed = (key: string): number => centre.get(key) ?? 0;
  const key = (flow: PowerFlow): string => `${flow.from}>${flow.to}`;
  for (let layer = 0; layer < count; layer++) {
    const slots: { slot: Slot; wish: number }[] = [];
    for (const stage of chain.stages) {
      if (layers.get(stage.id) !== layer) continue;
      const into = chain.flows.filter(({ to }) => to === stage.id);
      const sumW = into.reduce((sum, { powerW }) => sum + powerW, 0);
      const above = into.reduce((sum, flow) => sum + flow.powerW * placed(key(flow)), 0);
      const widthW = throughputW(chain, stage.id);
      slots.push({
        slot: { stage, flow: null, layer, x: 0, slot: 0, widthW },
        wish: sumW > 0 ? above / sumW : 0,
      });
    }
    for (const flow of chain.flows) {
      const [from, to] = [layers.get(flow.from) ?? 0, layers.get(flow.to) ?? 0];
      if (from >= layer || to <= layer) continue;
      slots.push({
        slot: { stage: null, flow, layer, x: 0, slot: 0, widthW: flow.powerW },
        wish: placed(key(flow)),
      });
    }
    slots.sort((a, b) => a.wish - b.wish);
    let x = 0;
    for (const [place, { slot }] of slots.entries()) {
      slot.x = x;
      slot.slot = place;
      // What leaves a stage stands where it would go straight down, in the order in which it is declared.
      let outX = x;
      for (const flow of slot.flow ? [slot.flow] : chain.flows.filter((f) => f.from === slot.stage?.id)) {
        centre.set(key(flow), outX + flow.powerW / 2);
        outX += flow.powerW;
      }
      x += slot.widthW;
    }
    rows.push(slots.map(({ slot }) => slot));
  }
  return rows;
}

/**
 * Lays a power chain out from top to bottom: one row of bars a layer, each as wide as its power, ribbons between. Where no
 * power is lost on the way every row is full. Stages without flows are left out; a chain without flows gives nothing.
 */
export function layoutChain(chain: PowerChain): ChainLayout {
  const layers = layersOf(chain);
  const count = layers.size === 0 ? 0 : Math.max(...layers.values()) + 1;
  const rows = slotsOf(chain, layers, count);
  const rowW = (row: Slot[]): number => row.reduce((sum, { widthW }) => sum + widthW, 0);
  const widestW = Math.max(0, ...rows.map(rowW));
  if (!(widestW > 0)) return { layers: 0, slots: [], bars: [], ribbons: [] };
  const bars = rows.flat().flatMap(({ stage, layer, x, slot, widthW }): Bar[] => {
    return stage ? [{ stage, layer, x: x / widestW, width: widthW / widestW, slot, throughW: widthW }] : [];
  });
  return {
    layers: count,
    slots: rows.map((row) => row.length),
    bars,
    ribbons: ribbonsOf(chain, rows.flat(), bars, widestW),
  };
}

/** Where each flow meets a bar: flows share its edge from left to right, in the order of where they come from or go to. */
function edges(
  chain: PowerChain,
  byId: Map<string, Bar>,
  next: (flow: PowerFlow) => number,
  end: 'from' | 'to',
  widestW: number,
): Map<PowerFlow, number> {
  const free = new Map([...byId].map(([id, bar]) => [id, bar.x]));
  const x = new Map<PowerFlow, number>();
  for (const flow of [...chain.flows].sort((a, b) => next(a) - next(b))) {
    const at = free.get(flow[end]) ?? 0;
    x.set(flow, at);
    free.set(flow[end], at + flow.powerW / widestW);
  }
  return x;
}

function ribbonsOf(chain: PowerChain, slots: Slot[], bars: Bar[], widestW: number): Ribbon[] {
  const byId = new Map(bars.map((bar) => [bar.stage.id, bar]));
  const centre = (id: string): number => {
    const bar = byId.get(id);
    return bar ? bar.x + bar.width / 2 : 0;
  };
  const through = (flow: PowerFlow): Slot[] => slots.filter((slot) => slot.flow === flow);
  const middle = (slot: Slot | undefined, id: string): number =>
    slot ? (slot.x + slot.widthW / 2) / widestW : centre(id);
  const leaves = edges(chain, byId, (flow) => middle(through(flow)[0], flow.to), 'from', widestW);
  const arrives = edges(chain, byId, (flow) => middle(through(flow).at(-1), flow.from), 'to', widestW);
  return chain.flows.flatMap((flow) => {
    const { from, to, powerW } = flow;
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target) return [];
    const passes = [
      { layer: source.layer, x: leaves.get(flow) ?? 0, slot: source.slot },
      ...through(flow).map(({ layer, x, slot }) => ({ layer, x: x / widestW, slot })),
      { layer: target.layer, x: arrives.get(flow) ?? 0, slot: target.slot },
    ];
    return [{ from, to, powerW, width: powerW / widestW, passes }];
  });
}
