import { release } from '../../facts/release';
import { BasisTag, Quantity } from '../../kit/Quantity';
import { formatPower, formatQuantity, formatShare, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { CampusState } from '../../model/formulas/campusFormulas';
import { campusState } from '../../store/campus/campusStates';

interface Props {
  siteId: string;
  /** Null: the campus as a whole. */
  hall: number | null;
  /** Sum of what the racks are rated for, watts. */
  ratedW: number;
  timeMs: number;
  lang: UiLanguage;
}

/**
 * Powers of a hall or campus, each by its name: what its racks are rated for by their kinds, and what is published for the site;
 * of a campus also its load and the failures that are to be expected.
 */
export function HallPowers({ siteId, hall, ratedW, timeMs, lang }: Props) {
  const state = campusState(siteId, timeMs);
  // The numbers of the facts have a chain behind them; those of an imported file have its lines.
  const told = release.sites.some(({ id }) => id === siteId);
  const idOf = (name: string) => (told ? `site.${siteId}.${name}` : null);
  const reported = state?.itPowerW ?? null;
  return (
    <>
      <dt>{hall === null ? t('Rated power, sum of the racks') : t('Rated power, sum of its racks')}</dt>
      <dd>
        {hall === null && state?.ratedW?.value === ratedW ? (
          <Quantity id={idOf('ratedItPowerW')} value={formatPower(ratedW, lang)} of={state.ratedW} />
        ) : (
          <span data-quantity={idOf('ratedItPowerW') ?? undefined}>{join(formatPower(ratedW, lang))}</span>
        )}
      </dd>
      {reported?.value != null && (
        <>
          <dt>
            {reported.basis === 'projected'
              ? t('IT power, projected for the site')
              : t('IT power, published for the site')}
          </dt>
          <dd>
            <Quantity id={idOf('itPowerW')} value={formatPower(reported.value, lang)} of={reported} />{' '}
            <BasisTag basis={reported.basis} />
          </dd>
        </>
      )}
      {hall === null && state && <Expected state={state} idOf={idOf} lang={lang} />}
    </>
  );
}

function Expected(props: { state: CampusState; idOf: (name: string) => string | null; lang: UiLanguage }) {
  const { state, idOf, lang } = props;
  const { load, failed } = state;
  return (
    <>
      {load?.value != null && (
        <>
          <dt>{t('Load: published over rated')}</dt>
          <dd>
            <Quantity
              id={idOf('load')}
              value={{ number: formatShare(load.value, lang), unit: '' }}
              of={load}
            />
          </dd>
        </>
      )}
      {failed?.value != null && (
        <>
          <dt>{t('Failed accelerators, expected')}</dt>
          <dd>
            <Quantity
              id={idOf('failedAccelerators')}
              value={{ ...formatQuantity(Math.round(failed.value), failed.unit, lang), unit: '' }}
              of={failed}
            />
          </dd>
        </>
      )}
    </>
  );
}
