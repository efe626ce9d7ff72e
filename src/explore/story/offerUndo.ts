import { t } from '../../locales/i18n';
import { undo } from '../../store/actions/history';
import { dismiss, notify } from '../../store/actions/moment';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';

/** Tells what was just done and offers to take it back, for as long as it is the latest step. */
export function offerUndo(text: string): void {
  notify('info', text, { choices: [{ words: t('Undo'), run: undo }] });
  const told = liveStore.getState().notices.find((notice) => notice.text === text);
  const stop = documentStore.temporal.subscribe(({ pastStates, futureStates }, before) => {
    if (pastStates === before.pastStates && futureStates === before.futureStates) return;
    stop();
    if (told) dismiss(told.id);
  });
}
