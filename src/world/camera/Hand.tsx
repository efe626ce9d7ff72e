import { type RefObject, useEffect } from 'react';
import { useStage } from '../StageContext';
import type { GestureMode } from './gestures';
import { startInteraction } from './interaction';

/** Lets pointer, wheel and keys move the globe and choose on it, while it is mounted. */
export function Hand({ mode }: { mode: RefObject<GestureMode> }): null {
  const stage = useStage();
  useEffect(() => startInteraction(stage.root, stage, () => mode.current), [stage, mode]);
  return null;
}
