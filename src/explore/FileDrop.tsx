import './fileDrop.css';
import { useEffect, useState } from 'react';
import { t } from '../locales/i18n';
import { liveStore } from '../store/live';
import { useStore } from '../store/useStore';
import { openFiles } from './openFiles';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** A table has lines and marks between its cells; a word or a sentence that is pasted is none. */
const looksLikeList = (text: string): boolean => /[^\n]\r?\n[^\n]/.test(text.trim()) && text.length > 20;

/** What is pasted, as files: files of the clipboard, or a table or list that was copied as text. */
function pastedFiles({ target, clipboardData }: ClipboardEvent): readonly File[] {
  const writes = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  if (writes || !clipboardData) return [];
  if (clipboardData.files.length > 0) return Array.from(clipboardData.files);
  const text = clipboardData.getData('text/plain');
  return looksLikeList(text) ? [new File([text], t('Pasted list'))] : [];
}

/** Takes a scene file or a list of satellites or sites that is dropped anywhere on the page or pasted, shows so while one is held over it, and tells of one that takes long to read. */
export function FileDrop() {
  const [held, setHeld] = useState(false);
  const reading = useStore(liveStore, (state) => state.reading);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHeld(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHeld(false);
    };
    const drop = (event: DragEvent) => {
      setHeld(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      void openFiles(event.dataTransfer?.files ?? []);
    };
    const paste = (event: ClipboardEvent) => {
      const files = pastedFiles(event);
      if (files.length === 0) return;
      event.preventDefault();
      void openFiles(files);
    };
    window.addEventListener('paste', paste);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('paste', paste);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <>
      {held && (
        <div className="file-drop" aria-hidden="true">
          <p className="card">{t('Drop a scene, or a list of satellites or sites, to open it')}</p>
        </div>
      )}
      <p role="status" className={reading === null ? 'visually-hidden' : 'card file-reading'}>
        {reading !== null && (
          <>
            {t('Reading {name}…', { name: reading })}
            <progress aria-label={t('Reading {name}…', { name: reading })} />
          </>
        )}
      </p>
    </>
  );
}
