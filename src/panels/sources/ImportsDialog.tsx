import { showImports } from '../../store/actions/moment';
import '../../kit/dialog.css';
import './imports.css';
import { useEffect, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { DialogHead } from '../../kit/DialogHead';
import { useLanguage, useTheme } from '../../kit/hooks/useAppearance';
import { formatCount } from '../../locales/format';
import { msg, t, type UiLanguage } from '../../locales/i18n';
import type { ImportedFile } from '../../scene/types';
import { bring } from '../../store/actions/bring';
import { removeImport } from '../../store/actions/imports';
import { documentStore } from '../../store/document';
import { satelliteImports } from '../../store/satellites/satellites';
import { type ImportReading, loadSiteTemplate, readImport } from '../../store/sites/importReading';
import { useStore } from '../../store/useStore';
import { CelestrakGroups } from './CelestrakGroups';
import { SaveSatellites } from './SaveSatellites';

/** Entries of one list that are shown; more tell nothing new. */
const LISTED_AT_MOST = 200;

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
                  'This scene has no imported files. Drop satellites (TLE or OMM) or sites (CSV or GeoJSON) on the globe to bring them in.',
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
      {reading !== null && reading !== 'failed' && <Told reading={reading} lang={lang} />}
    </li>
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

const leftOutWords = ({ kind, leftOut: n }: ImportReading): string =>
  kind === 'sites'
    ? t('{n, plural, one {One row left out} other {# rows left out}}', { n })
    : t('{n, plural, one {One record left out} other {# records left out}}', { n });

/** Hands out a table with all columns of a list of sites, to fill in. */
function TemplateButton() {
  const save = async () => {
    const text = await loadSiteTemplate();
    const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const anchor = document.createElement('a');
    anchor.href = href;
    anchor.download = 'sites.csv';
    anchor.click();
    // The download reads the address after the click.
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  };
  return (
    <p className="import-template small muted">
      {t('A list of sites has one row for each site and date; only name and coordinates must be there.')}{' '}
      <button type="button" className="link" onClick={() => void bring(msg('Download a template'), save)}>
        {t('Download a template')}
      </button>
    </p>
  );
}

/** Parts of one sentence, as it is read alone. */
function sentence(parts: readonly string[]): string {
  const whole = parts.join('; ');
  return `${whole.charAt(0).toLocaleUpperCase()}${whole.slice(1)}.`;
}

/** Rows left out and remarks on the rest: two lists, each as long as its heading says. */
function Told({ reading, lang }: { reading: ImportReading; lang: UiLanguage }) {
  const { leftOut, rejected, remarks, fitness } = reading;
  return (
    <>
      {fitness.length > 0 && <p className="import-fitness small">{sentence(fitness)}</p>}
      {rejected.length > 0 && (
        <Lines words={leftOutWords(reading)} all={leftOut} lines={rejected} lang={lang} />
      )}
      {remarks.length > 0 && (
        <Lines
          words={t('{n, plural, one {One remark} other {# remarks}}', { n: remarks.length })}
          all={remarks.length}
          lines={remarks.map(({ line, message }) => ({ line, messages: [message] }))}
          lang={lang}
        />
      )}
    </>
  );
}

interface LinesProps {
  words: string;
  /** How many there are, with those that are not among `lines`. */
  all: number;
  lines: ImportReading['rejected'];
  lang: UiLanguage;
}

function Lines({ words, all, lines, lang }: LinesProps) {
  const listed = lines.slice(0, LISTED_AT_MOST);
  const more = all - listed.length;
  return (
    <details>
      <summary className="small">{words}</summary>
      <ol className="left-out small">
        {listed.map(({ line, messages }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it is, and two faults may read the same.
          <li key={n}>
            {messages.map((message) => (
              <p key={message}>{t('{message} (line {line}).', { message, line })}</p>
            ))}
          </li>
        ))}
      </ol>
      {more > 0 && <p className="small muted">{t('and {n} more', { n: formatCount(more, lang) })}</p>}
    </details>
  );
}
