import '../../kit/panel.css';
import './columns.css';
import { useEffect, useRef, useState } from 'react';
import type { Doubt, SiteMapping } from '../../facts/import/mapping';
import type { Preview } from '../../facts/import/previewOf';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { type Message, msg, t } from '../../locales/i18n';
import type { ImportedFile } from '../../scene/types';
import { bring } from '../../store/actions/bring';
import { chooseMapping, closeColumns, takeBackColumns } from '../../store/actions/columns';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { siteFileReading } from '../../store/sites/importedSites';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { ColumnList } from './ColumnList';
import { Guessed } from './Guessed';
import { ReadingChoices } from './ReadingChoices';

const part: Message = msg('Columns of a list');

/** The step in which the columns of a list of sites are matched: the globe shows what comes of it, and each change at once. */
export function ColumnsPanel() {
  const columns = useStore(liveStore, (state) => state.columns);
  const imports = useStore(documentStore, (state) => state.scene.imports);
  const file = imports.find(({ id }) => id === columns?.file.id);
  useEffect(() => {
    // An undo may have taken the list away.
    if (!file) closeColumns();
  }, [file]);
  return file ? <Matching key={file.id} file={file} /> : null;
}

/** How a list is understood; null until that is known, and where it is no table. */
function usePreview(file: ImportedFile): Preview | null {
  const lang = useLanguage();
  const [preview, setPreview] = useState<Preview | null>(null);
  const first = useRef(file).current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the doubts are in the language of the reading.
  useEffect(() => {
    let gone = false;
    void bring(part, async () => {
      const { sitePreview } = await import('../../store/sites/reading/siteFileReader');
      const found = await sitePreview(first);
      if (!gone) setPreview(found);
    });
    return () => {
      gone = true;
    };
  }, [first, lang]);
  return preview;
}

function Matching({ file }: { file: ImportedFile }) {
  const preview = usePreview(file);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="columns"
      aria-label={t('Columns of {name}', { name: file.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeColumns(preview?.columns);
      }}
    >
      <div className="columns-body">
        <h2 ref={heading} tabIndex={-1}>
          {t('Columns of {name}', { name: file.name })}
        </h2>
        <Counts fileId={file.id} />
        {preview === null ? (
          <p className="muted">{t('Loading…')}</p>
        ) : (
          <Choices file={file} preview={preview} />
        )}
      </div>
      <div className="columns-foot">
        <button type="button" className="chip" onClick={() => takeBackColumns()}>
          {t('Take it back')}
        </button>
        <button type="button" className="chip columns-done" onClick={() => closeColumns(preview?.columns)}>
          {t('Done')}
        </button>
      </div>
    </section>
  );
}

/** How many sites the list gives as it is read now. */
function Counts({ fileId }: { fileId: string }) {
  const reading = useThrottled((state) => siteFileReading(state, fileId));
  const words = reading
    ? [
        t('{n, plural, one {# site} other {# sites}}', { n: reading.sites.length }),
        reading.leftOut > 0
          ? t('{n, plural, one {One row left out} other {# rows left out}}', { n: reading.leftOut })
          : t('no row left out'),
      ].join(' · ')
    : t('Loading…');
  return (
    <p role="status" className="strong">
      {words}
    </p>
  );
}

function Choices({ file, preview }: { file: ImportedFile; preview: Preview }) {
  const [mapping, setMapping] = useState<SiteMapping>(file.mapping ?? preview.mapping);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const choose = (next: SiteMapping, about: string) => {
    setMapping(next);
    setSettled(new Set([...settled, about]));
    void chooseMapping(next);
  };
  const keyOf = ({ about, column }: Doubt) => (column === undefined ? about : `column ${column}`);
  const doubts = preview.doubts.filter((doubt) => !settled.has(keyOf(doubt)));
  return (
    <>
      <p className="small muted">
        {doubts.length > 0
          ? t('What is marked is a guess. The globe shows what comes of it.')
          : t('The globe shows what comes of it.')}
      </p>
      <Guessed doubts={doubts.filter(({ about, column }) => about === 'column' && column === undefined)} />
      <ReadingChoices mapping={mapping} doubts={doubts} onChoose={choose} />
      <ColumnList
        preview={preview}
        mapping={mapping}
        doubts={doubts}
        onChoose={(next, column) => choose(next, `column ${column}`)}
      />
    </>
  );
}
