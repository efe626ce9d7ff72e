import { useSyncExternalStore } from 'react';
import { formatDate } from '../../locales/format';
import { t } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { announcedLaterMs } from '../../store/nodes/orbitReadings';
import { orbitsInSight } from '../../store/readings/orbitsInSight';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import type { Stage } from '../Stage';
import '../statusPill.css';

/**
 * Says on the screen when not every node is drawn, and that they are a scenario while the clock stands before they were announced.
 * Empty otherwise; it stays there, so that a change is announced.
 */
export function DrawnShare({ stage }: { stage: Stage }) {
  const oneIn = useSyncExternalStore(stage.onQuality, () => stage.quality.oneIn);
  const language = useStore(documentStore, (state) => state.scene.language);
  const announcedMs = useThrottled(announcedLaterMs);
  const laterMs = useStore(liveStore, ({ view, upwardsDeg }) => orbitsInSight(view, upwardsDeg))
    ? announcedMs
    : null;
  const words = [
    laterMs !== null &&
      t('Nodes: a scenario, announced on {date}.', {
        date: formatDate(laterMs, language),
      }),
    oneIn > 1 && t('Drawn 1 in {n}: this device cannot draw them all smoothly.', { n: oneIn }),
  ];
  return (
    <p className="status-pill" role="status">
      {words.filter(Boolean).join(' ')}
    </p>
  );
}
