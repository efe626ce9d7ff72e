import { CopyButton } from '../../kit/CopyButton';
import { DialogHead } from '../../kit/DialogHead';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { ModalFrame } from '../../kit/ModalFrame';
import { BasisTag } from '../../kit/Quantity';
import { bandWords, stepWords } from '../../kit/reading';
import { SourceItem } from '../../kit/SourceItem';
import { t, type UiLanguage } from '../../locales/i18n';
import type { Explanation } from '../../model/types';
import { explainQuantity } from '../../store/actions/moment';
import { useBands } from '../../store/bands/bands';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { ExplanationTree } from './ExplanationTree';
import { chainSources, explanationText, withBands } from './explanationText';
import { useExplanation } from './useExplanation';

/** The chain behind the number in `state.explained`: formula, inputs, sources. Mounted once by a shell; shut by Escape. */
export function ExplanationDialog() {
  const lang = useLanguage();
  const { facts, units } = useStore(documentStore, ({ scene }) => scene);
  const { id, explanation } = useExplanation();
  const bands = useBands();
  const close = () => explainQuantity(null);
  return (
    <ModalFrame isOpen={id !== null} onClose={close} label={t('How this number comes about')}>
      <DialogHead
        title={explanation ? t(explanation.label) : t('How this number comes about')}
        onClose={close}
      />
      <div className="dialog-body">
        {explanation ? (
          <Chain explanation={withBands(explanation, bands)} facts={facts} lang={lang} units={units} />
        ) : (
          <p className="empty">{t('There is no explanation for “{id}” in this scene.', { id: id ?? '' })}</p>
        )}
      </div>
    </ModalFrame>
  );
}

function Chain(props: { explanation: Explanation; facts: string; lang: UiLanguage; units: 'metric' | 'us' }) {
  const { explanation, facts, lang, units } = props;
  const { basis } = explanation.quantity;
  const shown = stepWords(explanation, lang, units);
  const band = bandWords(explanation.quantity, explanation.id, lang, units);
  const sources = chainSources(explanation);
  return (
    <>
      <div className="headline">
        <p className="value">
          {shown.bound && <span className="bound">{shown.bound}</span>}
          <span className="number">{shown.number}</span>
          <span className="unit">{shown.unit}</span>
          <BasisTag basis={basis} />
        </p>
        {band && <p className="small muted">{band}</p>}
      </div>
      <ExplanationTree key={explanation.id} root={explanation} lang={lang} units={units} />
      <section>
        <h3>{t('Sources')}</h3>
        {sources.length === 0 && <p className="empty">{t('This number follows from the scene alone.')}</p>}
        <ul className="rows">
          {sources.map((source) => (
            <li key={source.id}>
              <SourceItem source={source} lang={lang} publisher />
            </li>
          ))}
        </ul>
      </section>
      <p className="chips">
        <CopyButton
          label={t('Copy with sources')}
          text={() => explanationText(explanation, facts, lang, units)}
        />
      </p>
    </>
  );
}
