import { useEffect } from 'react';
import { t } from '../../locales/i18n';
import { notify } from '../../store/actions/moment';
import { readImportedSites } from '../../store/actions/siteReader';
import { documentStore } from '../../store/document';
import { useStage } from '../StageContext';

/** Reads the sites of imported files; the first full frame waits for them. Draws nothing itself: they are sites like the others. */
export function ImportedSites() {
  const stage = useStage();
  useEffect(() => {
    const look = async () => {
      stage.awaited += 1;
      try {
        await readImportedSites();
      } catch {
        const path = t('Imported sites');
        notify('warning', t('{path} could not be loaded; the map is drawn without it.', { path }));
      } finally {
        stage.awaited -= 1;
        stage.invalidate();
      }
    };
    const waits = () => documentStore.getState().scene.imports.length > 0;
    if (waits()) void look();
    return documentStore.subscribe(({ scene }, { scene: before }) => {
      const differs = scene.imports !== before.imports || scene.focus !== before.focus;
      if (differs && (waits() || before.imports.length > 0)) void look();
    });
  }, [stage]);
  return null;
}
