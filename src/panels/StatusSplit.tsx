import { formatPower } from '../shared/format';
import { t, type UiLanguage } from '../shared/i18n';
import { type SiteReading, siteReadings } from '../store/select';
import type { State } from '../store/types';
import { StatusGlyph } from './StatusGlyph';

/** Power by how real it is, W, and how many shown sites have no known power at all. */
export interface Split {
  operatingW: number;
  constructionW: number;
  announcedW: number;
  unknownSites: number;
}

type Powers = Pick<SiteReading, 'status' | 'powerW' | 'totalPowerW'>;

/**
 * Splits what sites have and are to have: what stands by reports is operating; the rest counts as announced where the
 * site is only that, as under construction elsewhere. Withdrawn sites count for nothing.
 */
export function splitByStatus(sites: readonly Powers[]): Split {
  const split: Split = { operatingW: 0, constructionW: 0, announcedW: 0, unknownSites: 0 };
  for (const { status, powerW, totalPowerW } of sites) {
    if (status === 'withdrawn') continue;
    if (totalPowerW === null) {
      split.unknownSites += 1;
      continue;
    }
    const nowW = powerW ?? 0;
    split.operatingW += nowW;
    if (status === 'announced') split.announcedW += totalPowerW - nowW;
    else split.constructionW += totalPowerW - nowW;
  }
  return split;
}

/** Three rows: operating, under construction, announced; unknown is counted, not guessed. */
export function StatusSplit({ state, lang }: { state: State; lang: UiLanguage }) {
  const split = splitByStatus(siteReadings(state));
  const largestW = Math.max(split.operatingW, split.constructionW, split.announcedW, 1);
  const row = (form: 'solid' | 'hollow' | 'dashed', name: string, powerW: number) => {
    const shown = formatPower(powerW, lang);
    return (
      <li className="split-row">
        <StatusGlyph form={form} />
        <span>{name}</span>
        <span className="meter" data-form={form}>
          {powerW > 0 && <span style={{ width: `${(100 * powerW) / largestW}%` }} />}
        </span>
        <span className="number strong">
          {shown.number} <span className="unit">{shown.unit}</span>
        </span>
      </li>
    );
  };
  return (
    <section className="panel-section">
      <h3>{t('By status')}</h3>
      <ul>
        {row('solid', t('Operating'), split.operatingW)}
        {row('hollow', t('Under construction'), split.constructionW)}
        {row('dashed', t('Announced'), split.announcedW)}
      </ul>
      {split.unknownSites > 0 && (
        <p className="label">
          {t(
            'No power of this kind is reported for {n, plural, one {# site} other {# sites}}; not counted.',
            {
              n: split.unknownSites,
            },
          )}
        </p>
      )}
    </section>
  );
}
