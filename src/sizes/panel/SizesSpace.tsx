import { type ComponentType, Suspense, useMemo, useState } from 'react';
import { ChartTable } from '../../kit/chart/ChartTable';
import { t } from '../../locales/i18n';
import { explainQuantity } from '../../store/actions/moment';
import type { SizesViewProps } from '../view/SizesView';
import type { StandingThing } from '../view/sizesStand';
import { sizeWords } from './SizesChart';
import { sizesTable } from './sizesTable';
import type { Reader, Thing } from './sizesThings';

interface SizesSpaceProps {
  things: readonly Thing[];
  reader: Reader;
  theme: 'night' | 'paper';
  View: ComponentType<SizesViewProps>;
  onFail: () => void;
}

/** As the view in space needs it. */
function standing(thing: Thing, { units, lang }: Reader): StandingThing {
  const { id, name, lengthM, widthM, form, arrayAreaM2, radiatorAreaM2, ringM, heightM } = thing;
  return {
    id,
    name,
    words: sizeWords(thing, units, lang),
    lengthM,
    widthM: widthM ?? lengthM,
    form,
    arrayAreaM2: arrayAreaM2 ?? null,
    radiatorAreaM2: radiatorAreaM2 ?? null,
    ringM,
    heightM,
    explains: thing.explains[0],
  };
}

/**
 * The comparison in space, with the choice of what stands and the table behind. Which things stand is of the moment, as
 * what is folded out of a menu: no link keeps it.
 */
export function SizesSpace({ things, reader, theme, View, onFail }: SizesSpaceProps) {
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const [asTable, setAsTable] = useState(false);
  const { units, lang } = reader;
  const shown = things.filter(({ id }) => !away.has(id));
  // The same while nothing in them changes: the view builds anew what differs.
  const said = JSON.stringify(shown.map((thing) => standing(thing, { units, lang })));
  const standingThings = useMemo(() => JSON.parse(said) as StandingThing[], [said]);
  const toggle = (id: string) => {
    const next = new Set(away);
    if (!next.delete(id)) next.add(id);
    setAway(next);
  };
  return (
    <>
      <div className="sizes-space">
        <Suspense fallback={<p className="empty">{t('Loading…')}</p>}>
          <View
            things={standingThings}
            theme={theme}
            units={units}
            lang={lang}
            onSelect={({ explains }) => explains && explainQuantity(explains)}
            onFail={onFail}
          />
        </Suspense>
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
      {asTable && <SpaceTable things={shown} lang={lang} />}
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
