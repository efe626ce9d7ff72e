import { useRef } from 'react';
import { useInsets } from '../kit/hooks/useInsets';
import { useMedia } from '../kit/hooks/useMedia';
import { t } from '../locales/i18n';
import { LazyClaim } from '../panels/cards/lazyCards';
import { shot } from '../store/actions/story';
import { daily } from '../store/daily';
import { liveStore } from '../store/live';
import { publisherLine, publishersOf } from '../store/readings/publishers';
import { sourcesOnScreen } from '../store/readings/sources';
import type { StoryReading } from '../store/readings/story';
import type { State } from '../store/types';
import { useStore } from '../store/useStore';
import { useThrottled } from '../store/useThrottled';
import type { StoryVerb } from './keys';
import { LiveScenario } from './LiveScenario';

const sourcesOfDay = (state: State) => sourcesOnScreen(daily(state));

/** Who published what is on screen, in one quiet line. */
function SourceLine() {
  const sources = useThrottled(sourcesOfDay);
  return (
    <p className="present-sources" title={publishersOf(sources).join(', ')}>
      {publisherLine(sources)}
    </p>
  );
}

/** More marks leave no room for the buttons beside them; the list of shots leads to each. */
const MOST_MARKS = 24;

/** One mark a shot, the present one solid; of a long story how far it has got. */
function Marks({ count, index }: { count: number; index: number }) {
  const at = Math.max(1, index + 1);
  if (count > MOST_MARKS)
    return (
      <progress
        className="present-progress"
        aria-label={t('Shot {number} of {count}', { number: at, count })}
        value={at}
        max={count}
      />
    );
  return (
    <ol className="present-marks" aria-label={t('Shots')}>
      {Array.from({ length: count }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shot is its index
        <li key={i}>
          <button
            type="button"
            aria-label={t('Shot {number} of {count}', { number: i + 1, count })}
            aria-current={i === index ? 'step' : undefined}
            data-past={i < index}
            onClick={(event) => {
              shot(i);
              // A pointer leaves no focus behind, so that the space bar goes on to the next shot.
              if (event.detail > 0) event.currentTarget.blur();
            }}
          />
        </li>
      ))}
    </ol>
  );
}

function Step({ verb, label, sign, act }: { verb: StoryVerb; label: string; sign: string; act: Act }) {
  return (
    <button
      type="button"
      className="present-step"
      aria-label={label}
      title={label}
      onClick={(event) => {
        act(verb);
        if (event.detail > 0) event.currentTarget.blur();
      }}
    >
      {sign}
    </button>
  );
}

type Act = (verb: StoryVerb) => void;

/** What a shot says stands beside its subject where there is the width, and above it on an upright phone. */
const BESIDE = '(min-width: 900px) and (min-height: 481px), (min-width: 560px) and (max-height: 480px)';
const ABOVE = '(max-width: 640px) and (min-height: 481px)';

/** The caption and where the story stands, in a zone that the picture keeps clear of, as of what the shot says beside it. */
export function CaptionZone({ story, act }: { story: StoryReading; act: Act }) {
  const zone = useRef<HTMLElement>(null);
  const claim = useRef<HTMLDivElement>(null);
  const beside = useMedia(BESIDE);
  const above = useMedia(ABOVE);
  const scenario = useRef<HTMLElement>(null);
  const asking = useStore(liveStore, ({ stage }) => stage.asking);
  useInsets({
    left: beside ? claim : null,
    right: beside && asking ? scenario : null,
    top: above ? claim : null,
    bottom: zone,
  });
  const { title, finding, caption, count, index } = story;
  return (
    <>
      <div ref={claim} className="present-claim">
        <LazyClaim />
      </div>
      {asking && <LiveScenario panel={scenario} />}
      <section ref={zone} className="present-zone" aria-label={t('Story')}>
        <header className="present-head">
          <h1 className="present-title">{title}</h1>
          {count > 0 && (
            <span className="present-count">
              {Math.max(1, index + 1)} / {count}
            </span>
          )}
        </header>
        <p className="present-caption" aria-live="polite">
          {caption || finding}
        </p>
        <footer className="present-foot">
          <SourceLine />
          <div className="present-steps">
            {count > 0 && <Step verb="previous" label={t('Previous shot')} sign="‹" act={act} />}
            <Marks count={count} index={index} />
            {count > 0 && <Step verb="next" label={t('Next shot')} sign="›" act={act} />}
            {count > 0 && <Step verb="list" label={t('List of shots')} sign="≡" act={act} />}
            <Step verb="speaker" label={t('Window of the speaker')} sign="S" act={act} />
            <Step verb="help" label={t('Keys')} sign="?" act={act} />
          </div>
        </footer>
      </section>
    </>
  );
}
