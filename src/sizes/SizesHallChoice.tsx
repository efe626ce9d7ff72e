import { useEffect, useState } from 'react';
import { release } from '../facts/release';
import type { Site } from '../facts/types';
import { t } from '../locales/i18n';
import { sitesWithHalls } from '../store/campus/halls';
import { importedSites } from '../store/sites/importedSites';
import { useThrottled } from '../store/useThrottled';

/** Of some sites those with a hall to show; none until the outlines have come, or where they do not come. */
function useWithHalls(sites: readonly Site[]): readonly Site[] {
  const [found, setFound] = useState<readonly Site[]>([]);
  useEffect(() => {
    let wanted = true;
    sitesWithHalls(sites).then(
      (those) => wanted && setFound(those),
      () => wanted && setFound([]),
    );
    return () => {
      wanted = false;
    };
  }, [sites]);
  return found;
}

/** Halls of imported files that are offered. */
const MOST_OFFERED = 500;

/** Whose hall is compared: any site of which outlines or counts are known, those of imported files last. */
export function SizesHallChoice({
  siteId,
  onChoose,
}: {
  siteId: string;
  onChoose: (siteId: string) => void;
}) {
  const known = useWithHalls(release.sites);
  const imported = useWithHalls(useThrottled(importedSites));
  if (known.length + imported.length === 0) return null;
  const option = ({ id, name }: Site) => (
    <option key={id} value={id}>
      {name}
    </option>
  );
  return (
    <label className="sizes-hall small">
      <span className="muted">{t('Hall of')}</span>{' '}
      <select value={siteId} onChange={({ target }) => onChoose(target.value)}>
        {known.map(option)}
        {imported.length > 0 && (
          <optgroup label={t('Imported')}>{imported.slice(0, MOST_OFFERED).map(option)}</optgroup>
        )}
      </select>
    </label>
  );
}
