import type { Basis, Confidence, PowerSource, Precision, SiteStatus, Source } from '../facts/types';
import { t } from '../locales/i18n';
import type { PowerBasis } from '../scene/types';

/** What a power figure counts: servers, all that crosses the fence, or what a deal buys. */
export function powerWords(basis: PowerBasis): string {
  if (basis === 'contract') return t('Contract power');
  return basis === 'it' ? t('IT power') : t('Facility power');
}

export function basisWords(basis: Basis): string {
  switch (basis) {
    case 'reported':
      return t('Reported');
    case 'projected':
      return t('Projected');
    case 'derived':
      return t('Derived');
    case 'estimated':
      return t('Estimated');
    case 'assumed':
      return t('Assumed');
  }
}

/** `told`: false where nobody has said what it is. */
export function statusWords(status: SiteStatus, told = true): string {
  if (!told) return t('Status not reported');
  switch (status) {
    case 'operating':
      return t('Operating');
    case 'construction':
      return t('Under construction');
    case 'announced':
      return t('Announced');
    case 'disputed':
      return t('Announced, disputed');
    case 'withdrawn':
      return t('Withdrawn');
  }
}

export function precisionWords(precision: Precision): string {
  switch (precision) {
    case 'building':
      return t('The building is known.');
    case 'site':
      return t('The site is known.');
    case 'town':
      return t('Only the town is known.');
    case 'region':
      return t('Only the region is known.');
    case 'country':
      return t('Only the country is known.');
  }
}

export function confidenceWords(confidence: Confidence): string {
  switch (confidence) {
    case 'high':
      return t('high confidence');
    case 'medium':
      return t('medium confidence');
    case 'low':
      return t('low confidence');
  }
}

export function sourceKindWords(kind: Source['kind']): string {
  switch (kind) {
    case 'publication':
      return t('Publication');
    case 'filing':
      return t('Filing');
    case 'dataset':
      return t('Data set');
    case 'paper':
      return t('Paper');
    case 'statement':
      return t('Statement');
    case 'assumption':
      return t('Assumption');
  }
}

export function powerSourceWords(kind: PowerSource['kind']): string {
  switch (kind) {
    case 'grid':
      return t('Grid');
    case 'gas':
      return t('Gas turbines');
    case 'battery':
      return t('Batteries');
    case 'nuclear':
      return t('Nuclear');
    case 'hydro':
      return t('Hydropower');
    case 'unknown':
      return t('Not said');
  }
}
