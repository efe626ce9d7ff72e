import type { Filing, FilingEvidence } from '../../facts/types';
import { useTheme } from '../../kit/hooks/useAppearance';
import { Quantity } from '../../kit/Quantity';
import { SourceLinks } from '../../kit/SourceLinks';
import { formatDate, formatLength, formatQuantity, join } from '../../locales/format';
import { asWritten, t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { categoryColors } from '../../shared/nodePalette';
import { setNodeView } from '../../store/actions/scene';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { evidenceWords, filingStatusWords } from './filingWords';

/** Who says it; all but what was read is framed as what is not reported is. */
function EvidenceTag({ evidence }: { evidence: FilingEvidence }) {
  const basis = { primary: 'reported', quoted: 'estimated', 'third-party': 'estimated', assumed: 'assumed' };
  return (
    <span className="basis" data-basis={basis[evidence]}>
      {evidenceWords(evidence)}
    </span>
  );
}

/** One filing. `index`: its place among the constellations of the scene, -1 where it is not drawn. */
export function FilingCard({ filing, index, lang }: { filing: Filing; index: number; lang: UiLanguage }) {
  const { id, operator, name, evidence, satellites, note, sources } = filing;
  const units = useStore(documentStore, ({ scene }) => scene.units);
  const height = (m: number | null) => join(formatLength(m, units, lang));
  const { low, high } = filing.altitudeM;
  return (
    <article className="panel-section">
      <FilingHead filing={filing} index={index} />
      <p className="label">
        {name !== operator && `${name} · `}
        {filingStatusWords(filing.status)} <EvidenceTag evidence={evidence} />
      </p>
      <ul className="rows">
        <li>
          <span>{filing.kind === 'study' ? t('Satellites') : t('Asked for, at most')}</span>
          <Quantity
            id={factId('filings', id, 'satellites')}
            value={formatQuantity(satellites.value, 'satellites', lang)}
            className="strong"
          />
        </li>
        <li>
          <span>{t('Heights')}</span>
          <span>
            <Quantity
              id={factId('filings', id, 'altitudeM', 'low')}
              value={{ number: height(low.value), unit: '' }}
            />
            {high.value !== low.value && (
              <>
                {' – '}
                <Quantity
                  id={factId('filings', id, 'altitudeM', 'high')}
                  value={{ number: height(high.value), unit: '' }}
                />
              </>
            )}
          </span>
        </li>
        {filing.kind === 'filing' && (
          <li data-sources={sources.join(' ')}>
            <span>{t('Filed')}</span>
            <span>
              {filing.filed ? formatDate(filing.filed, lang) : t('date not known')}
              {filing.accepted && ` · ${t('accepted {date}', { date: formatDate(filing.accepted, lang) })}`}
            </span>
          </li>
        )}
        {filing.kind === 'filing' && (
          <li data-sources={sources.join(' ')}>
            <span>{t('File number')}</span>
            <span>{filing.fileNumber ?? t('not found')}</span>
          </li>
        )}
      </ul>
      <Shells filing={filing} height={height} lang={lang} />
      {note && (
        <p className="small" data-sources={sources.join(' ')}>
          {t(asWritten(note))}
        </p>
      )}
      <SourceLinks ids={sources} lang={lang} />
    </article>
  );
}

/** The operator, with the way to show or hide what is drawn of it. */
function FilingHead({ filing: { id, operator, sources }, index }: { filing: Filing; index: number }) {
  const colors = categoryColors[useTheme()];
  const { hidden, colorBy } = useStore(documentStore, ({ scene }) => scene.nodes);
  const heading = <h3 data-sources={sources.join(' ')}>{operator}</h3>;
  if (index < 0) return heading;
  return (
    <label className="filing-head">
      <input
        type="checkbox"
        aria-label={t('Show {name}', { name: operator })}
        checked={!hidden.includes(id)}
        onChange={({ target }) =>
          setNodeView({ hidden: target.checked ? hidden.filter((one) => one !== id) : [...hidden, id] })
        }
      />
      {colorBy === 'constellation' && (
        <span className="swatch" style={{ background: colors[index % colors.length] }} />
      )}
      {heading}
    </label>
  );
}

/** The shells of a filing, group by group, and who says so. */
function Shells(props: { filing: Filing; height: (m: number) => string; lang: UiLanguage }) {
  const { filing, height, lang } = props;
  return (
    <ul className="rows small" aria-label={t('Shells')}>
      {filing.shells.map((row) => (
        <li key={row.id} data-sources={row.sources.join(' ')}>
          <span>
            {row.lowestM === row.highestM
              ? height(row.lowestM)
              : `${height(row.lowestM)} – ${height(row.highestM)}`}{' '}
            <span className="muted">
              {t('{n, plural, one {# shell} other {# shells}}', { n: row.shells })},{' '}
              {row.sunSynchronous ? t('sun-synchronous') : inclinations(row)}
            </span>
          </span>
          <span>
            <Quantity
              id={factId('filings', filing.id, 'shells', row.id, 'satellites')}
              value={formatQuantity(row.satellites.value, 'satellites', lang)}
            />{' '}
            <EvidenceTag evidence={row.evidence} />
          </span>
          {row.note && <span className="under muted">{t(asWritten(row.note))}</span>}
        </li>
      ))}
    </ul>
  );
}

function inclinations({ inclinationDeg: told }: Filing['shells'][number]): string {
  if (!told) return t('inclination not told');
  return told.lowest === told.highest ? `${told.lowest}°` : `${told.lowest}° – ${told.highest}°`;
}
