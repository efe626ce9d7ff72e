import { useEffect, useMemo, useRef } from 'react';
import { formatLength, join } from '../../locales/format';
import { language, type Message, msg, t } from '../../locales/i18n';
import type { Campus } from '../../model/campus/types';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { useStore } from '../../store/useStore';
import { nameIn } from '../places/PlacesOfFile';
import { useShown } from '../Shown';
import { useStage } from '../StageContext';
import { townOfCampus } from './townOfCampus';

/** From north on to the east. */
const directions: readonly Message[] = [
  msg('N'),
  msg('NE'),
  msg('E'),
  msg('SE'),
  msg('S'),
  msg('SW'),
  msg('W'),
  msg('NW'),
];

/** Distances to a town are told to the kilometre or mile: it is no point. */
function wholeLength(lengthM: number, units: 'metric' | 'us'): string {
  const unitM = units === 'us' ? 1609.344 : 1000;
  return join(formatLength(Math.max(1, Math.round(lengthM / unitM)) * unitM, units, language()));
}

/** Which town a campus lies by, how far off and where: an arrow points to it as the picture is turned. */
export function TownSign({ campus }: { campus: Campus }) {
  const stage = useStage();
  const names = useShown(stage.groundNames);
  const units = useStore(documentStore, ({ scene }) => scene.units);
  const arrow = useRef<SVGSVGElement>(null);
  const town = useMemo(() => townOfCampus(campus, names), [campus, names]);
  const bearingDeg = town?.bearingDeg ?? null;
  useEffect(() => {
    if (bearingDeg === null) return undefined;
    stage.invalidate();
    return stage.step('town sign', () => {
      const { headingDeg } = liveStore.getState().view;
      if (arrow.current) arrow.current.style.rotate = `${(bearingDeg - headingDeg).toFixed(1)}deg`;
    });
  }, [stage, bearingDeg]);
  if (!town) return null;
  const direction = t(directions[Math.round(town.bearingDeg / 45) % 8]!);
  return (
    <p className="campus-town" title={t('Nearest large town, by Natural Earth; measured to its middle.')}>
      <svg ref={arrow} viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d="M6 .8 9.6 11 6 8.7 2.4 11Z" fill="currentColor" />
      </svg>
      {t('{town} {distance} {direction}', {
        town: nameIn(town.name, language()),
        distance: wholeLength(town.distanceM, units),
        direction,
      })}
    </p>
  );
}
