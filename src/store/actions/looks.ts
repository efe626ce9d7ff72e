import type { CampusView, Grouping, Language, SceneDocument } from '../../scene/types';
import { documentStore } from '../document';
import { change } from './history';

// What a reader chooses of the look of things, by what is loaded after the first picture alone.

/** Chooses what sites are put together by, in the list and in the charts. */
export const setGrouping = (grouping: Grouping): void => change({ grouping });

export const chooseLanguage = (language: Language): void => change({ language });

export const setUnits = (units: SceneDocument['units']): void => change({ units });

/** Chooses what the colour of racks says. */
export function setCampusView(part: Partial<CampusView>): void {
  change({ campus: { ...documentStore.getState().scene.campus, ...part } });
}
