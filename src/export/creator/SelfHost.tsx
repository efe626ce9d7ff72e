import { useEffect, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { LabelledField } from '../../kit/LabelledField';
import { formatNumber } from '../../locales/format';
import { t } from '../../locales/i18n';
import { notify } from '../../store/actions/moment';
import { saveSelfHost, selfHostBytes } from './wholeApp';

/**
 * A copy of the whole app for a server of one's own.
 * @param onBusy told when it begins to be packed, and when that has ended.
 */
export function SelfHost({ onBusy }: { onBusy: (busy: boolean) => void }) {
  const lang = useLanguage();
  const [bytes, setBytes] = useState<number | null>(null);
  const [address, setAddress] = useState('');
  const [done, setDone] = useState<[done: number, all: number] | null>(null);
  useEffect(() => {
    selfHostBytes().then(setBytes, () => {});
  }, []);
  const save = () => {
    if (done) return;
    setDone([0, 1]);
    onBusy(true);
    saveSelfHost(address, (...progress) => setDone(progress))
      .catch((error: Error) => notify('error', error.message))
      .finally(() => {
        setDone(null);
        onBusy(false);
      });
  };
  return (
    <section className="creator-host">
      <h3>{t('On your own server')}</h3>
      <p className="small muted">
        {t(
          'The whole app with its facts and pictures: unpack it into a folder of any file server. An article then shows for ever what it showed, and asks nobody else.',
        )}
      </p>
      <LabelledField label={t('Where it will stand, for cards in chats (if you know)')}>
        {(id) => (
          <input
            id={id}
            type="url"
            placeholder="https://atlas.example/"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        )}
      </LabelledField>
      {/* It stays while it works: who pressed it keeps their place. */}
      <button type="button" className="chip" aria-disabled={done !== null || undefined} onClick={save}>
        {bytes === null
          ? t('Save a copy (zip)')
          : t('Save a copy (zip, {size} MB)', { size: formatNumber(bytes / 1e6, lang, 2) })}
      </button>
      {done && <progress value={done[0]} max={done[1]} aria-label={t('On your own server')} />}
    </section>
  );
}
