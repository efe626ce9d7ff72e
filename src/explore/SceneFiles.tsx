import { useRef } from 'react';
import { t } from '../shared/i18n';
import { closeMenu } from './Menu';
import { openOne, saveSceneFile } from './sceneFile';

/** Saving the scene as a file and opening one. */
export function SceneFiles() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="menu-files">
      <button
        type="button"
        className="menu-item"
        onClick={(event) => {
          closeMenu(event.currentTarget);
          saveSceneFile();
        }}
      >
        {t('Save scene file')}
      </button>
      <button
        type="button"
        className="menu-item"
        onClick={(event) => {
          closeMenu(event.currentTarget);
          input.current?.click();
        }}
      >
        {t('Open scene file…')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('Scene file')}
        onChange={(event) => {
          const files = Array.from(event.currentTarget.files ?? []);
          // The same file chosen again is a choice again.
          event.currentTarget.value = '';
          void openOne(files);
        }}
      />
    </div>
  );
}
