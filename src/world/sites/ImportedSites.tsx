import { useLayoutEffect } from 'react';
import { msg } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStage } from '../StageContext';

/** Reads the sites of imported files; the first full frame waits for them. Draws nothing itself: they are sites like the others. */
export function ImportedSites() {
  const stage = useStage();
  useLayoutEffect(() => {
    const look = () =>
      stage.bring(msg('Imported sites'), async () =>
        (await import('../../store/actions/siteReader')).readImportedSites(),
      );
    const waits = () => documentStore.getState().scene.imports.length > 0;
    if (waits()) look();
    return documentStore.subscribe(({ scene }, { scene: before }) => {
      const differs = scene.imports !== before.imports || scene.focus !== before.focus;
      if (differs && (waits() || before.imports.length > 0)) look();
    });
  }, [stage]);
  return null;
}
