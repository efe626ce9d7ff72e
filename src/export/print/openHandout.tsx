import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { t } from '../../locales/i18n';
import { setView } from '../../store/actions/clock';
import { standIn } from '../../store/actions/history';
import { shot } from '../../store/actions/story';
import { documentStore } from '../../store/document';
import { drawnWorld } from '../savePicture';
import { PrintSheet, type SheetContent } from './PrintSheet';
import { sheetContent } from './sheetContent';

/** Size of each picture, pixels. */
const WIDTH_PX = 1600;
const HEIGHT_PX = 900;

/**
 * A sheet for each shot of the story, or one of the scene as it is; the scene is put back after it. Rejects with a sentence where the
 * globe is not drawn.
 */
async function makeSheets(onSheet: (sheets: SheetContent[]) => void, isWanted: () => boolean): Promise<void> {
  const { length } = documentStore.getState().scene.story;
  const set = (await drawnWorld().stills()).filmSet();
  const putBack = standIn();
  const sheets: SheetContent[] = [];
  try {
    for (let i = 0; i < Math.max(1, length) && isWanted(); i++) {
      if (length > 0) {
        shot(i);
        setView(documentStore.getState().scene.camera, 'arrived');
        set.step(0);
      }
      sheets.push(sheetContent(await set.take({ width: WIDTH_PX, height: HEIGHT_PX, bare: true })));
      onSheet([...sheets]);
    }
  } finally {
    putBack();
    set.close();
  }
}

/** The story as sheets of paper, to be printed or saved as PDF by the browser. */
function Handout({ onClose }: { onClose: () => void }) {
  const [sheets, setSheets] = useState<SheetContent[]>([]);
  const [said, setSaid] = useState<string | null>(() => t('The sheets are being made…'));
  useEffect(() => {
    let wanted = true;
    makeSheets(setSheets, () => wanted)
      .then(() => setSaid(null))
      .catch((error: Error) => setSaid(error.message));
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onClose]);
  return (
    <>
      <div className="ui handout-tools">
        <strong>{t('Handout')}</strong>
        <button type="button" className="chip" disabled={said !== null} onClick={() => window.print()}>
          {t('Print, or save as PDF')}
        </button>
        <button type="button" className="chip" onClick={onClose}>
          {t('Close')}
        </button>
        <span className="small" role="status">
          {said}
        </span>
      </div>
      {sheets.map((sheet) => (
        <PrintSheet key={sheet.line} content={sheet} />
      ))}
    </>
  );
}

/** Takes what lies beside an element out of reach of pointer and keys; gives the way back, which leads to what had the focus. */
function holdOthers(holder: HTMLElement): () => void {
  const before = document.activeElement;
  const others = [...(holder.parentElement?.children ?? [])].filter(
    (other): other is HTMLElement => other instanceof HTMLElement && other !== holder && !other.inert,
  );
  for (const other of others) other.inert = true;
  return () => {
    for (const other of others) other.inert = false;
    if (before instanceof HTMLElement) before.focus();
  };
}

/** Lays the handout over the app until it is closed: beside the shell, whose layout is another one on paper. */
export function openHandout(): void {
  const holder = document.createElement('div');
  holder.className = 'handout';
  holder.tabIndex = -1;
  holder.setAttribute('role', 'dialog');
  holder.setAttribute('aria-modal', 'true');
  holder.setAttribute('aria-label', t('Handout'));
  // The keys of the app would act under it.
  holder.addEventListener('keydown', (event) => event.stopPropagation());
  (document.querySelector('.app') ?? document.body).append(holder);
  const letGo = holdOthers(holder);
  holder.focus();
  const root = createRoot(holder);
  root.render(
    <Handout
      onClose={() => {
        root.unmount();
        holder.remove();
        letGo();
      }}
    />,
  );
}
