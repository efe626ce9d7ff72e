import { later } from '../../kit/later';
import { msg } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { splitScenario } from '../../store/readings/split';
import { useStore } from '../../store/useStore';
import type { Stage } from '../Stage';
import { Hold } from '../useStep';

const SplitPicture = later(
  msg('Two scenarios'),
  async () => {
    const [{ SplitPicture }, { loadModel }] = await Promise.all([
      import('./SplitPicture'),
      import('../../store/readings/report'),
    ]);
    await loadModel();
    return SplitPicture;
  },
  { waiting: <Hold /> },
);

/** The pinned scenario on the right of the picture, where the scene splits it; its code comes with the first. */
export function LazySplit({ stage }: { stage: Stage }) {
  const scenario = useStore(documentStore, splitScenario);
  return scenario ? <SplitPicture stage={stage} scenario={scenario} /> : null;
}
