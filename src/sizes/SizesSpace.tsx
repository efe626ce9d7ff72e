import { useState } from 'react';
import { ChartTable } from '../kit/chart/ChartTable';
import { later } from '../kit/later';
import { msg, t } from '../locales/i18n';
import { explainQuantity } from '../store/actions/moment';
import { sizesTable } from './sizesTable';
import type { Reader, Thing } from './things';

const Waiting = () => <p className="empty">{t('Loading…')}</p>;

const SizesView = later(msg('Compare sizes'), async () => (await import('./space/SizesView')).default, {
  waiting: <Waiting />,
  inPlace: true,
});

interface SizesSpaceProps {
  things: readonly Thing[];
  reader: Reader;
  theme: 'night' | 'paper';
  onFail: () => void;
}

/**
 * The comparison in space, with the choice of what stands and the table behind. Which things stand is of the moment, as
 * what is folded out of a menu: no link keeps it.
 */
export function SizesSpace({ things, reader, theme, onFail }: SizesSpaceProps) {
  const [away, setAway] = useState<ReadonlySet<Thing['id']>>(new Set());
  const [asTable, setAsTable] = useState(false);
  const toggle = (id: Thing['id']) => {
    const next = new Set(away);
    if (!next.delete(id)) next.add(id);
    setAway(next);
  };
  return (
    <>
      <div className="sizes-space">
        <SizesView
          things={things}
          away={away}
          theme={theme}
          reader={reader}
          onSelect={({ explains: [explains] }) => explains && explainQuantity(explains)}
          onFail={onFail}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that are pressed or not are no fieldset. */}
      <div className="chips sizes-choice" role="group" aria-label={t('What stands')}>
        {things.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={!away.has(id)}
            onClick={() => toggle(id)}
          >
            {name}
          </button>
        ))}
        <button type="button" className="link" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('Hide the table') : t('Show as table')}
        </button>
      </div>
      {asTable && <SpaceTable things={things.filter(({ id }) => !away.has(id))} lang={reader.lang} />}
    </>
  );
}

function SpaceTable({ things, lang }: { things: readonly Thing[]; lang: Reader['lang'] }) {
  const { columns, rows, quantityIds } = sizesTable(things, true);
  return (
    <ChartTable
      table={{ columns, rows }}
      quantityIds={quantityIds}
      caption={t('Sizes at one scale')}
      lang={lang}
    />
  );
}
