import './saveMenu.css';
import { useState } from 'react';
import { later } from '../kit/later';
import { saveFile } from '../kit/saveFile';
import { msg, t } from '../locales/i18n';
import { bring } from '../store/actions/bring';
import { notify } from '../store/actions/moment';
import { documentStore } from '../store/document';
import { openDialog } from './openDialog';
import { pictureSizes, savePicture } from './savePicture';

const FilmDialog = later(msg('Film'), async () => (await import('./film/FilmDialog')).FilmDialog);

const OfflineDialog = later(
  msg('Offline'),
  async () => (await import('./offline/OfflineDialog')).OfflineDialog,
);

const EmbedCreator = later(msg('Embed'), async () => (await import('./creator/EmbedCreator')).EmbedCreator);

const CitationDialog = later(
  msg('Cite'),
  async () => (await import('../panels/citation/CitationDialog')).CitationDialog,
);

/** Does something that takes a while: says what meanwhile, and its failure. */
function useWork(): [said: string | null, work: (saying: string, what: () => Promise<void>) => void] {
  const [said, setSaid] = useState<string | null>(null);
  const work = (saying: string, what: () => Promise<void>) => {
    setSaid(saying);
    what()
      .catch((error: unknown) => notify('error', error instanceof Error ? error.message : String(error)))
      .finally(() => setSaid(null));
  };
  return [said, work];
}

interface EntryProps {
  busy: boolean;
  /** A dialog, for which the menu is closed. */
  opens?: boolean;
  onPress: () => void;
  children: string;
}

const Entry = ({ busy, opens, onPress, children }: EntryProps) => (
  <button
    type="button"
    className="save-item"
    aria-disabled={busy || undefined}
    onClick={(event) => {
      if (busy) return;
      // The menu would lie over what opens.
      const menu = opens ? event.currentTarget.closest<HTMLElement>('[popover]') : null;
      menu?.hidePopover();
      onPress();
    }}
  >
    {children}
  </button>
);

/** What can be taken along: pictures of the globe, films of the story, and the scene for an article. */
export function SaveMenu() {
  const [said, work] = useWork();
  const busy = said !== null;
  return (
    <>
      <p className="label save-head">{t('Picture')}</p>
      {pictureSizes.map(({ width, height }) => (
        <Entry
          key={`${width}x${height}`}
          busy={busy}
          onPress={() => work(t('The picture is being taken…'), () => savePicture({ width, height }))}
        >
          {t('PNG, {width} × {height}', { width: String(width), height: String(height) })}
        </Entry>
      ))}
      <p className="label save-head">{t('Story')}</p>
      <Entry busy={busy} opens onPress={() => openDialog(FilmDialog)}>
        {t('Film…')}
      </Entry>
      <Entry
        busy={busy}
        onPress={() =>
          work(t('The file is being put together…'), async () => {
            const { exportHtml } = await import('./html/exportHtml');
            saveFile(`${documentStore.getState().scene.id}.html`, await exportHtml());
          })
        }
      >
        {t('HTML file that opens without a network')}
      </Entry>
      <Entry
        busy={busy}
        opens
        onPress={() =>
          void bring(msg('Handout'), async () => (await import('./print/openHandout')).openHandout())
        }
      >
        {t('Handout: a sheet for each shot')}
      </Entry>
      <Entry busy={busy} opens onPress={() => openDialog(OfflineDialog)}>
        {t('Make available offline')}
      </Entry>
      <p className="label save-head">{t('Article')}</p>
      <Entry busy={busy} opens onPress={() => openDialog(EmbedCreator)}>
        {t('Embed…')}
      </Entry>
      <Entry busy={busy} opens onPress={() => openDialog(CitationDialog)}>
        {t('Cite…')}
      </Entry>
      <p className="small muted save-said" role="status">
        {said}
      </p>
    </>
  );
}
