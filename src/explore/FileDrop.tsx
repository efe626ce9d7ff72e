import './fileDrop.css';
import { useEffect, useState } from 'react';
import { t } from '../locales/i18n';
import { openOne } from './sceneFile';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a scene file or a list of satellites or sites that is dropped anywhere on the page, and shows so while one is held over it. */
export function FileDrop() {
  const [held, setHeld] = useState(false);
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
      void openOne(event.dataTransfer?.files ?? []);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return held ? (
    <div className="file-drop" aria-hidden="true">
      <p className="card">{t('Drop a scene, or a list of satellites or sites, to open it')}</p>
    </div>
  ) : null;
}
