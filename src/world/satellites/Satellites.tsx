import { msg } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { satelliteImports } from '../../store/satellites/satelliteImports';
import { useStore } from '../../store/useStore';
import { laterStep, useOnce } from '../useStep';

const Fields = laterStep('satellites', msg('Satellites'), async () => {
  const { SatelliteLayers } = await import('./satelliteLayers');
  return (stage) => new SatelliteLayers(stage);
});

/** Real satellites of imported files, from the first import on. */
export function Satellites() {
  const asked = useOnce(useStore(documentStore, ({ scene }) => satelliteImports(scene.imports).length > 0));
  return asked ? <Fields /> : null;
}
