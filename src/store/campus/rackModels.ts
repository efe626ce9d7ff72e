import { rackKinds } from '../../model/campus/rackKinds';

/** Name of the design of a kind of rack; null for a kind that is not known. */
export const rackModelOf = (rackKind: string): string | null =>
  (Object.hasOwn(rackKinds, rackKind) ? rackKinds[rackKind]?.model : null) ?? null;
