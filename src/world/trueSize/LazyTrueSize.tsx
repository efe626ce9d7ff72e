import { later } from '../../kit/later';
import { msg } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import type { Stage } from '../Stage';
import { Hold } from '../useStep';

const TrueSizeAreas = later(
  msg('Areas at their true size'),
  async () => {
    const [{ TrueSizeAreas }, { loadModel }] = await Promise.all([
      import('./TrueSizeAreas'),
      import('../../store/readings/report'),
    ]);
    await loadModel();
    return TrueSizeAreas;
  },
  { waiting: <Hold /> },
);

/** The areas that the present shot lays on the map; their code comes with the first. */
export function LazyTrueSize({ stage }: { stage: Stage }) {
  const ids = useStore(documentStore, ({ scene, shot }) => scene.story[shot]?.claim?.areas);
  return ids && ids.length > 0 ? <TrueSizeAreas stage={stage} ids={ids} /> : null;
}
