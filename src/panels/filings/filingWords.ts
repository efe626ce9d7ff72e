import type { Filing, FilingEvidence } from '../../facts/types';
import { t } from '../../locales/i18n';

/** Who says it, in a word or two. */
export function evidenceWords(evidence: FilingEvidence): string {
  switch (evidence) {
    case 'primary':
      return t('Document read');
    case 'quoted':
      return t('Third party, quoting the notice');
    case 'third-party':
      return t('Third party');
    case 'assumed':
      return t('Assumed');
  }
}

export function filingStatusWords(status: Filing['status']): string {
  switch (status) {
    case 'accepted':
      return t('Accepted for filing');
    case 'review':
      return t('Under review');
    case 'study':
      return t('Study, no filing');
  }
}
