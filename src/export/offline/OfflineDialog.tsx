import './offline.css';
import { useEffect, useState } from 'react';
import { DialogHead } from '../../kit/DialogHead';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { ModalFrame } from '../../kit/ModalFrame';
import { formatNumber } from '../../locales/format';
import { t } from '../../locales/i18n';
import { type KeptFile, keepOffline } from './keepOffline';

/** Keeps the app for where there is no network, and shows what of it is there. */
export function OfflineDialog({ onClose }: { onClose: () => void }) {
  const lang = useLanguage();
  const [files, setFiles] = useState<readonly KeptFile[]>([]);
  const [state, setState] = useState<'fetching' | 'ready' | { failed: string }>('fetching');
  useEffect(() => {
    keepOffline(setFiles)
      .then(() => setState('ready'))
      .catch((error: Error) => setState({ failed: error.message }));
  }, []);
  const kept = files.filter((file) => file.kept);
  const size = (list: readonly KeptFile[]) =>
    formatNumber(list.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6, lang, 3);
  return (
    <ModalFrame onClose={onClose}>
      <DialogHead title={t('Offline')} onClose={onClose} />
      <div className="dialog-body">
        <progress value={kept.length} max={Math.max(1, files.length)} aria-label={t('Offline')} />
        <p role="status">
          {state === 'fetching' &&
            t('{done} of {all} files, {size} MB', {
              done: kept.length,
              all: files.length,
              size: size(kept),
            })}
          {state === 'ready' &&
            t('Ready: {all} files, {size} MB. This story opens and reloads without a network.', {
              all: files.length,
              size: size(files),
            })}
        </p>
        {typeof state === 'object' && <p role="alert">{state.failed}</p>}
        <ul className="small offline-files">
          {files.map(({ path, kept: isKept }) => (
            <li key={path} data-kept={isKept}>
              {path}
            </li>
          ))}
        </ul>
      </div>
    </ModalFrame>
  );
}
