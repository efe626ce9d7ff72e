import { wholeRelease } from '../../facts/sources';
import type { Programme } from '../../facts/types';
import { FigureRow } from '../../kit/facts/FigureRow';
import { t, type UiLanguage } from '../../locales/i18n';
import { factId } from '../../model/graph/quantityId';

/** The rocket of a programme: its own figures where the programme is the rocket, its name where it launches the satellites. */
export function ProgrammeVehicle(props: { programme: Programme; vehicleId: string; lang: UiLanguage }) {
  const { programme, vehicleId, lang } = props;
  const vehicle = wholeRelease.launchVehicles.find(({ id }) => id === vehicleId);
  if (!vehicle) return null;
  if (programme.kind === 'compute')
    return (
      <li>
        <span>{t('Launched by')}</span>
        <span>{vehicle.name}</span>
      </li>
    );
  const rows = [
    ['payloadKg', t('Payload to low Earth orbit')],
    ['priceUsdPerKg', t('Price per mass')],
    ['perYear', t('Flights licensed a year')],
  ] as const;
  return rows.map(([key, label]) => {
    const figure = vehicle[key];
    const id = factId('launchVehicles', vehicle.id, key);
    return figure && <FigureRow key={key} label={label} id={id} figure={figure} lang={lang} thirdParty />;
  });
}
