import { showImports } from '../../store/actions/moment';
import '../../kit/dialog.css';
import './imports.css';
import { useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { CopyButton } from '../../kit/CopyButton';
import { DialogHead } from '../../kit/DialogHead';
import { useLanguage, useTheme } from '../../kit/hooks/useAppearance';
import { saveFile } from '../../kit/saveFile';
import { msg, t, type UiLanguage } from '../../locales/i18n';
import type { ImportedFile } from '../../scene/types';
import { bring } from '../../store/actions/bring';
import { openColumns } from '../../store/actions/columns';
import { removeImport } from '../../store/actions/imports';
import { documentStore } from '../../store/document';
import { satelliteImports } from '../../store/satellites/satelliteImports';
import { siteFileReading } from '../../store/sites/importedSites';
import {
  type ImportReading,
  loadCleanedCsv,
  loadSiteTemplate,
  problemText,
  readImport,
} from '../../store/sites/importReading';
import { stateNow } from '../../store/stateNow';
import { useStore } from '../../store/useStore';
import { CelestrakGroups } from './CelestrakGroups';
import { ImportNotes } from './ImportNotes';
import { SaveSatellites } from './SaveSatellites';

/** The files of satellites and sites in the scene: how much each has, what was left out and why, and the way to remove it. */
export function ImportsDialog() {
  const theme = useTheme();
  const lang = useLanguage();
  const imports = useStore(documentStore, (state) => state.scene.imports);
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(open) => !open && showImports(false)}
      isDismissable
      className="ui overlay"
      data-theme={theme}
    >
      <Modal className="dialog">
        <Dialog>
          <DialogHead title={t('Imported files')} onClose={() => showImports(false)} />
          <div className="dialog-body">
            {imports.length === 0 && (
              <p className="empty">
                {t(
                  'This scene has no imported files. Drop satellites (TLE or OMM) or a list of sites (a table, GeoJSON, KML) on the globe to bring them in.',
                )}
              </p>
            )}
            <ul className="imports">
              {imports.map((file) => (
                <Import key={file.id} file={file} lang={lang} />
              ))}
            </ul>
            {satelliteImports(imports).length > 0 && <SaveSatellites />}
            <TemplateButton />
            <CelestrakGroups />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What the reader makes of a file; null while it is read, `failed` where the reader did not load. */
function useReading(id: string, lang: UiLanguage): ImportReading | 'failed' | null {
  const imports = useStore(documentStore, (state) => state.scene.imports);
  const [reading, setReading] = useState<ImportReading | 'failed' | null>(null);
  // A change of language reads the faults again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sentences are in the language of the reading.
  useEffect(() => {
    let gone = false;
    readImport(id, imports)
      .catch(() => 'failed' as const)
      .then((found) => {
        if (!gone) setReading(found);
      });
    return () => {
      gone = true;
    };
  }, [id, imports, lang]);
  return reading;
}

function Import({ file, lang }: { file: ImportedFile; lang: UiLanguage }) {
  const reading = useReading(file.id, lang);
  const read = reading !== null && reading !== 'failed' ? reading : null;
  return (
    <li>
      <div className="import-head">
        <span className="strong">{file.name}</span>
        <span className="small muted">{countWords(reading)}</span>
        <button
          type="button"
          className="chip"
          aria-label={t('Remove {name}', { name: file.name })}
          onClick={() => removeImport(file.id)}
        >
          {t('Remove')}
        </button>
      </div>
      {read && <ImportNotes reading={read} lang={lang} />}
      {read && <ImportActions file={file} reading={read} />}
    </li>
  );
}

/** What can be done with a file that was read: match its columns, send its problems on, save it in our columns. */
function ImportActions({ file, reading }: { file: ImportedFile; reading: ImportReading }) {
  const { name, id } = file;
  const problems = reading.rejected.length + reading.remarks.length > 0;
  const isSites = reading.kind === 'sites';
  if (!problems && !isSites) return null;
  const save = () =>
    bring(msg('Saving of sites'), async () => {
      const sites = siteFileReading(stateNow(), id)?.sites ?? [];
      const text = await loadCleanedCsv(sites);
      saveFile(`${name.replace(/\.[^.]*$/, '')}-cleaned.csv`, new Blob([text], { type: 'text/csv' }));
    });
  return (
    <p className="import-actions">
      {isSites && (
        <button type="button" className="chip" onClick={() => openColumns(id)}>
          {t('Columns…')}
        </button>
      )}
      {isSites && reading.accepted > 0 && (
        <button type="button" className="chip" onClick={() => void save()}>
          {t('Save cleaned table')}
        </button>
      )}
      {problems && <CopyButton label={t('Copy problems')} text={() => problemText(name, reading)} />}
    </p>
  );
}

function countWords(reading: ImportReading | 'failed' | null): string {
  if (reading === null) return t('Loading…');
  if (reading === 'failed') return t('The reader of this file could not be loaded.');
  const n = reading.accepted;
  return reading.kind === 'sites'
    ? t('{n, plural, one {# site} other {# sites}}', { n })
    : t('{n, plural, one {# satellite} other {# satellites}}', { n });
}

/** Hands out a table with all columns of a list of sites, to fill in. */
function TemplateButton() {
  const save = async () => {
    const text = await loadSiteTemplate();
    saveFile('sites.csv', new Blob([text], { type: 'text/csv' }));
  };
  return (
    <p className="import-template small muted">
      {t('A list of sites has one row for each site and date; only coordinates must be there.')}{' '}
      <button type="button" className="link" onClick={() => void bring(msg('Download a template'), save)}>
        {t('Download a template')}
      </button>
    </p>
  );
}
