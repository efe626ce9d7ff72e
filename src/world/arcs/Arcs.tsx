import { useEffect } from 'react';
import { msg } from '../../locales/i18n';
import { bring } from '../../store/actions/bring';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import type { Stage } from '../Stage';

/** The arcs that the present shot draws between sites; their code comes with the first. */
export function Arcs({ stage }: { stage: Stage }): null {
  const pairs = useStore(documentStore, ({ scene, shot }) => scene.story[shot]?.claim?.arcs);
  useEffect(() => {
    if (!pairs || pairs.length === 0) return undefined;
    let gone = false;
    let lines: { dispose(): void } | null = null;
    const release = stage.hold();
    void bring(msg('Arcs between sites'), async () => {
      const { ArcLines } = await import('./ArcLines');
      if (!gone) lines = new ArcLines(stage, pairs);
    }).then(release);
    return () => {
      gone = true;
      release();
      lines?.dispose();
    };
  }, [stage, pairs]);
  return null;
}
