import './notices.css';
import { t } from '../shared/i18n';
import { dismiss } from '../store/actions';
import { useStore } from '../store/useStore';

/** Messages to the reader, newest last: errors interrupt a screen reader, the rest wait. */
export function Notices() {
  const notices = useStore((state) => state.notices);
  const urgent = notices.filter(({ tone }) => tone === 'error');
  const calm = notices.filter(({ tone }) => tone !== 'error');
  return (
    <div className="ui notices">
      <div role="alert">
        {urgent.map((notice) => (
          <NoticeLine key={notice.id} id={notice.id} tone={notice.tone} text={notice.text} />
        ))}
      </div>
      <div role="status">
        {calm.map((notice) => (
          <NoticeLine key={notice.id} id={notice.id} tone={notice.tone} text={notice.text} />
        ))}
      </div>
    </div>
  );
}

function NoticeLine({ id, tone, text }: { id: string; tone: string; text: string }) {
  return (
    <div className="card notice" data-tone={tone}>
      <span>{text}</span>
      <button type="button" aria-label={t('Dismiss')} onClick={() => dismiss(id)}>
        ×
      </button>
    </div>
  );
}
