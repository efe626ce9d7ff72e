import {
  type Doubt,
  type PowerUnit,
  powerUnits,
  type SiteField,
  type SiteMapping,
} from '../../facts/import/mapping';
import type { Preview } from '../../facts/import/previewOf';
import { t } from '../../locales/i18n';
import { partedColumns, samplesOf, withField, withUnit } from './columnChoice';
import { fieldWords, isPower, offeredFields } from './columnWords';
import { Guessed } from './Guessed';

interface ListProps {
  preview: Preview;
  mapping: SiteMapping;
  doubts: readonly Doubt[];
  /** Told the mapping with the change, and the column that it is of. */
  onChoose: (mapping: SiteMapping, column: string) => void;
}

/** The columns of a list with their first texts, and what each holds; those that are passed over stand last, folded. */
export function ColumnList(props: ListProps) {
  const { preview, mapping, doubts } = props;
  const { matched, passedOver } = partedColumns(preview.columns, mapping, doubts);
  const rows = (columns: readonly string[]) => (
    <ul className="column-rows">
      {columns.map((column) => (
        <ColumnRow key={column} column={column} {...props} />
      ))}
    </ul>
  );
  return (
    <>
      {rows(matched)}
      {passedOver.length > 0 && (
        <details>
          <summary className="small">
            {t('{n, plural, one {One column passed over} other {# columns passed over}}', {
              n: passedOver.length,
            })}
          </summary>
          {rows(passedOver)}
        </details>
      )}
    </>
  );
}

function ColumnRow({ column, preview, mapping, doubts, onChoose }: ListProps & { column: string }) {
  const field = mapping.columns[column] ?? null;
  const own = doubts.filter((doubt) => doubt.column === column);
  const samples = samplesOf(preview.firstRows, preview.columns.indexOf(column));
  return (
    <li data-guessed={own.length > 0}>
      <span className="column-name">
        <span className="strong">{column}</span>
        <span className="small muted column-samples">{samples.join(' · ') || t('empty')}</span>
      </span>
      <span className="column-choice">
        <select
          aria-label={t('What “{column}” holds', { column })}
          value={field ?? ''}
          onChange={({ target }) =>
            onChoose(withField(mapping, column, (target.value || null) as SiteField | null), column)
          }
        >
          <option value="">{fieldWords(null)}</option>
          {offeredFields.map((each) => (
            <option key={each} value={each}>
              {fieldWords(each)}
            </option>
          ))}
        </select>
        {isPower(field) && (
          <select
            aria-label={t('Unit of “{column}”', { column })}
            value={mapping.powerUnits[column] ?? 'MW'}
            onChange={({ target }) => onChoose(withUnit(mapping, column, target.value as PowerUnit), column)}
          >
            {Object.keys(powerUnits).map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </select>
        )}
      </span>
      <Guessed doubts={own} />
    </li>
  );
}
