import { useRef } from 'react';
import { t } from '../locales/i18n';
import { showImports } from '../store/actions/moment';
import { closeMenu } from './Menu';
import { openFiles } from './openFiles';
import { saveSceneFile } from './sceneFile';

/** Saving the scene as a file, opening one, bringing satellites or sites in, and those that were. */
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
        {t('Open file…')}
      </button>
      <button
        type="button"
        className="menu-item"
        onClick={(event) => {
          closeMenu(event.currentTarget);
          showImports(true);
        }}
      >
        {t('Imported files')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.geojson,.geojsonl,.ndjson,.csv,.tsv,.txt,.xlsx,.kml,.kmz,.gpx,.zip,.tle,.2le,.3le,.xml,.kvn,.omm"
        multiple
        hidden
        aria-label={t('Scene, or list of satellites or sites')}
        onChange={(event) => {
          const files = Array.from(event.currentTarget.files ?? []);
          // The same file chosen again is a choice again.
          event.currentTarget.value = '';
          void openFiles(files);
        }}
      />
    </div>
  );
}
