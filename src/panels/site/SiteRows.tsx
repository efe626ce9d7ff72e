import { useState } from 'react';
import { StatusGlyph, statusForm } from '../../kit/StatusGlyph';
import { statusWords } from '../../kit/words';
import { boundWords, formatMegawatts } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { mostId, standsId } from '../../model/graph/quantityId';
import { hover } from '../../store/actions/moment';
import type { SiteReading } from '../../store/sites/siteReadings';
import type { State } from '../../store/types';
import { siteIdOf } from './focusedSite';
import { visitSite } from './visit';

interface RowProps {
  site: SiteReading;
  state: State;
  lang: UiLanguage;
  /** Stands for the town where another word is asked for. */
  beside?: string | undefined;
}

/** A site of the list: its state, name and power. Pointed at, it lights up on the globe; chosen, it is flown to. */
function SiteRow({ site, state, lang, beside }: RowProps) {
  const form = statusForm(site.status, site.powerW, site.totalPowerW);
  const path = `site:${site.id}`;
  return (
    <li>
      <button
        type="button"
        className="place"
        aria-current={siteIdOf(state.scene.focus) === site.id}
        onPointerEnter={() => hover(path)}
        onPointerLeave={() => hover(null)}
        onClick={() => visitSite(site.id)}
      >
        <StatusGlyph form={form} share={site.fraction ?? 0} />
        <span className="place-name">
          <span>{site.name}</span>{' '}
          <span className="label" data-whole={beside !== undefined}>
            {beside ?? site.town ?? site.region}
          </span>
          <span className="visually-hidden">, {statusWords(site.status, site.statusTold)}, </span>
        </span>
        <PlacePower site={site} state={state} lang={lang} />
      </button>
    </li>
  );
}

interface RowsProps extends Omit<RowProps, 'site' | 'beside'> {
  sites: readonly SiteReading[];
  beside?: (site: SiteReading) => string | undefined;
}

/** Rows that a list begins with, and that each wish for more adds. */
const ROWS = 200;

/** Rows of sites, in the order given; of very many the first, and more on a click. */
export function SiteRows({ sites, beside, ...rest }: RowsProps) {
  const [wanted, setWanted] = useState(ROWS);
  const left = sites.length - wanted;
  return (
    <>
      <ul>
        {sites.slice(0, wanted).map((site) => (
          <SiteRow key={site.id} site={site} beside={beside?.(site)} {...rest} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="more-rows link small" onClick={() => setWanted(wanted + ROWS)}>
          {t('Show {n} more of {left, number}', { n: Math.min(ROWS, left), left })}
        </button>
      )}
    </>
  );
}

/** The sites of imported files, under a head of their own. */
export function ImportedRows(props: RowsProps) {
  return (
    <>
      <p className="list-head label">
        <span>{t('Imported, in no sum')}</span>
      </p>
      <SiteRows {...props} />
    </>
  );
}

/** What stands by reports, `of` all that is to come where that is more, in MW; unknown is said. */
function PlacePower({ site, state, lang }: { site: SiteReading; state: State; lang: UiLanguage }) {
  const { id, powerW: nowW, totalPowerW: finalW, most } = site;
  const { basis } = state.scene;
  if (finalW === null) return <span className="label">{t('not reported')}</span>;
  const all = formatMegawatts(finalW, lang);
  const partly = nowW !== null && nowW < finalW;
  const bound = most ? boundWords(most) : undefined;
  return (
    <span className="number">
      {partly && (
        <>
          <span className={nowW > 0 ? 'strong' : 'muted'} data-quantity={standsId(id, basis)}>
            {formatMegawatts(nowW, lang).number}
          </span>{' '}
        </>
      )}
      <span className={partly ? 'muted' : 'strong'} data-quantity={mostId(id, basis)}>
        {bound && <span className="bound">{bound} </span>}
        {partly ? t('of {power}', { power: all.number }) : all.number}
      </span>{' '}
      <span className="unit">{all.unit}</span>
    </span>
  );
}
