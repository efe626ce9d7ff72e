import type { Camera } from '../../scene/types';
import { liveStore } from '../../store/live';
import type { Stage } from '../Stage';
import { stoodBack } from './cameraPose';

/** The camera now as this window shows it. */
export const seenFrom = ({ lens }: Pick<Stage, 'lens'>): Camera => stoodBack(liveStore.getState().view, lens);
