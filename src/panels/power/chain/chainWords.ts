import { t } from '../../../locales/i18n';
import type { PowerStage } from '../../../model/ground/power';

/** What a stage of a power chain is called: a source by its own name in the facts, all else in the reader's language. */
export function stageWords({ id, label }: Pick<PowerStage, 'id' | 'label'>): string {
  switch (id) {
    case 'unexplained':
      return t('Unexplained');
    case 'facility':
      return t('Facility');
    case 'it':
      return t('IT');
    case 'overhead':
      return t('Cooling and conversion');
    case 'accelerators':
      return t('Accelerators, rated');
    case 'rest':
      return label === 'IT, not split' ? t('IT, not split') : t('Hosts, network, storage');
    case 'heat':
      return t('Heat');
    case 'sun':
      return t('Sunlight on the array');
    case 'array':
      return t('Array');
    case 'battery':
      return t('Battery');
    case 'compute':
      return t('Compute');
    case 'radiator':
      return t('Heat from the radiator');
    case 'arrayHeat':
      return t('Heat and light from the array');
    default:
      return label;
  }
}
