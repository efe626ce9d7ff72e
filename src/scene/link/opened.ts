import { t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';
import { defaultScene } from '../defaults';
import type { SceneDocument } from '../types';

/** A scene that an address asked for, or what stands in for it, and what could not be had. */
export interface Opened {
  scene: SceneDocument;
  problems: Problem[];
  /** A path that is to be seen: the address looks into it and says no view. */
  goesTo?: string;
  /** Where it is a shot of a story: which, from 0, and the scene as written, that the other shots start from. */
  story?: { shot: number; base: SceneDocument };
}

/** Fetches a text. Rejects where it cannot be had. */
export type FetchText = (address: string) => Promise<string>;

/** The overview in place of what could not be had. */
export const overviewInstead = (problems: Problem[]): Opened => ({
  scene: defaultScene,
  problems: problems.map((problem) => ({
    ...problem,
    message: `${problem.message}. ${t('The overview is opened instead.')}`,
  })),
});
