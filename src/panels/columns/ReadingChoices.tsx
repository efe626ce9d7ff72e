import { type DateOrder, type Doubt, dateOrders, type SiteMapping } from '../../facts/import/mapping';
import { t } from '../../locales/i18n';
import { dateOrderWords } from './columnWords';
import { Guessed } from './Guessed';

/** What holds for the whole of a list: decimal sign, order of dates, whether its coordinates are exchanged. */
export function ReadingChoices(props: {
  mapping: SiteMapping;
  doubts: readonly Doubt[];
  onChoose: (mapping: SiteMapping, about: Doubt['about']) => void;
}) {
  const { mapping, doubts, onChoose } = props;
  const of = (about: Doubt['about']) => doubts.filter((doubt) => doubt.about === about);
  const dated = Object.values(mapping.columns).includes('date');
  return (
    <div className="reading-choices">
      <label className="reading-choice" data-guessed={of('exchanged').length > 0}>
        <input
          type="checkbox"
          checked={mapping.exchanged}
          onChange={({ target }) => onChoose({ ...mapping, exchanged: target.checked }, 'exchanged')}
        />{' '}
        {t('Exchange latitude and longitude')}
      </label>
      <Guessed doubts={of('exchanged')} />
      <label className="reading-choice" data-guessed={of('decimal').length > 0}>
        <span>{t('Decimal sign')}</span>
        <select
          value={mapping.decimal}
          onChange={({ target }) =>
            onChoose({ ...mapping, decimal: target.value as SiteMapping['decimal'] }, 'decimal')
          }
        >
          <option value=".">1.5</option>
          <option value=",">1,5</option>
        </select>
      </label>
      <Guessed doubts={of('decimal')} />
      {dated && (
        <>
          <label className="reading-choice" data-guessed={of('dateOrder').length > 0}>
            <span>{t('Order of dates')}</span>
            <select
              value={mapping.dateOrder}
              onChange={({ target }) =>
                onChoose({ ...mapping, dateOrder: target.value as DateOrder }, 'dateOrder')
              }
            >
              {dateOrders.map((order) => (
                <option key={order} value={order}>
                  {dateOrderWords[order]}
                </option>
              ))}
            </select>
          </label>
          <Guessed doubts={of('dateOrder')} />
        </>
      )}
    </div>
  );
}
