import { sources } from '../../facts/sources';
import type { Source } from '../../facts/types';
import { t } from '../../locales/i18n';
import { confidenceWords } from '../words';

/** Kinds of sources that tell of their own matter. */
const primary: readonly Source['kind'][] = ['filing', 'statement', 'paper', 'dataset'];

/**
 * Marks a figure or a sentence behind which no source stands that is more than of low confidence.
 * @param thirdParty marks, too, what no document of those whom it is about confirms.
 */
export function Evidence({ ids, thirdParty = false }: { ids: readonly string[]; thirdParty?: boolean }) {
  const cited = ids.flatMap((id) => sources[id] ?? []);
  const low = cited.every(({ confidence }) => confidence === 'low');
  const others = thirdParty && !low && !cited.some(({ kind }) => primary.includes(kind));
  return (
    <>
      {low && <span className="basis evidence">{confidenceWords('low')}</span>}
      {others && <span className="basis evidence">{t('third-party')}</span>}
    </>
  );
}
