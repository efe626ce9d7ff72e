import { setCampusView } from '../../store/actions/looks';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { ScaleBar } from '../labels/ScaleBar';
import { useShown } from '../Shown';
import type { Stage } from '../Stage';
import { useStage } from '../StageContext';
import { CampusNote } from './CampusNote';

/** Eye above the ground from which on down lengths are told, metres. */
const SCALE_BELOW_M = 60_000;

/** What is said of the campus in sight. */
export function CampusWords({ theme }: { theme: Stage['theme'] }) {
  const sight = useShown(useStage().campus);
  const colorBy = useStore(documentStore, ({ scene }) => scene.campus.colorBy);
  return (
    <>
      <ScaleBar belowM={SCALE_BELOW_M} />
      {sight?.campus ? (
        <CampusNote
          campus={sight.campus}
          open={sight.open}
          state={sight.state}
          colorBy={colorBy}
          theme={theme}
          onChoose={(next) => setCampusView({ colorBy: next })}
        />
      ) : null}
    </>
  );
}
