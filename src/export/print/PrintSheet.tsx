import { useLayoutEffect, useRef } from 'react';
import { release } from '../../facts/release';
import type { Source } from '../../facts/types';
import { formatDate } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import type { SheetNumber } from './sheetNumbers';
import './print.css';

/** What a sheet of paper says of a scene or a shot. */
export interface SheetContent {
  title: string;
  /** Day, and which shot of how many. */
  line: string;
  caption: string;
  notes: string | null;
  /** What the shot shows and nobody has any more, said of each. */
  missing: string[];
  /** Canvas or SVG that is drawn already; null where the globe is not drawn. */
  picture: HTMLCanvasElement | null;
  numbers: SheetNumber[];
  sources: Source[];
}

function Picture({ picture, title }: { picture: HTMLCanvasElement | null; title: string }) {
  const holder = useRef<HTMLDivElement>(null);
  // The canvas itself: to print it needs nothing to be decoded.
  useLayoutEffect(() => {
    if (picture) holder.current?.replaceChildren(picture);
  }, [picture]);
  return picture ? (
    <div ref={holder} className="leaf-picture" role="img" aria-label={title} />
  ) : (
    <p className="leaf-picture">{t('The globe is not drawn in this browser.')}</p>
  );
}

function Numbers({ numbers }: { numbers: SheetNumber[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>{t('Number')}</th>
          <th>{t('Value')}</th>
          <th>{t('Range')}</th>
          <th>{t('Basis')}</th>
          <th>{t('Sources')}</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map(({ id, label, value, band, basis, publishers }) => (
          <tr key={id}>
            <td>{label}</td>
            <td className="leaf-value">{value}</td>
            <td>{band ?? ''}</td>
            <td>{basis}</td>
            <td>{publishers}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const sourceWords = ({ publisher, title, published, url, reason }: Source): string =>
  [`${publisher}: ${title}`, published ? formatDate(published, language()) : null, url, reason]
    .filter(Boolean)
    .join(' · ');

/** A sheet of paper: picture, what is said, numbers and sources. On screen it is only seen within a handout. */
export function PrintSheet({ content }: { content: SheetContent }) {
  const { title, line, caption, notes, missing, picture, numbers, sources } = content;
  return (
    <article className="leaf">
      <header>
        <h1>{title}</h1>
        <p className="leaf-line">{line}</p>
      </header>
      <Picture picture={picture} title={title} />
      <p className="leaf-caption">{caption}</p>
      {notes && <p className="leaf-notes">{notes}</p>}
      {missing.map((words) => (
        <p key={words} className="leaf-notes">
          {words}
        </p>
      ))}
      {numbers.length > 0 && <Numbers numbers={numbers} />}
      <h2>{t('Sources')}</h2>
      <ol className="leaf-sources">
        {sources.map((source) => (
          <li key={source.id}>{sourceWords(source)}</li>
        ))}
      </ol>
      <footer>{t('Groundtrack, facts {facts}', { facts: release.id })}</footer>
    </article>
  );
}
