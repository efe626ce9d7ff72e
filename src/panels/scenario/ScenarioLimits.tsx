import { readingOf } from '../../kit/reading';
import { formatNumber, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { Limit } from '../../model/questions/limits';
import { explainQuantity } from '../../store/actions/moment';
import { bindingLimitOf, limitsOf } from '../../store/readings/questions';
import type { State } from '../../store/types';
import { verdictOf } from './verdict';

/** How an amount of a limit is written. The sentences say "a year" themselves. */
const amountWords =
  ({ id, unit }: Limit, lang: UiLanguage, units: 'metric' | 'us') =>
  (value: number | null): string =>
    unit === '1/year' ? formatNumber(value, lang) : join(readingOf(value, unit, id, lang, units));

/** A limit as a sentence with its numbers. */
function limitWords(limit: Limit, lang: UiLanguage, units: 'metric' | 'us'): string {
  const words = amountWords(limit, lang, units);
  const { needed, available, more } = limit;
  return t(limit.message, { needed: words(needed), available: words(available), more: words(more) });
}

/** What cannot be: each limit that the inputs break, the tightest first; else the one that comes nearest. */
export function ScenarioLimits({ state, lang }: { state: State; lang: UiLanguage }) {
  const { units } = state.scene;
  const all = limitsOf(state);
  const broken = all.filter(({ breaks }) => breaks);
  const held = all.filter(({ breaks }) => !breaks);
  const binding = bindingLimitOf(state);
  return (
    <section className="scenario-limits" aria-live="polite">
      {binding && (
        <div className="broken">
          <h3 className="verdict" data-quantity={binding.quantity}>
            {verdictOf(binding, amountWords(binding, lang, units), lang)}
          </h3>
          <ul>
            {broken.map((limit) => (
              <LimitLine key={limit.id} limit={limit} lang={lang} units={units} binding={limit === binding} />
            ))}
          </ul>
        </div>
      )}
      {held.length > 0 && (
        <details>
          <summary className="small muted">
            {broken.length > 0 ? t('What it does not need') : t('Nothing breaks: what it does not need')}
          </summary>
          <ul>
            {held.map((limit) => (
              <LimitLine key={limit.id} limit={limit} lang={lang} units={units} binding={false} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function LimitLine(props: { limit: Limit; lang: UiLanguage; units: 'metric' | 'us'; binding: boolean }) {
  const { limit, lang, units, binding } = props;
  return (
    <li className="small" data-quantity={limit.quantity}>
      {binding && <span className="basis">{t('binds')}</span>} {limitWords(limit, lang, units)}{' '}
      <button type="button" className="link" onClick={() => explainQuantity(limit.quantity)}>
        {t('why')}
      </button>
    </li>
  );
}
