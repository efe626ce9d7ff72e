import './creator.css';
import { useEffect, useState } from 'react';
import { DialogHead } from '../../kit/DialogHead';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { ModalFrame } from '../../kit/ModalFrame';
import { t } from '../../locales/i18n';
import { isGalleryId, loadGallery } from '../../scene/link/gallery';
import { currentScene, link, linkLeavesImportsOut } from '../../store/readings/currentScene';
import { stateNow } from '../../store/stateNow';
import { CreatorFields } from './CreatorFields';
import { CreatorForms } from './CreatorForms';
import { CreatorPreview } from './CreatorPreview';
import { type CreatorChoices, originProblem, sizeProblem } from './creatorChoices';
import { type Embeddable, embedPlan } from './embedPlan';
import { frameAddress, galleryOf } from './frameAddress';
import { SelfHost } from './SelfHost';

/** Where the app is served. */
const placeNow = (): string => new URL('./', document.baseURI).href;

interface OnScreen extends Embeddable {
  leavesImportsOut: boolean;
}

/** The scene of this moment: what is copied from the dialog does not change while it is open. */
function sceneOnScreen(): OnScreen {
  const state = stateNow();
  return {
    scene: currentScene(state),
    link: link(state, window.location.href),
    leavesImportsOut: linkLeavesImportsOut(state),
  };
}

/** What stands there at first: the scene on screen, as it looks. */
function firstChoices(): CreatorChoices {
  const { theme, language } = stateNow().scene;
  const api = { api: false, origin: '' };
  const size = { size: 'wide', width: '960', height: '540' } as const;
  return { scene: 'now', ...size, theme, language, ui: 'min', autostart: false, ...api };
}

/** The scene that was chosen; null while one of the gallery is fetched, or with the reason why it cannot be had. */
function useEmbeddable(id: string, onScreen: Embeddable): { what: Embeddable | null; failed: string | null } {
  const [loaded, setLoaded] = useState<{ id: string; what: Embeddable | null; failed: string | null } | null>(
    null,
  );
  useEffect(() => {
    if (!isGalleryId(id)) return undefined;
    let gone = false;
    void loadGallery(id).then((read) => {
      if (gone) return;
      const what = read.ok ? { scene: read.value, link: `${placeNow()}?scene=${id}` } : null;
      setLoaded({ id, what, failed: read.ok ? null : (read.errors[0]?.message ?? null) });
    });
    return () => {
      gone = true;
    };
  }, [id]);
  if (id === 'now') return { what: onScreen, failed: null };
  return loaded?.id === id ? loaded : { what: null, failed: null };
}

/** What is made of the choices: the preview and the texts. */
function Made({ what, choices }: { what: Embeddable; choices: CreatorChoices }) {
  const place = placeNow();
  const plan = embedPlan(place, what, choices);
  const { id, isWhole } = galleryOf(what.link);
  const mended = sizeProblem(choices) === null && originProblem(choices) === null;
  return (
    <div className="creator-made">
      <CreatorPreview
        // Nobody speaks to it here.
        address={frameAddress(place, what.link, { ...choices, api: false })}
        size={plan.size}
      />
      {mended && (
        <CreatorForms plan={plan} sceneId={isWhole ? id : null} isOnScreen={choices.scene === 'now'} />
      )}
    </div>
  );
}

/** Chooses what an article is to show, shows it, and gives the text to paste. */
export function EmbedCreator({ onClose }: { onClose: () => void }) {
  const lang = useLanguage();
  const [onScreen] = useState(sceneOnScreen);
  const [choices, setChoices] = useState(firstChoices);
  const [packing, setPacking] = useState(false);
  const { what, failed } = useEmbeddable(choices.scene, onScreen);
  const served = /^https?:/.test(placeNow());
  return (
    <ModalFrame onClose={onClose} kind="creator-dialog" busy={packing}>
      <DialogHead title={t('Embed')} onClose={onClose} />
      <div className="dialog-body" key={lang}>
        {served ? (
          <div className="creator">
            <CreatorFields choices={choices} onChange={(part) => setChoices({ ...choices, ...part })} />
            {what && <Made what={what} choices={choices} />}
            {failed && <p role="alert">{failed}</p>}
          </div>
        ) : (
          <p>{t('This copy was opened from a file: an article needs one that a server sends.')}</p>
        )}
        {choices.scene === 'now' && onScreen.leavesImportsOut && (
          <p className="small">
            {t('The link leaves the imported files out; save a scene file to keep them.')}
          </p>
        )}
        {served && <SelfHost onBusy={setPacking} />}
      </div>
    </ModalFrame>
  );
}
