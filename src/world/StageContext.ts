import { createContext, useContext } from 'react';
import type { Stage } from './Stage';

export const StageContext = createContext<Stage | null>(null);

/** The stage of the world this component is mounted in. */
export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (!stage) throw new Error('useStage is for components inside World');
  return stage;
}
