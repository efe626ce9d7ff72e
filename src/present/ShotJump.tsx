import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTheme } from '../kit/hooks/useAppearance';
import { t } from '../locales/i18n';
import { localize } from '../scene/localize';
import { loadTwice } from '../shared/loadTwice';
import { shot } from '../store/actions/story';
import { documentStore } from '../store/document';
import { useStore } from '../store/useStore';
import { mountedWorld } from '../world/mountedWorld';
import type { StoryVerb } from './keys';
import { ShotPicture } from './pictures/ShotPicture';
import { onShotPicture } from './pictures/shotPictures';
import { missingPictures } from './pictures/takePicture';

/** Moves the focus within the list of shots by a story key; false where the key is none of its. */
export function moveInJump(verb: StoryVerb): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.present-jump li button')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const to = { next: at + 1, previous: at - 1, first: 0, last: rows.length - 1 }[verb as string];
  if (to === undefined) return false;
  rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus();
  return true;
}

/** All shots by number, picture and caption; Enter, Space or a press goes to one. */
export function ShotJump({ onClose }: { onClose: () => void }) {
  const { story, language } = useStore(documentStore, ({ scene }) => scene);
  const shown = useStore(documentStore, (state) => state.shot);
  const list = useRef<HTMLOListElement>(null);
  const making = useMaking();
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), []);
  return (
    <div className="present-help" role="dialog" aria-label={t('List of shots')} data-making={making.isOn}>
      <div className="card present-jump">
        <ol ref={list}>
          {story.map((each, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a shot is its index
            <li key={i}>
              <button
                type="button"
                disabled={making.isOn}
                aria-current={i === Math.max(0, making.isOn ? making.from : shown) ? 'step' : undefined}
                onClick={() => {
                  onClose();
                  shot(i);
                }}
              >
                <span className="present-jump-number">{i + 1}</span>
                <span className="present-jump-picture">
                  <ShotPicture index={i} />
                </span>
                {localize(each.caption, language) || t('No caption yet')}
              </button>
            </li>
          ))}
        </ol>
        <MakePictures {...making} />
      </div>
    </div>
  );
}

/** The pictures of all shots in the making: what is said of it, and the way to begin. It ends with Escape, and with the list. */
function useMaking() {
  const theme = useTheme();
  const [said, setSaid] = useState<string | null>(null);
  const [isOn, setIsOn] = useState(false);
  const [from, setFrom] = useState(0);
  const wanted = useRef(true);
  useEffect(() => {
    wanted.current = true;
    return () => {
      wanted.current = false;
    };
  }, []);
  useEffect(() => {
    if (!isOn) return undefined;
    // The list stays until the room's shot is put back.
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') wanted.current = false;
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isOn]);
  const make = async () => {
    setFrom(documentStore.getState().shot);
    wanted.current = true;
    setIsOn(true);
    const tell = (done: number, all: number) =>
      setSaid(t('Picture {done} of {all}…', { done: done + 1, all }));
    try {
      const { takeMissing } = await loadTwice(() => import('./pictures/takeMissing'));
      await takeMissing(theme, tell, () => wanted.current);
      setSaid(null);
    } catch (error) {
      setSaid((error as Error).message);
    }
    setIsOn(false);
  };
  return { said, isOn, from, make, theme };
}

type Making = ReturnType<typeof useMaking>;

/** Offers the pictures that the list lacks, where there is a globe to take them of. */
function MakePictures({ said, isOn, make, theme }: Making) {
  const missing = useSyncExternalStore(onShotPicture, () => missingPictures(theme).length);
  if (missing === 0 || mountedWorld() === null) return null;
  return (
    <p className="present-jump-foot">
      <button type="button" className="chip" disabled={isOn} onClick={() => void make()}>
        {t('Take the pictures that are missing')}
      </button>
      <span className="small muted" role="status">
        {said}
      </span>
    </p>
  );
}
