import type { Conflict } from '../../facts/types';
import { formatDate, formatFigure } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { BasisTag, Quantity } from '../Quantity';
import { SourceLinks } from '../SourceLinks';
import { Evidence } from './Evidence';
import { FactText } from './FactText';
import './facts.css';

/** Ids of the sources of reports that disagree, each once. */
const cited = ({ figures }: Conflict): string =>
  [...new Set(figures.flatMap(({ sources }) => sources))].join(' ');

/**
 * Reports of one quantity that cannot all be right, side by side; none is preferred here.
 * @param of the path of their row in the facts: `sites`, its id.
 */
export function Conflicts(props: {
  conflicts: readonly Conflict[];
  of: readonly [list: string, id: string];
  lang: UiLanguage;
}) {
  const { conflicts, of, lang } = props;
  const units = useStore(documentStore, (state) => state.scene.units);
  return conflicts.map((conflict, c) => (
    <div key={conflict.quantity} className="conflict">
      <p className="small strong" data-sources={cited(conflict)}>
        <FactText text={conflict.quantity} />
      </p>
      <ul className="side-by-side">
        {conflict.figures.map((figure, f) => (
          <li key={`${figure.value}-${figure.asOf}-${figure.sources[0]}`}>
            <ConflictingFigure
              id={factId(...of, 'conflicts', c, 'figures', f)}
              {...{ figure, lang, units }}
            />
          </li>
        ))}
      </ul>
      <p className="small muted" data-sources={cited(conflict)}>
        <FactText text={conflict.note} />
      </p>
    </div>
  ));
}

function ConflictingFigure(props: {
  id: string;
  figure: Conflict['figures'][number];
  lang: UiLanguage;
  units: 'metric' | 'us';
}) {
  const { id, figure, lang, units } = props;
  return (
    <>
      <Quantity id={id} className="strong" value={formatFigure(figure, lang, units)} of={figure} />
      <span>
        <BasisTag basis={figure.basis} /> <Evidence ids={figure.sources} />
      </span>
      {figure.note && (
        <span className="small" data-sources={figure.sources.join(' ')}>
          <FactText text={figure.note} />
        </span>
      )}
      <span className="label">{figure.asOf ? formatDate(figure.asOf, lang) : t('no date')}</span>
      <SourceLinks ids={figure.sources} lang={lang} />
    </>
  );
}
