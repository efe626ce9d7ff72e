import { formatDate } from '../../locales/format';
import type { UiLanguage } from '../../locales/i18n';
import { BasisTag } from '../Quantity';
import { SourceLinks } from '../SourceLinks';
import { Evidence } from './Evidence';
import { FactText } from './FactText';
import './facts.css';

interface Event {
  date: string;
  text: string;
  sources: string[];
  /** Planned, where `projected`. */
  state?: 'reported' | 'projected';
}

/** What happened and what is planned, by date, each with its sources. */
export function Events({ events, lang }: { events: readonly Event[]; lang: UiLanguage }) {
  return (
    <ol className="events">
      {events.map(({ date, text, sources, state }) => (
        <li key={date + text}>
          <span className="label">{formatDate(date, lang)}</span>
          <p data-sources={sources.join(' ')}>
            <FactText text={text} /> {state === 'projected' && <BasisTag basis="projected" />}{' '}
            <Evidence ids={sources} /> <SourceLinks ids={sources} lang={lang} />
          </p>
        </li>
      ))}
    </ol>
  );
}
