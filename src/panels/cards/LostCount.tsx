import { useMedia } from '../../kit/hooks/useMedia';
import { formatCount } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { MotionFault } from '../../model/satellites/Propagator';
import { lostSatellites } from '../../store/satellites/lostSatellites';
import { useStore } from '../../store/useStore';
import { SMALL_LEGEND } from './legendNames';

/** Reasons for which an object is not drawn, by the codes that they are told with. */
const reasons: readonly { codes: readonly MotionFault[]; say: (count: string) => string }[] = [
  { codes: [8], say: (n) => t('below 120 km: {n}', { n }) },
  { codes: [6], say: (n) => t('decayed: {n}', { n }) },
  { codes: [9], say: (n) => t('elements too old: {n}', { n }) },
  { codes: [1, 2, 3, 4, 7], say: (n) => t('refused by SGP4: {n}', { n }) },
];

/** How many satellites of the imported files the picture leaves out at its time, and why; nothing while it has them all. */
export function LostCount({ lang }: { lang: UiLanguage }) {
  const { all, byFault } = useStore(lostSatellites, (lost) => lost);
  const isSmall = useMedia(SMALL_LEGEND);
  const told = reasons.flatMap(({ codes, say }) => {
    const count = codes.reduce((sum, code) => sum + (byFault[code] ?? 0), 0);
    return count > 0 ? [{ count, words: say(formatCount(count, lang)) }] : [];
  });
  if (told.length === 0) return null;
  const lost = told.reduce((sum, { count }) => sum + count, 0);
  const counts = { n: formatCount(lost, lang), all: formatCount(all, lang) };
  const why = told.map(({ words }) => words).join(' · ');
  if (!isSmall)
    return (
      <p className="small lost-count">
        {t('Not drawn: {n} of {all} satellites', counts)}
        <span className="muted">{why}</span>
      </p>
    );
  return (
    <details className="legend-fold lost-count">
      <summary className="small">{t('Not drawn: {n} of {all}', counts)}</summary>
      <p className="small muted">{why}</p>
    </details>
  );
}
