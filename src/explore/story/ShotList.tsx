import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { Icon } from '../../kit/Icon';
import { formatDate } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { localize } from '../../scene/localize';
import type { Shot } from '../../scene/types';
import { duplicateShot, moveShot, removeShot } from '../../store/actions/authoring/shots';
import { tellRefusal } from '../../store/actions/moment';
import { shot as showShot } from '../../store/actions/story';
import { offerUndo } from './offerUndo';
import { placeAfterDrop } from './placeAfterDrop';

interface ShotListProps {
  story: readonly Shot[];
  /** Index of the shot that is shown, -1 for none. */
  shown: number;
  lang: UiLanguage;
}

const words = (index: number) => t('Shot {number}', { number: index + 1 });

function remove(index: number): void {
  tellRefusal(removeShot(index));
  offerUndo(t('Shot {number} is removed.', { number: index + 1 }));
}

/** The shots in order: a press shows one; dragging, or the buttons, move it. */
export function ShotList({ story, shown, lang }: ShotListProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const from = Number([...keys][0]);
      tellRefusal(moveShot(from, placeAfterDrop(from, Number(target.key), target.dropPosition === 'after')));
    },
  });
  return (
    <GridList
      className="shot-list"
      aria-label={t('Shots')}
      dragAndDropHooks={dragAndDropHooks}
      onAction={(key) => tellRefusal(showShot(Number(key)))}
    >
      {story.map((shot, i) => (
        <GridListItem
          // biome-ignore lint/suspicious/noArrayIndexKey: a shot is its index
          key={i}
          id={i}
          className="shot-row"
          textValue={localize(shot.caption, lang) || words(i)}
          data-shown={i === shown}
        >
          <ShotLine shot={shot} index={i} lang={lang} />
          <ShotButtons index={i} last={story.length - 1} />
        </GridListItem>
      ))}
    </GridList>
  );
}

function ShotLine({ shot, index, lang }: { shot: Shot; index: number; lang: UiLanguage }) {
  const caption = localize(shot.caption, lang);
  const { time } = shot.scene;
  return (
    <div className="shot-line">
      <Button slot="drag" className="shot-drag" aria-label={t('Drag: {shot}', { shot: words(index) })}>
        ⠿
      </Button>
      <span className="shot-number">{index + 1}</span>
      <span className="shot-words">
        <span className={caption === '' ? 'muted' : undefined}>{caption || t('No caption yet')}</span>
        <span className="label">
          {t('{dwellS, number} s', { dwellS: shot.dwellS })}
          {time && ` · ${formatDate(Date.parse(time), lang)}`}
          {shot.transition === 'cut' && ` · ${t('Cut')}`}
        </span>
      </span>
    </div>
  );
}

interface ShotButtonProps {
  label: string;
  sign: string;
  disabled?: boolean;
  act: () => void;
}

/** Its key is its own: one of the page's buttons would also show the shot that it stands in. */
function ShotButton({ label, sign, disabled = false, act }: ShotButtonProps) {
  return (
    <span title={label}>
      <Button className="icon" aria-label={label} isDisabled={disabled} onPress={act}>
        <Icon d={sign} />
      </Button>
    </span>
  );
}

function ShotButtons({ index, last }: { index: number; last: number }) {
  const shot = words(index);
  return (
    <span className="shot-buttons">
      <ShotButton
        label={t('Up: {shot}', { shot })}
        sign="M3 10l5-5 5 5"
        disabled={index === 0}
        act={() => tellRefusal(moveShot(index, index - 1))}
      />
      <ShotButton
        label={t('Down: {shot}', { shot })}
        sign="M3 6l5 5 5-5"
        disabled={index === last}
        act={() => tellRefusal(moveShot(index, index + 1))}
      />
      <ShotButton
        label={t('Duplicate: {shot}', { shot })}
        sign="M6 6h7v7H6zM3 10V3h7"
        act={() => tellRefusal(duplicateShot(index))}
      />
      <ShotButton label={t('Remove: {shot}', { shot })} sign="M4 4l8 8M12 4l-8 8" act={() => remove(index)} />
    </span>
  );
}
