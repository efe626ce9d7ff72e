import { useEffect, useState } from 'react';
import { release } from '../../facts/release';
import { CopyText } from '../../kit/CopyText';
import { DialogHead } from '../../kit/DialogHead';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { ModalFrame } from '../../kit/ModalFrame';
import { saveFile } from '../../kit/saveFile';
import { t } from '../../locales/i18n';
import { localize } from '../../scene/localize';
import { lastingScene, link } from '../../store/readings/currentScene';
import { stateNow } from '../../store/stateNow';
import { apaCitation, bibtexCitation, type Cited, plainCitation } from './citations';
import { hashedText, shortHash } from './sceneHash';

interface Snapshot {
  cited: Omit<Cited, 'hash'>;
  /** The scene file that is hashed. */
  text: string;
}

/** The scene of this moment: what is copied from the dialog does not change while it is open. */
function snapshot(): Snapshot {
  const state = stateNow();
  const scene = lastingScene(state);
  const cited = {
    sceneId: scene.id,
    title: localize(scene.title, scene.language),
    release: release.id,
    releaseDay: release.date,
    address: link(state, window.location.href),
    accessedDay: new Date().toISOString().slice(0, 10),
  };
  return { cited, text: hashedText(scene) };
}

/** What the hash is of, and the file that has it. */
function AboutHash({ hash, text, sceneId }: { hash: string; text: string; sceneId: string }) {
  const save = () => saveFile(`${sceneId}.groundtrack.json`, new Blob([text], { type: 'application/json' }));
  return (
    <p className="small muted">
      {t(
        '{hash} begins the SHA-256 of this scene’s file: whoever has the file can check that it is the one cited.',
        {
          hash,
        },
      )}{' '}
      <button type="button" className="link" onClick={save}>
        {t('Save scene file')}
      </button>
    </p>
  );
}

/** How the scene and its facts are cited, to be copied. */
export function CitationDialog({ onClose }: { onClose: () => void }) {
  const lang = useLanguage();
  const [{ cited, text }] = useState(snapshot);
  const [hash, setHash] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    void shortHash(text).then(setHash);
  }, [text]);
  const whole = hash === undefined ? null : { ...cited, hash };
  return (
    <ModalFrame onClose={onClose}>
      <DialogHead title={t('Cite')} onClose={onClose} />
      <div className="dialog-body" key={lang}>
        {whole && (
          <>
            <h3>APA</h3>
            <CopyText label="APA" text={apaCitation(whole)} rows={4} />
            <h3>BibTeX</h3>
            <CopyText label="BibTeX" text={bibtexCitation(whole)} rows={10} />
            <h3>{t('Plain text')}</h3>
            <CopyText label={t('Plain text')} text={plainCitation(whole, lang)} rows={4} />
          </>
        )}
        {hash && <AboutHash hash={hash} text={text} sceneId={cited.sceneId} />}
      </div>
    </ModalFrame>
  );
}
