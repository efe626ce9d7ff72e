import { msg, t } from '../locales/i18n';
import { bring } from '../store/actions/bring';
import { dismiss, notify } from '../store/actions/moment';
import { liveStore } from '../store/live';

let isSaving = false;

/** Takes the notice of a picture in the making away. */
function dismissText(text: string): void {
  for (const notice of liveStore.getState().notices) if (notice.text === text) dismiss(notice.id);
}

/** Saves what the room sees as a file, of a large screen's size, and says so while it does. Nothing while one is being saved. */
export async function saveShotPicture(): Promise<void> {
  if (isSaving) return;
  isSaving = true;
  const text = t('The picture is being taken…');
  notify('info', text);
  await bring(msg('Save'), async () => {
    const { savePicture } = await import('../export/savePicture');
    await savePicture({ width: 3840, height: 2160 }).catch((error: Error) => notify('error', error.message));
  });
  dismissText(text);
  isSaving = false;
}
