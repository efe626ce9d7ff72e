import { useSyncExternalStore } from 'react';
import { t } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import type { Stage } from '../Stage';
import '../statusPill.css';

/** Says on the screen when not every node is drawn. Empty otherwise; it stays there, so that a change is announced. */
export function DrawnShare({ stage }: { stage: Stage }) {
  const oneIn = useSyncExternalStore(stage.onQuality, () => stage.quality.oneIn);
  useStore(documentStore, (state) => state.scene.language);
  return (
    <p className="status-pill" role="status">
      {oneIn > 1 ? t('Drawn 1 in {n}: this device cannot draw them all smoothly.', { n: oneIn }) : ''}
    </p>
  );
}
