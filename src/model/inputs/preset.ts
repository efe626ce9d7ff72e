import type { Message } from '../../locales/i18n';
import type { LocalizedText } from '../../scene/types';

/** A published number, how it was printed, and where the model has it. */
export interface PresetResult {
  label: Message;
  /** As printed by the source. */
  printed: string;
  /** The same in SI units and USD. */
  value: number;
  unit: string;
  /** `model`: an answer of this model under the preset. `replica`: of the source's own formulas, see `mccalip.ts`. */
  from: 'model' | 'replica';
  /** Id of the quantity, and of the one that it is divided by. */
  quantity: string;
  per?: string;
  /** Inputs that this result alone changes. */
  inputs?: Readonly<Record<string, number>>;
  /** Largest relative difference that printing or the source's own rounding explains. */
  within: number;
  /** Why it differs, where it does by more than its last digit. */
  why?: Message;
}

/** A set of inputs that stands for somebody's view, with what that one published. */
export interface Preset {
  id: 'claimed' | 'engineers' | 'today' | 'suncatcher' | 'mccalip';
  label: Message;
  summary: Message;
  /** What the nodes are called under it. */
  title: LocalizedText;
  /** Design of the facts that the node takes its figures from; `scenario` takes them from the inputs. */
  design: string;
  inputs: Readonly<Record<string, number>>;
  /** Ids in the facts release. */
  sources: readonly string[];
  results: readonly PresetResult[];
  /** What the published result leaves out or takes too simply. */
  leavesOut: readonly Message[];
}
