import type { Accelerator, Site } from '../../facts/types';
import type { Campus } from '../../model/campus/types';

/** What goes to the worker: all that a campus is made of, save the outlines, which the worker has. */
export interface CampusQuestion {
  site: Site;
  accelerators: readonly Accelerator[];
}

/** What the worker answers; `workMs` is the time that building took there, milliseconds. */
export type CampusAnswer = { campus: Campus; workMs: number } | { failed: string };
