import { formatDate, formatTime } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import type { PaletteTheme } from '../../shared/nodePalette';
import { daily } from '../../store/daily';
import { publisherLine } from '../../store/readings/publishers';
import { sourcesOnScreen } from '../../store/readings/sources';
import { storyOf } from '../../store/readings/story';
import type { State } from '../../store/types';
import { barWords, type ClaimBarWords, type ClaimWords, claimWords } from './claimWords';
import { legendLines, type StillLegendLine } from './legendLines';

/** What a still says beside its labels. */
export interface StillWords {
  title: string;
  date: string;
  /** What the shot says; null where none is shown. */
  caption: string | null;
  /** The number that the shot says; null where it says none. */
  claim: ClaimWords | null;
  /** The numbers that the shot draws as bars. */
  bars: ClaimBarWords[];
  /** Title of the scale of the nodes' colours, then its lines; empty where no node is drawn. */
  legend: StillLegendLine[];
  /** Who published what is shown, and whose the pictures are. */
  sources: string;
}

const IMAGERY = 'NASA Earth Observatory';

/** The words of the scene as it is now, in its language; `ofImagery` where the Earth is shown by its pictures. */
export function stillWords(state: State, theme: PaletteTheme, ofImagery: boolean): StillWords {
  const { title, finding, caption } = storyOf(state);
  const lang = language();
  const sources = sourcesOnScreen(daily(state));
  const credit = ofImagery ? ` ${t('Pictures of the Earth: {whose}.', { whose: IMAGERY })}` : '';
  return {
    title,
    date: `${formatDate(state.clockMs, lang)} · ${formatTime(state.clockMs)}`,
    // As on screen: a shot without words of its own says the finding.
    caption: caption === null ? null : caption || finding || null,
    claim: claimWords(state),
    bars: barWords(state),
    legend: legendLines(state, theme),
    sources: `Groundtrack · ${publisherLine(sources)}${credit}`,
  };
}
