import { type ComponentType, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Object3D } from 'three';
import { later } from '../kit/later';
import type { Message } from '../locales/i18n';
import type { Stage } from './Stage';
import { useStage } from './StageContext';

/** A layer of the picture. */
export interface LayerStep {
  readonly object: Object3D;
  /** Brings it up to date; once a frame, after camera and Sun are placed. */
  update(stage: Stage): void;
  dispose(): void;
}

/**
 * Makes a layer once a mount, has it brought up to date each frame, and disposes of it in the end. Gives what to draw.
 * @param name of the step, in figures and for the profiler.
 */
export function useStep(name: string, make: (stage: Stage) => LayerStep): ReactNode {
  const stage = useStage();
  const [step, setStep] = useState<LayerStep | null>(null);
  const first = useRef(make);
  useLayoutEffect(() => {
    const made = first.current(stage);
    setStep(made);
    const stop = stage.step(name, () => made.update(stage));
    return () => {
      stop();
      made.dispose();
    };
  }, [stage, name]);
  return step && <primitive object={step.object} />;
}

/** Stands for what is on its way: the first full frame, and stills, wait for as long as it is there. */
export function Hold(): null {
  const stage = useStage();
  useLayoutEffect(() => stage.hold(), [stage]);
  return null;
}

/** A layer whose code comes when it is first drawn; see `later`. */
export function laterStep(
  name: string,
  part: Message,
  load: () => Promise<(stage: Stage) => LayerStep>,
): ComponentType {
  return later(
    part,
    async () => {
      const make = await load();
      return function Made() {
        return useStep(name, make);
      };
    },
    { waiting: <Hold /> },
  );
}

/** True from the first time on that `now` is. */
export function useOnce(now: boolean): boolean {
  const before = useRef(false);
  before.current ||= now;
  return before.current;
}

/** True from the first frame on in which the eye is nearer to the ground than this; no full frame is told of in between. */
function useReached(name: string, belowM: number): boolean {
  const stage = useStage();
  const [reached, setReached] = useState(false);
  const release = useRef<() => void>(null);
  useLayoutEffect(() => {
    if (reached) return release.current?.();
    return stage.step(`near ${name}`, ({ pose }) => {
      if (!pose || pose.eyeAltitudeM >= belowM || release.current) return;
      release.current = stage.hold();
      setReached(true);
    });
  }, [stage, name, belowM, reached]);
  return reached;
}

/** A layer whose code comes when the eye is first nearer to the ground than this, metres; see `laterStep`. */
export function nearStep(
  name: string,
  part: Message,
  belowM: number,
  load: () => Promise<(stage: Stage) => LayerStep>,
): ComponentType {
  const Later = laterStep(name, part, load);
  return function Near() {
    return useReached(name, belowM) ? <Later /> : null;
  };
}
