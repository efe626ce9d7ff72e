import { useEffect, useState } from 'react';
import { Explained } from '../../kit/Explained';
import { formatDate, formatLength, join } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { satelliteHeightId } from '../../model/graph/quantityId';
import { type SatelliteReading, satelliteReading } from '../../store/satellites/satellites';
import type { State } from '../../store/types';

/**
 * What the card says of a real satellite: name, catalogue number, height now, and how old its elements are.
 * @param asks the height opens its explanation; where the card takes no pointers it names it alone.
 */
export function SatelliteCard(props: { number: number; state: State; lang: UiLanguage; asks?: boolean }) {
  const { number, state, lang, asks = false } = props;
  const reading = useSatellite(number, state);
  if (!reading) return <p className="small">{t('Satellite {number}', { number: String(number) })}</p>;
  const { name, reportedNumber, objectId, epochMs, altitudeM, fault } = reading;
  const height = altitudeM === null ? null : join(formatLength(altitudeM, state.scene.units, lang));
  return (
    <>
      <p className="strong orbit">{name || t('Satellite {number}', { number: String(number) })}</p>
      <p className="small muted">
        {reportedNumber > 0
          ? t('Catalogue number {number}', { number: String(reportedNumber) })
          : t('No catalogue number; {designator}', { designator: objectId })}
        {height !== null && ' · '}
        {height !== null &&
          (asks ? (
            <Explained id={satelliteHeightId(number)} className="inline">
              {height}
            </Explained>
          ) : (
            <span data-quantity={satelliteHeightId(number)}>{height}</span>
          ))}
      </p>
      <p className="label">
        {t('Elements of {date}', { date: formatDate(new Date(epochMs).toISOString().slice(0, 10), lang) })}
      </p>
      {fault !== null && (
        <p className="small">{t('No longer computable from these elements at this time, and not drawn')}</p>
      )}
    </>
  );
}

/** The satellite at a time; what was read last stays until the next answer. */
function useSatellite(number: number, { clockMs, scene }: State): SatelliteReading | null {
  const { imports } = scene;
  const [reading, setReading] = useState<SatelliteReading | null>(null);
  useEffect(() => {
    let gone = false;
    satelliteReading(number, clockMs, imports)
      .catch(() => null)
      .then((found) => {
        if (!gone) setReading(found);
      });
    return () => {
      gone = true;
    };
  }, [number, clockMs, imports]);
  return reading?.catalogueNumber === number ? reading : null;
}
