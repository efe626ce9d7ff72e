import { Fragment } from 'react';
import { t } from '../locales/i18n';
import { allowTiles, dismiss, showImports } from '../store/actions/moment';
import { liveStore } from '../store/live';
import type { Notice } from '../store/types';
import { useStore } from '../store/useStore';
import './notices.css';

/** Messages to the reader, newest last: errors interrupt a screen reader, the rest wait. */
export function Notices() {
  const notices = useStore(liveStore, (state) => state.notices);
  const urgent = notices.filter(({ tone }) => tone === 'error');
  const calm = notices.filter(({ tone }) => tone !== 'error');
  return (
    <div className="ui notices">
      <div role="alert">
        {urgent.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
      <div role="status">
        {calm.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { id, tone, text, opens, asksFor, saves, again, choices = [] } = notice;
  return (
    <div className="card notice" data-tone={tone}>
      <span>
        {text}{' '}
        {opens && (
          <button
            type="button"
            className="link"
            onClick={() => {
              dismiss(id);
              showImports(true);
            }}
          >
            {t('Show the list')}
          </button>
        )}
        {asksFor && (
          <button type="button" className="link" onClick={() => allowTiles(asksFor)}>
            {t('Show')}
          </button>
        )}
        {saves && (
          <button
            type="button"
            className="link"
            onClick={() => {
              dismiss(id);
              saves();
            }}
          >
            {t('Save scene file')}
          </button>
        )}
        {again && (
          <button
            type="button"
            className="link"
            onClick={() => {
              dismiss(id);
              again();
            }}
          >
            {t('Try again')}
          </button>
        )}
        {choices.map(({ words, run }) => (
          <Fragment key={words}>
            {' '}
            <button
              type="button"
              className="link"
              onClick={() => {
                dismiss(id);
                run();
              }}
            >
              {words}
            </button>
          </Fragment>
        ))}
      </span>
      <button type="button" aria-label={t('Dismiss')} onClick={() => dismiss(id)}>
        ×
      </button>
    </div>
  );
}
