import type { Ref } from 'react';
import type { Thing } from '../things';

/** Where the names stand: beside the things, or in a key at an edge of the picture, with numbers beside the things. */
export type SizesFold = 'none' | 'left' | 'top';

interface SizesLabelsProps {
  ref: Ref<HTMLDivElement>;
  things: readonly Thing[];
  wordsOf: (thing: Thing) => string;
  fold: SizesFold;
  /** Words at the ends and the middle of the scale. */
  marks: readonly string[];
  onSelect: (thing: Thing) => void;
}

function Label(props: { thing: Thing; words: string; number: number | null; onSelect: () => void }) {
  const { thing, words, number, onSelect } = props;
  return (
    <button type="button" className="sizes-label" data-thing={thing.id} title={thing.name} onClick={onSelect}>
      {number !== null && <b className="disc">{number}</b>}
      <span className="name">{thing.name}</span> <span className="numbers">{words}</span>
    </button>
  );
}

/** All words over the picture but the buttons; `writeLabels` brings them to their places. */
export function SizesLabels({ ref, things, wordsOf, fold, marks, onSelect }: SizesLabelsProps) {
  const folded = fold !== 'none';
  const labels = things.map((thing, i) => (
    <Label
      key={thing.id}
      thing={thing}
      words={wordsOf(thing)}
      number={folded ? i + 1 : null}
      onSelect={() => onSelect(thing)}
    />
  ));
  return (
    <div ref={ref} className="sizes-labels">
      {folded ? <div className="sizes-key">{labels}</div> : labels}
      {folded &&
        things.map(({ id }, i) => (
          <b key={id} className="sizes-disc disc" data-thing={id} aria-hidden="true">
            {i + 1}
          </b>
        ))}
      {things.map(({ id }) => (
        <i key={id} className="sizes-leader" data-leader={id} aria-hidden="true" />
      ))}
      {marks.map((words, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the first, the middle and the last
        <span key={i} className="sizes-mark" aria-hidden="true">
          {words}
        </span>
      ))}
    </div>
  );
}
