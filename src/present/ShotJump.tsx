import { useEffect, useRef } from 'react';
import { t } from '../locales/i18n';
import { localize } from '../scene/localize';
import { shot } from '../store/actions/story';
import { documentStore } from '../store/document';
import { useStore } from '../store/useStore';
import type { StoryVerb } from './keys';

/** Moves the focus within the list of shots by a story key; false where the key is none of its. */
export function moveInJump(verb: StoryVerb): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('.present-jump button')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const to = { next: at + 1, previous: at - 1, first: 0, last: rows.length - 1 }[verb as string];
  if (to === undefined) return false;
  rows[Math.max(0, Math.min(to, rows.length - 1))]?.focus();
  return true;
}

/** All shots by number and caption; Enter, Space or a press goes to one. */
export function ShotJump({ onClose }: { onClose: () => void }) {
  const { story, language } = useStore(documentStore, ({ scene }) => scene);
  const shown = useStore(documentStore, (state) => state.shot);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), []);
  return (
    <div className="present-help" role="dialog" aria-label={t('List of shots')}>
      <ol ref={list} className="card present-jump">
        {story.map((each, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a shot is its index
          <li key={i}>
            <button
              type="button"
              aria-current={i === Math.max(0, shown) ? 'step' : undefined}
              onClick={() => {
                onClose();
                shot(i);
              }}
            >
              <span className="present-jump-number">{i + 1}</span>
              {localize(each.caption, language) || t('No caption yet')}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
