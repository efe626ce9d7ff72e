import type { ReactNode } from 'react';
import { useStep } from '../useStep';
import { GlobeLayers } from './globeLayers';

/** The Earth with its air, outlines and stars. */
export function Globe(): ReactNode {
  return useStep('globe', (stage) => new GlobeLayers(stage));
}
