import { Icon } from '../../kit/Icon';
import { t } from '../../locales/i18n';
import { fold } from '../../store/actions/room';
import { liveStore } from '../../store/live';
import type { FoldingPanel } from '../../store/types';
import { useStore } from '../../store/useStore';

/** The button at a panel's head that folds it to that head, and opens it again. */
export function FoldButton({ panel, name }: { panel: FoldingPanel; name: string }) {
  const folded = useStore(liveStore, ({ room }) => room.folded[panel]);
  const words = folded ? t('Open: {panel}', { panel: name }) : t('Fold: {panel}', { panel: name });
  return (
    <button
      type="button"
      className="icon fold"
      aria-expanded={!folded}
      aria-label={words}
      title={words}
      onClick={() => fold(panel, !folded)}
    >
      <Icon d={folded === (panel !== 'timeline') ? 'M3 6l5 5 5-5' : 'M3 10l5-5 5 5'} />
    </button>
  );
}
