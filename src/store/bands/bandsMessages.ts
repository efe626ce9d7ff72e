import type { Bands } from '../../model/questions/bands';
import type { SceneDocument } from '../../scene/types';

/** What bands are asked for: the same question always has the same answer. */
export interface BandsQuestion {
  /** Only what the model reads of a scene: see `question` of report.ts. */
  scene: SceneDocument;
  /** Milliseconds since 1970 UTC. */
  timeMs: number;
}

/** Seed of every band: nothing on screen depends on chance. */
export const bandsSeed = 1;

/** Samples of a band where the page itself works them out. */
export const pageSamples = 512;

/** What goes to the worker. */
export interface BandsRequest extends BandsQuestion {
  id: number;
}

/** What the worker answers. */
export type BandsAnswer = { id: number; bands: Bands; tookMs: number } | { id: number; failed: string };

/** Bands as they were worked out. */
export interface BandsFound extends BandsQuestion {
  bands: Bands;
  samples: number;
  /** `page` where no worker could start: then with fewer samples. */
  where: 'worker' | 'page';
  /** Time that the work took, milliseconds. */
  tookMs: number;
}
