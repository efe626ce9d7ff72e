import type { FoldingPanel } from '../../store/types';
import { FoldButton } from './FoldButton';

/** What of a panel stays when it is folded: its name and the button. */
export function PanelHead({ panel, name }: { panel: FoldingPanel; name: string }) {
  return (
    <div className="panel-head">
      <h2 className="label">{name}</h2>
      <FoldButton panel={panel} name={name} />
    </div>
  );
}
