import type { Site } from '../facts/types';
import type { PowerBasis } from '../scene/types';
import { formatPower } from '../shared/format';
import { type UiLanguage, t } from '../shared/i18n';
import { visibleSites } from '../store/select';
import type { State } from '../store/types';
import { stepAt } from './chart/stack';
import { siteSteps } from './powerSeries';
import { StatusGlyph } from './StatusGlyph';

/** Power by how real it is, W, and how many shown sites have no known power at all. */
export interface Split {
  operatingW: number;
  constructionW: number;
  announcedW: number;
  unknownSites: number;
}

/**
 * Splits the final dated power of sites at a time: what runs is operating; the rest is being built where the site
 * is under construction or already runs in part, and announced elsewhere.
 */
export function splitByStatus(sites: readonly Site[], basis: PowerBasis, timeMs: number): Split {
  const split: Split = { operatingW: 0, constructionW: 0, announcedW: 0, unknownSites: 0 };
  for (const site of sites) {
    const series = siteSteps(site, basis);
    const finalW = Math.max(...series.steps.map(({ powerW }) => powerW ?? Number.NEGATIVE_INFINITY));
    if (!Number.isFinite(finalW)) {
      split.unknownSites += 1;
      continue;
    }
    const nowW = stepAt(series, timeMs)?.powerW ?? 0;
    const restW = Math.max(0, finalW - nowW);
    split.operatingW += nowW;
    if (site.status === 'announced' && nowW === 0) split.announcedW += restW;
    else if (site.status !== 'withdrawn') split.constructionW += restW;
  }
  return split;
}

/** Three rows: operating, under construction, announced; unknown is counted, not guessed. */
export function StatusSplit({ state, lang }: { state: State; lang: UiLanguage }) {
  const split = splitByStatus(visibleSites(state), state.scene.basis, state.clockMs);
  const largestW = Math.max(split.operatingW, split.constructionW, split.announcedW, 1);
  const row = (form: 'solid' | 'hollow' | 'dashed', name: string, powerW: number) => {
    const shown = formatPower(powerW, lang);
    return (
      <li className="split-row">
        <StatusGlyph form={form} />
        <span>{name}</span>
        <span className="meter" data-form={form}>
          <span style={{ width: `${(100 * powerW) / largestW}%` }} />
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
          {t('{n, plural, one {# site has} other {# sites have}} no reported power of this kind and {n, plural, one {is} other {are}} not counted.', {
            n: split.unknownSites,
          })}
        </p>
      )}
    </section>
  );
}
