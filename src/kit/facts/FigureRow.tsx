import type { Figure } from '../../facts/types';
import { formatBand, formatFigure } from '../../locales/format';
import type { UiLanguage } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { BasisTag, Quantity } from '../Quantity';
import { Evidence } from './Evidence';
import { FactText } from './FactText';
import './facts.css';

/** One figure of the facts in a list: what it is of, the number as it is told, how it came to be, and its note. */
export function FigureRow(props: {
  label: string;
  id: string;
  figure: Figure;
  lang: UiLanguage;
  thirdParty?: boolean;
}) {
  const { label, id, figure, lang, thirdParty } = props;
  const units = useStore(documentStore, (state) => state.scene.units);
  const known = figure.value !== null || figure.low !== null || figure.high !== null;
  const band = figure.value === null ? null : formatBand(figure.low, figure.high, figure.unit, lang);
  return (
    <li>
      <span data-sources={figure.sources.join(' ')}>{label}</span>
      <span className="figure">
        <Quantity id={id} value={formatFigure(figure, lang, units)} className="strong" />{' '}
        {known && <BasisTag basis={figure.basis} />}{' '}
        {known && <Evidence ids={figure.sources} thirdParty={thirdParty} />}
      </span>
      {band && (
        <span className="under label figure" data-quantity={id}>
          {band}
        </span>
      )}
      {figure.note && (
        <span className="under small muted" data-sources={figure.sources.join(' ')}>
          <FactText text={figure.note} />
        </span>
      )}
    </li>
  );
}
