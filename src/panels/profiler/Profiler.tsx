import '../../kit/base.css';
import './profiler.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CopyButton } from '../../kit/CopyButton';
import { useAppearance } from '../../kit/hooks/useAppearance';
import { msg, t } from '../../locales/i18n';
import { bring } from '../../store/actions/bring';
import type { ProfilerReader as Measuring, Profile } from '../../world/profile/profiler';
import { ProfilerGraph } from './ProfilerGraph';
import { drawnRows, frameRows, memoryRows, type ProfilerRow, qualityRows } from './profilerRows';

/** Figures are read this often; more often nobody could read them, ms. */
const READ_EVERY_MS = 500;

function useProfile(start: () => Promise<Measuring>): Profile | null {
  const [profile, setProfile] = useState<Profile | null>(null);
  useEffect(() => {
    let gone = false;
    let measuring: Measuring | null = null;
    const read = () => measuring && setProfile(measuring.read());
    void bring(msg('Profiler'), async () => {
      const started = await start();
      if (gone) started.close();
      else measuring = started;
      read();
    });
    const timer = setInterval(read, READ_EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
      measuring?.close();
    };
  }, [start]);
  return profile;
}

function Rows({ title, rows }: { title: string; rows: ProfilerRow[] }) {
  return (
    <section className="profiler-section">
      <h3>{title}</h3>
      <dl>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Stages({ profile }: { profile: Profile }) {
  const most = Math.max(0.01, ...profile.stages.map(({ meanMs }) => meanMs));
  return (
    <section className="profiler-section">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('Stage of the frame')}</th>
            <th scope="col">{t('mean ms')}</th>
            <th scope="col">{t('95 % ms')}</th>
          </tr>
        </thead>
        <tbody>
          {profile.stages.map(({ name, meanMs, p95Ms }) => (
            <tr key={name}>
              <th scope="row">
                <span className="profiler-bar" style={{ width: `${(100 * meanMs) / most}%` }} />
                {name}
              </th>
              <td>{meanMs.toFixed(3)}</td>
              <td>{p95Ms.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Figures({ profile }: { profile: Profile }): ReactNode {
  const { lang } = useAppearance();
  return (
    <>
      <ProfilerGraph frameTimesMs={profile.frameTimesMs} />
      <Rows title={t('Frame')} rows={frameRows(profile, lang)} />
      <Stages profile={profile} />
      <Rows title={t('Drawn')} rows={drawnRows(profile, lang)} />
      <Rows title={t('Quality')} rows={qualityRows(profile, lang)} />
      <Rows title={t('Memory')} rows={memoryRows(profile, lang)} />
    </>
  );
}

/**
 * What a frame costs, by stage, while it happens. Not modal: the globe stays in use.
 * @param start begins to measure; the panel ends it.
 */
export function Profiler({ start, onClose }: { start: () => Promise<Measuring>; onClose: () => void }) {
  const panel = useRef<HTMLElement>(null);
  const profile = useProfile(start);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    // Heard on the way down: a story takes its keys before they reach the panel.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !panel.current?.contains(document.activeElement)) return;
      event.stopPropagation();
      close.current();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return (
    <section ref={panel} className="ui card profiler" role="dialog" aria-label={t('Profiler')} tabIndex={-1}>
      <header className="profiler-head">
        <h2>{t('Profiler')}</h2>
        <CopyButton label={t('Copy as JSON')} text={() => JSON.stringify(profile, null, 2)} />
        <button type="button" className="chip" onClick={onClose}>
          {t('Close')} <span aria-hidden="true">F2</span>
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="profiler-body" tabIndex={0} aria-label={t('Figures')}>
        {profile ? <Figures profile={profile} /> : <p className="muted">{t('Measuring…')}</p>}
      </section>
    </section>
  );
}
