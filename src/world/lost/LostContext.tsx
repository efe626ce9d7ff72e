import { useLayoutEffect, useState } from 'react';
import { t } from '../../locales/i18n';
import { notify, standFlat } from '../../store/actions/moment';
import { FlatMap } from '../flatMap/FlatMap';
import { probeWebgl } from '../probeWebgl';
import './lostContext.css';

/** A context that comes back by itself does so within this time, milliseconds. */
const FLAT_AFTER_MS = 4_000;

/** Stands in the globe's place while its graphics context is lost: a sentence, and after some seconds the flat map. */
export function LostContext({ again }: { again: () => void }) {
  const [flat, setFlat] = useState(false);
  // As it goes, the reason goes with it.
  useLayoutEffect(() => {
    const timer = setTimeout(() => {
      standFlat(t('The graphics context was lost and did not come back. A flat map is shown instead.'));
      setFlat(true);
    }, FLAT_AFTER_MS);
    return () => {
      clearTimeout(timer);
      standFlat(null);
    };
  }, []);
  const tryAgain = () => {
    const missing = probeWebgl();
    if (missing === null) again();
    else
      notify('error', t('The globe cannot be drawn: {missing}. A flat map is shown instead.', { missing }));
  };
  if (flat) return <FlatMap again={tryAgain} />;
  return (
    <p className="lost-context" role="status">
      {t('The graphics context was lost; the globe comes back by itself.')}
    </p>
  );
}
