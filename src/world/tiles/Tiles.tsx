import { later } from '../../kit/later';
import { msg } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { laterStep, useOnce } from '../useStep';

const Ground = laterStep('tiles', msg('Pictures of the ground'), async () => {
  const { TileGround } = await import('./TileGround');
  return (stage) => new TileGround(stage);
});

const Credit = later(msg('Pictures of the ground'), async () => (await import('./TileCredit')).TileCredit);

/** Whether a scene has, or had, pictures of the ground. */
const useAsked = () => useOnce(useStore(documentStore, ({ scene }) => scene.tiles !== null));

/** Pictures of the ground from an address, from when a scene first has one. */
export function Tiles() {
  return useAsked() ? <Ground /> : null;
}

/** Whose they are, over the picture. */
export function TileWords() {
  return useAsked() ? <Credit /> : null;
}
