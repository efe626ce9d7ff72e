import { t } from '../../../locales/i18n';
import { sourceLanguage } from '../../../locales/languages';
import type { Language, LocalizedText, ShotScene } from '../../../scene/types';
import { done, type Result } from '../../../shared/result';
import { documentStore } from '../../document';
import { play, setTime } from '../clock';
import { asOneStep, change, writeQuietly } from '../history';
import { setScene } from '../scene';
import { addShot, capturedScene, moveShot, setShot } from './shots';

/** Text with what is said in one language; nothing said takes the language out, but for English, which is always there. */
export function withText(text: LocalizedText, language: Language, said: string): LocalizedText {
  const { [language]: _before, ...others } = text;
  return said === '' && language !== sourceLanguage
    ? (others as LocalizedText)
    : { ...text, [language]: said };
}

/** Adds the view of this moment as a shot behind the one that is shown, or at the end, and shows that. One step of undo. */
export function captureView(): Result {
  const { shot, scene } = documentStore.getState();
  const end = scene.story.length;
  const place = shot < 0 ? end : shot + 1;
  const result = asOneStep(() => {
    const added = addShot();
    return added.ok && place < end ? moveShot(end, place) : added;
  });
  if (result.ok) writeQuietly({ shot: place });
  return result;
}

/** Gives a shot the view of this moment: camera, time, rate of play, inputs, layers and all that shots change. */
export const takeView = (index: number): Result => setShot(index, { scene: capturedScene() });

/** Sets the moment that a shot shows, or how fast time runs in it; in the picture too while that shot is shown. One step of undo. */
export function setShotMoment(index: number, moment: Pick<ShotScene, 'time' | 'playRate'>): Result {
  return asOneStep(() => {
    const result = setShot(index, { scene: moment });
    if (!result.ok || documentStore.getState().shot !== index) return result;
    if (moment.playRate !== undefined) play(moment.playRate);
    return moment.time === undefined ? result : setTime(moment.time);
  });
}

/** Begins a story without shots under a name of its own; what is on screen stays. One step of undo. */
export function beginStory(): Result {
  const { language } = documentStore.getState().scene;
  const title = withText({ en: 'Untitled story' }, language, t('Untitled story'));
  return setScene({ id: 'story', title, finding: { en: '' }, story: [] });
}

/** Names the story in one language. A name that was emptied in English stays. */
export function setStoryTitle(language: Language, said: string): Result {
  const { title } = documentStore.getState().scene;
  if (language !== sourceLanguage || said.trim() !== '') change({ title: withText(title, language, said) });
  return done;
}
