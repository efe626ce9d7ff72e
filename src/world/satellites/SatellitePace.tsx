import { useLanguage } from '../../kit/hooks/useAppearance';
import { t } from '../../locales/i18n';
import { useShown } from '../Shown';
import { useStage } from '../StageContext';
import '../statusPill.css';

/** Tells, where time runs so fast that positions of real satellites are far apart, how far. */
export function SatellitePace() {
  const pace = useShown(useStage().pace);
  useLanguage();
  let text = '';
  if (pace === 'held') text = t('At this speed satellites stand still between positions.');
  else if (pace !== null) text = t('Satellites: positions every {n} minutes at this speed.', { n: pace });
  return (
    <p className="status-pill upper" role="status">
      {text}
    </p>
  );
}
