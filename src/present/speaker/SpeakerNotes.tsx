import './speaker.css';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { t } from '../../locales/i18n';
import { languageForm } from '../../locales/languages';
import { documentStore } from '../../store/document';
import { storyOf } from '../../store/readings/story';
import { useStore } from '../../store/useStore';
import { ShotPicture } from '../pictures/ShotPicture';

/** The clock and how long the talk has gone on, from a press of the button on. */
function SpeakerClock() {
  const lang = useLanguage();
  const [nowMs, setNowMs] = useState(Date.now);
  const [sinceMs, setSinceMs] = useState(begunMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const elapsedS = Math.max(0, Math.floor((nowMs - sinceMs) / 1000));
  const two = (part: number) => String(part).padStart(2, '0');
  return (
    <div className="speaker-clock">
      <span>{new Date(nowMs).toLocaleTimeString(languageForm(lang).tag, { timeStyle: 'short' })}</span>
      <span role="timer" aria-label={t('Time since the start')}>
        {`${Math.floor(elapsedS / 60)}:${two(elapsedS % 60)}`}
      </span>
      <button type="button" className="chip" onClick={() => setSinceMs(begin())}>
        {t('Start at zero')}
      </button>
    </div>
  );
}

/** Where the window keeps when the talk began. */
const BEGUN_KEY = 'groundtrack:begun';

function begin(): number {
  const nowMs = Date.now();
  try {
    sessionStorage.setItem(BEGUN_KEY, String(nowMs));
  } catch {
    // It is counted until the window is loaded anew.
  }
  return nowMs;
}

/** When the talk began, as this window knows it; now where it does not. */
function begunMs(): number {
  try {
    const kept = Number(sessionStorage.getItem(BEGUN_KEY));
    if (kept > 0) return kept;
  } catch {
    // Nothing is kept.
  }
  return begin();
}

/** What the speaker alone reads: the time, the notes of the shot, and what comes next. */
export function SpeakerNotes() {
  const { count, index, caption, notes, nextCaption, finding } = useStore(documentStore, storyOf);
  return (
    <>
      <SpeakerClock />
      <p className="label">{t('Shot {number} of {count}', { number: Math.max(1, index + 1), count })}</p>
      <p className="speaker-caption">{caption || finding}</p>
      <section className="speaker-notes" aria-label={t('Notes for the speaker')}>
        {notes ? <p>{notes}</p> : <p className="muted">{t('This shot has no notes.')}</p>}
      </section>
      <p className="label">{t('Next')}</p>
      {index + 1 < count && (
        <div className="speaker-next-picture">
          <ShotPicture
            index={index + 1}
            without={
              <p className="small muted">
                {t('No picture of it yet. The list of shots takes those that are missing.')}
              </p>
            }
          />
        </div>
      )}
      <p className="speaker-next">{index + 1 < count ? nextCaption || t('No caption yet') : t('The end')}</p>
    </>
  );
}
