import { useState } from 'react';
import { later } from '../kit/later';
import { saveFile } from '../kit/saveFile';
import { msg, t } from '../locales/i18n';
import { notify } from '../store/actions/moment';
import { documentStore } from '../store/document';
import { pictureSizes, savePicture } from './savePicture';

const FilmDialog = later(msg('Film'), async () => (await import('./film/FilmDialog')).FilmDialog);

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
  onPress: () => void;
  children: string;
}

const Entry = ({ busy, onPress, children }: EntryProps) => (
  <button
    type="button"
    className="menu-item"
    aria-disabled={busy || undefined}
    onClick={() => busy || onPress()}
  >
    {children}
  </button>
);

/** What can be taken along: pictures of the globe and films of the story. */
export function SaveMenu() {
  const [said, work] = useWork();
  const [films, setFilms] = useState(false);
  const busy = said !== null;
  return (
    <>
      <p className="label menu-head">{t('Picture')}</p>
      {pictureSizes.map(({ width, height }) => (
        <Entry
          key={`${width}x${height}`}
          busy={busy}
          onPress={() => work(t('The picture is being taken…'), () => savePicture({ width, height }))}
        >
          {t('PNG, {width} × {height}', { width: String(width), height: String(height) })}
        </Entry>
      ))}
      <p className="label menu-head">{t('Story')}</p>
      <Entry busy={busy} onPress={() => setFilms(true)}>
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
      <p className="small muted" role="status">
        {said}
      </p>
      {films && <FilmDialog onClose={() => setFilms(false)} />}
    </>
  );
}
