import { formatDate, formatTime } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import { missingWords } from '../../panels/claim/Missing';
import { daily } from '../../store/daily';
import { missingNow } from '../../store/readings/missingNow';
import { sourcesOnScreen } from '../../store/readings/sources';
import { storyOf } from '../../store/readings/story';
import { stateNow } from '../../store/stateNow';
import type { SheetContent } from './PrintSheet';
import { sheetNumbers } from './sheetNumbers';

/** Publications only: an assumption's reason stands with its number in the app. */
const MOST_SOURCES = 40;

/** What a sheet says of the scene as it is now, beside a picture of it. */
export function sheetContent(picture: HTMLCanvasElement | null): SheetContent {
  const state = stateNow();
  const { title, finding, caption, notes, index, count } = storyOf(state);
  const lang = language();
  const day = `${formatDate(state.clockMs, lang)} · ${formatTime(state.clockMs)}`;
  const shown = index >= 0 ? ` · ${t('Shot {number} of {count}', { number: index + 1, count })}` : '';
  const sources = sourcesOnScreen(daily(state)).filter(({ kind }) => kind !== 'assumption');
  return {
    title,
    line: `${day}${shown}`,
    caption: caption || finding,
    notes,
    missing: missingNow(state).map(missingWords),
    picture,
    numbers: sheetNumbers(state),
    sources: sources.slice(0, MOST_SOURCES),
  };
}
