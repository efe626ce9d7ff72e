import { Quantity } from '../../kit/Quantity';
import { powerWords } from '../../kit/words';
import { formatBand, formatDate, formatPower } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId, sumId } from '../../model/graph/quantityId';
import type { PowerBasis } from '../../scene/types';
import { explainQuantity } from '../../store/actions/moment';
import { setBasis } from '../../store/actions/scene';
import { daily } from '../../store/daily';
import { quantityOf } from '../../store/readings/explanationOf';
import { report } from '../../store/readings/report';
import { importedSites } from '../../store/sites/importedSites';
import { countedReadings } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { CapacityNumber } from './CapacityNumber';
import { Coverage } from './Coverage';

interface Shown {
  state: State;
  lang: UiLanguage;
}

/** Quantity of what stands on the ground, by what is counted. */
const standing: Record<Exclude<PowerBasis, 'contract'>, string> = {
  it: 'ground.operatingItPowerW',
  facility: 'ground.operatingFacilityPowerW',
};
/** How many sites the number counts. */
const countedId = (basis: PowerBasis): string => quantityId('ground.sites', ['operating', basis]);

const inForce: typeof standing = { it: 'ground.itPowerW', facility: 'ground.facilityPowerW' };

/** The power of the scene's kind at the clock's time, large, and the choice of what is counted. */
export function CapacityTotal({ state, lang }: Shown) {
  const { basis } = state.scene;
  const sites = countedReadings(state);
  const imported = importedSites(state);
  const words = { power: powerWords(basis), date: formatDate(state.clockMs, lang) };
  const known = t('{n} of {all} sites', {
    n: quantityOf(state, countedId(basis))?.value ?? 0,
    all: sites.length,
  });
  return (
    <header className="headline">
      <h2 className="label">
        {basis === 'contract'
          ? t('{power} announced by {date}', words)
          : t('{power} operating on {date}', words)}
      </h2>
      {basis === 'contract' ? (
        <Contracts state={state} lang={lang} known={known} />
      ) : (
        <Standing state={state} lang={lang} basis={basis} known={known} />
      )}
      {basis !== 'contract' && <Coverage state={state} lang={lang} />}
      {imported.length > 0 && (
        <p className="label">
          {t('Not in the sums: {n, plural, one {# imported site} other {# imported sites}}.', {
            n: imported.length,
          })}
        </p>
      )}
      <BasisSwitch basis={basis} />
    </header>
  );
}

function Standing(props: Shown & { basis: keyof typeof standing; known: string }) {
  const { state, lang, basis, known } = props;
  const { quantities } = report(daily(state));
  const id = standing[basis];
  const quantity = quantities[id];
  const later = quantities[inForce[basis]];
  const shown = formatPower(quantity?.value, lang);
  const band = quantity ? formatBand(quantity.low, quantity.high, 'W', lang) : null;
  return (
    <>
      <p className="value">
        <Quantity id={id} value={{ number: shown.number, unit: '' }} of={quantity} />
        <span className="unit">
          {shown.unit} · <span data-quantity={countedId(basis)}>{known}</span>
        </span>
      </p>
      <p className="small muted">
        {band && (
          <span data-quantity={id} style={{ marginRight: 8 }}>
            {band}
          </span>
        )}
        <button type="button" className="link" onClick={() => explainQuantity(id)}>
          {t('how this number comes about')}
        </button>
      </p>
      {later?.basis === 'projected' && (
        <p className="small muted">
          <Quantity id={inForce[basis]} value={formatPower(later.value, lang)} of={later} />{' '}
          {t('with what is projected for this date.')}
        </p>
      )}
    </>
  );
}

function Contracts({ state, lang, known }: Shown & { known: string }) {
  return (
    <>
      <p className="value">
        <CapacityNumber state={state} id={sumId('sum', 'contract')} lang={lang} />
        <span className="unit" data-quantity={countedId('contract')}>
          {known}
        </span>
      </p>
      <p className="small muted">
        {t(
          'What deals buy at these sites, whether or not it stands. Some count IT power, some all that crosses the fence, and some do not say.',
        )}
      </p>
    </>
  );
}

function BasisSwitch({ basis }: { basis: PowerBasis }) {
  const choice = (value: PowerBasis) => (
    <button
      key={value}
      type="button"
      className="chip"
      aria-pressed={basis === value}
      onClick={() => setBasis(value)}
    >
      {powerWords(value)}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend for three buttons.
    <div className="chips" role="group" aria-label={t('Which power is counted')} style={{ marginTop: 10 }}>
      {(['it', 'facility', 'contract'] as const).map(choice)}
    </div>
  );
}
