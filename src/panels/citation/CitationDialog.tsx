import { useEffect, useState } from 'react';
import { release } from '../../facts/release';
import { CopyText } from '../../kit/CopyText';
import { DialogHead } from '../../kit/DialogHead';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { ModalFrame } from '../../kit/ModalFrame';
import { saveFile } from '../../kit/saveFile';
import { t } from '../../locales/i18n';
import { sceneFileText } from '../../scene/link/sceneFileText';
import { localize } from '../../scene/localize';
import { lastingScene, link, linkLeavesImportsOut } from '../../store/readings/currentScene';
import { stateNow } from '../../store/stateNow';
import { apaCitation, bibtexCitation, type Cited, plainCitation } from './citations';
import { shortHash } from './sceneHash';

interface Snapshot {
  cited: Omit<Cited, 'hash'>;
  /** The scene file that is hashed. */
  text: string;
  /** Whether the address leaves out files that the hash covers. */
  leavesImportsOut: boolean;
}

/** The reader's own day, ISO 8601: a citation is read where its reader is. */
function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
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
    accessedDay: today(),
  };
  return { cited, text: sceneFileText(scene), leavesImportsOut: linkLeavesImportsOut(state) };
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
  const [{ cited, text, leavesImportsOut }] = useState(snapshot);
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
        {leavesImportsOut && (
          <p className="small">
            {t('The link leaves the imported files out; save a scene file to keep them.')}
          </p>
        )}
        {hash && <AboutHash hash={hash} text={text} sceneId={cited.sceneId} />}
      </div>
    </ModalFrame>
  );
}
