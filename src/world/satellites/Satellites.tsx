import { useEffect, useRef } from 'react';
import type { Group } from 'three';
import { t } from '../../locales/i18n';
import { notify } from '../../store/actions/moment';
import { documentStore } from '../../store/document';
import { satelliteImports } from '../../store/satellites/satellites';
import { useStage } from '../StageContext';
import type { SatelliteLayers } from './satelliteLayers';

/** Real satellites of imported files. Their code comes with the first import; the first full frame waits for them. */
export function Satellites() {
  const stage = useStage();
  const group = useRef<Group>(null);
  useEffect(() => {
    let layers: SatelliteLayers | null = null;
    let asked = false;
    let gone = false;
    const load = async () => {
      asked = true;
      stage.awaited += 1;
      try {
        const { SatelliteLayers } = await import('./satelliteLayers');
        if (gone || !group.current) return;
        layers = new SatelliteLayers(stage, group.current);
        layers.follow(satelliteImports(documentStore.getState().scene.imports));
      } catch {
        asked = false;
        const path = t('Satellites');
        notify('warning', t('{path} could not be loaded; the map is drawn without it.', { path }));
      } finally {
        stage.awaited -= 1;
        stage.invalidate();
      }
    };
    const look = () => {
      const imports = satelliteImports(documentStore.getState().scene.imports);
      if (layers) layers.follow(imports);
      else if (imports.length > 0 && !asked) void load();
    };
    look();
    const stop = documentStore.subscribe((state, before) => {
      if (state.scene.imports !== before.scene.imports) look();
    });
    return () => {
      gone = true;
      stop();
      layers?.dispose();
    };
  }, [stage]);
  return <group ref={group} />;
}
