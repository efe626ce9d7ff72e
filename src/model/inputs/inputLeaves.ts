import { release } from '../../facts/release';
import type { Figure, SatelliteDesign } from '../../facts/types';
import { asWritten, type Message, msg } from '../../locales/i18n';
import type { Constellation, SceneDocument } from '../../scene/types';
import type { Leaf } from '../graph/formula';
import type { InputSpec } from '../types';
import { inputSpecs } from './inputs';
import { chosenValue, reportedConstellation } from './scenario';

const fromDesign: Record<string, (design: SatelliteDesign) => Figure | null> = {
  'node.itPowerMeanW': (design) => design.itPowerMeanW,
  'node.itPowerPeakW': (design) => design.itPowerPeakW ?? design.itPowerMeanW,
  'node.arrayAreaM2': (design) => design.arrayAreaM2,
  'node.radiatorAreaM2': (design) => design.radiatorAreaM2,
  'node.massKg': (design) => design.massKg,
  'node.lifeYears': (design) => design.lifeYears,
};

const fromConstellation: Record<string, (constellation: Constellation) => number | null> = {
  'orbit.altitudeM': (c) => c.altitudeM,
  'orbit.inclinationDeg': (c) => c.inclinationDeg,
  'orbit.ltanHours': (c) => c.ltanHours,
  'constellation.nodes': (c) => c.nodes,
  'constellation.planes': (c) => c.planes,
};

const leaf = (spec: InputSpec, value: number | null, note: Message): Leaf => ({
  id: spec.id,
  label: spec.label,
  quantity: { value, low: null, high: null, unit: spec.unit, basis: 'assumed', sources: [] },
  note,
});

const asDefault = (spec: InputSpec): Leaf => ({
  id: spec.id,
  label: spec.label,
  quantity: {
    value: spec.default,
    low: spec.low,
    high: spec.high,
    unit: spec.unit,
    basis: spec.basis,
    sources: spec.sources,
  },
  note: spec.help,
});

function ofDesign(spec: InputSpec, design: SatelliteDesign): Leaf | null {
  if (spec.id === 'node.arrayEfficiency') {
    const flux = design.arrayPowerWPerM2;
    const sunW = release.constants.solarConstantWPerM2?.figure.value;
    if (!flux?.value || !sunW) return null;
    const { basis, sources, note } = flux;
    const value = flux.value / sunW;
    return {
      ...leaf(
        spec,
        value,
        note ? asWritten(note) : msg('By the output per area of {design}.', { design: design.name }),
      ),
      quantity: { value, low: null, high: null, unit: spec.unit, basis, sources },
    };
  }
  const read = fromDesign[spec.id];
  if (!read) return null;
  const figure = read(design);
  if (!figure) return leaf(spec, null, msg('Not known of {design}.', { design: design.name }));
  const { value, basis, sources, note } = figure;
  const ranged = value !== null && (figure.low !== null || figure.high !== null);
  return {
    id: spec.id,
    label: spec.label,
    quantity: {
      value,
      low: ranged ? (figure.low ?? value) : null,
      high: ranged ? (figure.high ?? value) : null,
      unit: spec.unit,
      basis,
      sources,
    },
    note: note ? asWritten(note) : msg('As reported of {design}.', { design: design.name }),
  };
}

/** Design of a scene's first constellation; null where that is AI1 as claimed, which the defaults are, or the scenario. */
function otherDesign(scene: SceneDocument): SatelliteDesign | null {
  const id = scene.constellations[0]?.design ?? 'scenario';
  if (id === 'scenario' || id === 'ai1-claimed') return null;
  return release.designs.find((design) => design.id === id) ?? null;
}

/**
 * Every input as this scene has it: what the scene chose, else what its first constellation and that one's design say, else the
 * default. A number that the scene chose has no range and is an assumption; numbers out of range are brought into it.
 */
export function inputLeaves(scene: SceneDocument): Leaf[] {
  const constellation = reportedConstellation(scene);
  const design = otherDesign(scene);
  return inputSpecs.map((spec) => {
    const own = chosenValue(scene, spec.id);
    const placed = fromConstellation[spec.id]?.(constellation);
    if (own !== null && placed === undefined) return leaf(spec, own, msg('Set in this scene.'));
    if (placed !== undefined) {
      return placed === spec.default ? asDefault(spec) : leaf(spec, placed, msg('Set in this scene.'));
    }
    return (design && ofDesign(spec, design)) ?? asDefault(spec);
  });
}
