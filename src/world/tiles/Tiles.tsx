import { msg } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { laterStep, useOnce } from '../useStep';

const Ground = laterStep('tiles', msg('Pictures of the ground'), async () => {
  const { TileGround } = await import('./TileGround');
  return (stage) => new TileGround(stage);
});

/** Pictures of the ground from an address, from when a scene first has one. */
export function Tiles() {
  const asked = useOnce(useStore(documentStore, ({ scene }) => scene.tiles !== null));
  return asked ? <Ground /> : null;
}
