import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { Quantity } from '../../kit/Quantity';
import { t } from '../../locales/i18n';
import type { PinnedScenario } from '../../scene/types';
import { beginGesture, endGesture } from '../../store/actions/history';
import { moveSplit } from '../../store/actions/scenario';
import { documentStore } from '../../store/document';
import { drawnConstellations } from '../../store/nodes/orbitReadings';
import { besideState } from '../../store/readings/split';
import { stateNow } from '../../store/stateNow';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { ShownFleet } from '../fleet/ShownFleet';
import type { Stage } from '../Stage';
import { clipToSide } from './clipToSide';
import { shareAt, splitXPx } from './splitPlace';
import { type SplitSide, splitSides } from './splitSides';
import './split.css';

/** How far a key moves the line, share of the free width. */
const KEY_STEP = 0.02;

const freeWidth = ({ insets, lens }: Stage) => ({ left: insets.left, right: lens.widthPx - insets.right });

/** Draws another scenario's fleet right of the line, and puts the line's own element there, until the function that this gives is called. */
function startSplit(stage: Stage, fleet: ShownFleet, element: HTMLElement): () => void {
  stage.scene?.add(fleet.object);
  const stop = stage.step('split', () => {
    const { split } = documentStore.getState().scene;
    const free = freeWidth(stage);
    stage.splitPx = splitXPx(free, split?.at ?? 1);
    if (stage.fleet) clipToSide(stage.fleet, stage, 'left');
    clipToSide(fleet.object, stage, 'right');
    fleet.update(stage);
    if (stage.still) return;
    element.style.setProperty('--split-left', `${stage.splitPx - free.left}px`);
    element.style.setProperty('--split-right', `${free.right - stage.splitPx}px`);
  });
  return () => {
    stop();
    stage.splitPx = null;
    stage.scene?.remove(fleet.object);
    fleet.dispose();
    stage.invalidate();
  };
}

/** The fleet of the scenario on the right, drawn there by the same camera and clock. */
function useBeside(stage: Stage, holder: { current: HTMLElement | null }): void {
  const constellations = useStore(documentStore, (state) => drawnConstellations(besideState(state)));
  const [fleet, setFleet] = useState<ShownFleet | null>(null);
  useEffect(() => {
    if (!holder.current) return undefined;
    const made = new ShownFleet(stage, () => besideState(stateNow()));
    setFleet(made);
    return startSplit(stage, made, holder.current);
  }, [stage, holder]);
  useEffect(() => fleet?.show(constellations), [fleet, constellations]);
}

/** The present scenario and a pinned one in one picture, with a line between them that is dragged, or moved by the arrow keys. */
export function SplitPicture({ stage, scenario }: { stage: Stage; scenario: PinnedScenario }) {
  const holder = useRef<HTMLDivElement>(null);
  const lang = useLanguage();
  const state = useThrottled();
  useBeside(stage, holder);
  const [left, right] = splitSides(state, scenario, lang);
  return (
    <div ref={holder} className="split">
      <Label side={left} />
      <Label side={right} />
      <Line stage={stage} at={state.scene.split?.at ?? 1} sides={[left.title, right.title]} />
    </div>
  );
}

function Label({ side: { title, id, label, words, quantity } }: { side: SplitSide }) {
  return (
    <p className="ui split-label" data-over-globe data-type-over-globe>
      <strong>{title}</strong>
      <span className="split-number">
        <Quantity id={id} value={words} of={quantity} />
      </span>
      {label !== null && <span className="split-what">{label}</span>}
    </p>
  );
}

interface LineProps {
  stage: Stage;
  at: number;
  sides: [left: string, right: string];
}

function Line({ stage, at, sides: [left, right] }: LineProps) {
  const held = useRef(false);
  const drag = (event: PointerEvent) => {
    if (held.current)
      moveSplit(shareAt(freeWidth(stage), event.clientX - stage.root.getBoundingClientRect().left));
  };
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = true;
    beginGesture();
  };
  const leave = useCallback(() => {
    if (!held.current) return;
    held.current = false;
    endGesture();
  }, []);
  // A line that goes while it is held hears of no pointer any more.
  useEffect(() => leave, [leave]);
  const onKey = (event: KeyboardEvent) => {
    // The next key may come before the last one is drawn.
    const now = documentStore.getState().scene.split?.at ?? at;
    const [less, more] = [now - KEY_STEP, now + KEY_STEP];
    const keys = { ArrowLeft: less, ArrowDown: less, ArrowRight: more, ArrowUp: more, Home: 0, End: 1 };
    const to = keys[event.key as keyof typeof keys];
    if (to === undefined) return;
    event.preventDefault();
    moveSplit(to);
  };
  return (
    <div
      className="split-line"
      role="slider"
      tabIndex={0}
      aria-label={t('Line between {left} and {right}', { left, right })}
      aria-valuemin={5}
      aria-valuemax={95}
      aria-valuenow={Math.round(100 * at)}
      aria-valuetext={t('{share} % of the picture for {left}', { share: Math.round(100 * at), left })}
      // The focus stays where it is: after a drag the arrow keys still turn a story's shots.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={leave}
      onPointerCancel={leave}
      onLostPointerCapture={leave}
      onKeyDown={onKey}
    >
      <span className="split-grip" data-over-globe aria-hidden="true">
        ‹ ›
      </span>
    </div>
  );
}
