import { type Message, msg } from '../../locales/i18n';

/** Why there is no value of an input at which both cost the same. */
export type NoBreakEven = 'orbitDearer' | 'orbitCheaper' | 'noEffect' | 'unknown';

/** Sentences for `NoBreakEven`: the same wherever a break-even is missing. */
export const noBreakEven: Record<NoBreakEven, Message> = {
  orbitDearer: msg('None: orbit stays dearer over the whole range.'),
  orbitCheaper: msg('None: orbit stays cheaper over the whole range.'),
  noEffect: msg('None: it moves neither cost.'),
  unknown: msg('Not known: a number that the cost needs is missing.'),
};

/** The price of launch at which both cost the same. */
export const launchBreakEvenId = 'cost.breakEvenLaunchUsdPerKg';

/** Numbers without which that price is not known. */
const neededFor = ['cost.groundUsdPerKwh', 'cost.orbitKwh', 'cost.orbitUsd', 'exchange.massKg'];

/** Why that price is missing: a number that it needs is, or even free launches leave orbit dearer. */
export const noLaunchBreakEven = (of: (id: string) => number | null | undefined): Message =>
  noBreakEven[neededFor.every((id) => of(id) != null) ? 'orbitDearer' : 'unknown'];
