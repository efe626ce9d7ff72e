import { useState } from 'react';
import { t } from '../../locales/i18n';
import { liveStore } from '../../store/live';
import { siteReadings } from '../../store/sites/siteReadings';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { FlatTable } from './FlatTable';
import { SiteMap } from './SiteMap';
import './flatMap.css';

/**
 * The sites on a plain map, for browsers that cannot draw the globe: the same numbers beside the discs and as a table, and the reason in
 * a line below. What is chosen is seen nearer.
 * @param again tries whether the globe can be drawn by now.
 */
export function FlatMap({ again }: { again?: () => void }) {
  const sites = useThrottled(siteReadings);
  const reason = useStore(liveStore, (state) => state.flat);
  const [asTable, setAsTable] = useState(false);
  return (
    <div className="flat">
      {asTable ? <FlatTable sites={sites} /> : <SiteMap sites={sites} />}
      <p className="ui flat-line" data-over-globe>
        <span role="status">{reason}</span>
        <button type="button" className="link" onClick={() => setAsTable(!asTable)}>
          {asTable ? t('Hide the table') : t('Show as table')}
        </button>
        {again && (
          <button type="button" className="link" onClick={again}>
            {t('Try again')}
          </button>
        )}
      </p>
    </div>
  );
}
