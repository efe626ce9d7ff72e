import './explanation.css';
import './imports.css';
import { useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { ImportedFile } from '../scene/types';
import { formatCount } from '../shared/format';
import { t, type UiLanguage } from '../shared/i18n';
import { showImports } from '../store/actions';
import { removeImport } from '../store/actions/imports';
import { readSatellites, type SatellitesRead } from '../store/select';
import { useStore } from '../store/useStore';
import { useLanguage, useTheme } from './useAppearance';

/** Records left out that are listed of one file; more tell nothing new. */
const LISTED_AT_MOST = 200;

/** The files of satellites in the scene: how many each has, which records were left out and why, and the way to remove it. */
export function ImportsDialog() {
  const theme = useTheme();
  const lang = useLanguage();
  const imports = useStore((state) => state.scene.imports);
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
          <button type="button" className="close" aria-label={t('Close')} onClick={() => showImports(false)}>
            ×
          </button>
          <Heading slot="title" level={2}>
            {t('Imported files')}
          </Heading>
          {imports.length === 0 && (
            <p className="empty">
              {t(
                'This scene has no imported files. Drop a TLE or OMM file on the globe to bring satellites in.',
              )}
            </p>
          )}
          <ul className="imports">
            {imports.map((file) => (
              <Import key={file.id} file={file} lang={lang} />
            ))}
          </ul>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What the reader makes of a file; null while it is read, `failed` where the reader did not load. */
function useReading(id: string): SatellitesRead | 'failed' | null {
  const imports = useStore((state) => state.scene.imports);
  const [reading, setReading] = useState<SatellitesRead | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    readSatellites(id, imports)
      .catch(() => 'failed' as const)
      .then((found) => {
        if (!gone) setReading(found);
      });
    return () => {
      gone = true;
    };
  }, [id, imports]);
  return reading;
}

function Import({ file, lang }: { file: ImportedFile; lang: UiLanguage }) {
  const reading = useReading(file.id);
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
      {reading !== null && reading !== 'failed' && reading.rejected.length > 0 && (
        <LeftOut reading={reading} lang={lang} />
      )}
    </li>
  );
}

function countWords(reading: SatellitesRead | 'failed' | null): string {
  if (reading === null) return t('Loading…');
  if (reading === 'failed') return t('The reader of satellite files could not be loaded.');
  return t('{n, plural, one {# satellite} other {# satellites}}', { n: reading.accepted });
}

function LeftOut({ reading, lang }: { reading: SatellitesRead; lang: UiLanguage }) {
  const { leftOut, rejected } = reading;
  const more = rejected.length - LISTED_AT_MOST;
  return (
    <details>
      <summary className="small">
        {t('{n, plural, one {One record left out} other {# records left out}}', { n: leftOut })}
      </summary>
      <ol className="left-out small">
        {rejected.slice(0, LISTED_AT_MOST).map(({ line, message }) => (
          <li key={`${line}${message}`}>{t('{message} (line {line}).', { message, line })}</li>
        ))}
      </ol>
      {more > 0 && <p className="small muted">{t('and {n} more', { n: formatCount(more, lang) })}</p>}
    </details>
  );
}
