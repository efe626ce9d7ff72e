import { wholeRelease } from '../../facts/sources';
import type { Filing } from '../../facts/types';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { Quantity } from '../../kit/Quantity';
import { formatQuantity } from '../../locales/format';
import { t } from '../../locales/i18n';
import { quantityId } from '../../model/graph/quantityId';
import { openScene, setNodeView } from '../../store/actions/scene';
import { documentStore } from '../../store/document';
import { orbitAltitudesM } from '../../store/nodes/nodeReadings';
import { constellations } from '../../store/nodes/orbitReadings';
import { quantityOf } from '../../store/readings/explanationOf';
import { stateNow } from '../../store/stateNow';
import { useStore } from '../../store/useStore';
import { FilingCard } from './FilingCard';
import './filings.css';
import { filingStatusWords } from './filingWords';
import { HeightChart } from './HeightChart';

const sumId = quantityId('filings.sum');
const statuses = ['accepted', 'review', 'study'] as const satisfies readonly Filing['status'][];

/** What was filed for orbital compute: by whom, how much, at which heights, and who says so. */
export function FilingsPanel() {
  const lang = useLanguage();
  const list = useStore(documentStore, constellations);
  const { filings } = wholeRelease;
  const indexOf = ({ id }: Filing) => list.findIndex((one) => one.id === id);
  const drawn = filings.filter((filing) => indexOf(filing) >= 0);
  return (
    <div className="panel">
      <header className="headline">
        <h2>{t('Orbital filings')}</h2>
        <p className="value">
          <Quantity
            id={sumId}
            value={formatQuantity(quantityOf(stateNow(), sumId)?.value ?? null, 'satellites', lang)}
          />
        </p>
        <p className="small muted">
          {t(
            'at most, in all filings together. No grant was found and none of them flies. No document of the FCC was read for this: what others quote or coded is marked as third party.',
          )}
        </p>
      </header>
      {drawn.length === 0 ? (
        <p>
          <button type="button" className="chip" onClick={() => void openScene('filings')}>
            {t('Show all filings on the globe')}
          </button>
        </p>
      ) : (
        <StatusChips drawn={drawn} />
      )}
      {orbitAltitudesM(list).length > 1 && <HeightChart lang={lang} />}
      {filings.map((filing) => (
        <FilingCard key={filing.id} filing={filing} index={indexOf(filing)} lang={lang} />
      ))}
    </div>
  );
}

/** Shows the filings of one status alone, or all. */
function StatusChips({ drawn }: { drawn: readonly Filing[] }) {
  const hidden = useStore(documentStore, ({ scene }) => scene.nodes.hidden);
  const without = (status: Filing['status'] | null) =>
    status === null ? [] : drawn.filter((one) => one.status !== status).map(({ id }) => id);
  const pressed = (status: Filing['status'] | null) =>
    without(status).sort().join() === [...hidden].sort().join();
  return (
    <fieldset className="chips">
      <legend className="label">{t('Status')}</legend>
      {[null, ...statuses].map((status) => (
        <button
          key={status}
          type="button"
          className="chip"
          aria-pressed={pressed(status)}
          onClick={() => setNodeView({ hidden: without(status) })}
        >
          {status === null ? t('All') : filingStatusWords(status)}
        </button>
      ))}
    </fieldset>
  );
}
