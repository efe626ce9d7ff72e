import { drawnWorld } from '../../export/savePicture';
import { setView } from '../../store/actions/clock';
import { standIn } from '../../store/actions/history';
import { shot } from '../../store/actions/story';
import { documentStore } from '../../store/document';
import { pictureKey } from './pictureKey';
import { keepCanvas, missingPictures, pictureSize } from './takePicture';

/**
 * Takes the small picture of every shot that has none, as a handout does: the world goes from shot to shot, and what was on screen is put
 * back after it. Rejects with a sentence where the globe is not drawn.
 * @param onPicture told how many are done, of how many. @param isWanted asked all the while: once it says no, what is
 * in the making is given up.
 */
export async function takeMissing(
  theme: string,
  onPicture: (done: number, all: number) => void,
  isWanted: () => boolean,
): Promise<void> {
  const before = documentStore.getState();
  const missing = missingPictures(theme);
  const set = (await drawnWorld().stills()).filmSet();
  const putBack = standIn();
  try {
    for (const [done, index] of missing.entries()) {
      if (!isWanted()) return;
      onPicture(done, missing.length);
      shot(index);
      setView(documentStore.getState().scene.camera, 'arrived');
      set.step(0);
      await keepCanvas(pictureKey(before, index, theme), await set.take({ ...pictureSize, isWanted }));
    }
  } catch (reason) {
    if (isWanted()) throw reason;
  } finally {
    putBack();
    set.close();
  }
}
