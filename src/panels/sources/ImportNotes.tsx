import { formatCount } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { ImportReading, ToldNote } from '../../store/sites/importReading';

/** Kinds of one list that are shown; more tell nothing new. */
const LISTED_AT_MOST = 200;

const leftOutWords = ({ kind, leftOut: n }: ImportReading): string =>
  kind === 'sites'
    ? t('{n, plural, one {One row left out} other {# rows left out}}', { n })
    : t('{n, plural, one {One record left out} other {# records left out}}', { n });

/** Parts of one sentence, as it is read alone. */
function sentence(parts: readonly string[]): string {
  const whole = parts.join('; ');
  return `${whole.charAt(0).toLocaleUpperCase()}${whole.slice(1)}.`;
}

/** Why rows were left out, and remarks on the rest: each kind once, with its count and its lines. */
export function ImportNotes({ reading, lang }: { reading: ImportReading; lang: UiLanguage }) {
  const { rejected, remarks, fitness } = reading;
  return (
    <>
      {fitness.length > 0 && <p className="import-fitness small">{sentence(fitness)}</p>}
      {rejected.length > 0 && <Kinds words={leftOutWords(reading)} notes={rejected} lang={lang} />}
      {remarks.length > 0 && (
        <Kinds
          words={t('{n, plural, one {One remark} other {# remarks}}', { n: remarks.length })}
          notes={remarks}
          lang={lang}
        />
      )}
    </>
  );
}

function Kinds({ words, notes, lang }: { words: string; notes: readonly ToldNote[]; lang: UiLanguage }) {
  const listed = notes.slice(0, LISTED_AT_MOST);
  const more = notes.length - listed.length;
  return (
    <details>
      <summary className="small">{words}</summary>
      <ol className="left-out small">
        {listed.map((note, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it is, and two faults may read the same.
          <li key={n}>
            <Kind note={note} lang={lang} />
          </li>
        ))}
      </ol>
      {more > 0 && <p className="small muted">{t('and {n} more', { n: formatCount(more, lang) })}</p>}
    </details>
  );
}

function Kind({ note, lang }: { note: ToldNote; lang: UiLanguage }) {
  const { message, count, lines } = note;
  if (count === 1)
    return (
      <p>{lines.length > 0 ? t('{message} (line {line}).', { message, line: lines[0]! }) : `${message}.`}</p>
    );
  const unlisted = count > lines.length;
  return (
    <>
      <p>{message}.</p>
      <p className="muted">
        {t('{n} times', { n: formatCount(count, lang) })}
        {lines.length > 0 && ` · ${t('lines {lines}', { lines: lines.join(', ') })}${unlisted ? ' …' : ''}`}
      </p>
    </>
  );
}
