import type { Site } from '../../facts/types';
import { dateMs } from '../../shared/dates';

/** Milliseconds since 1970 UTC; for ever ago where no date is told. */
const sinceMs = (date: string | null): number => dateMs(date ?? '') ?? Number.NEGATIVE_INFINITY;

/** Whether anything had been told of a site by a time: an event, a report or a contract. True where nothing of it is dated. */
export const isKnownAt = ({ told }: Site, timeMs: number): boolean => timeMs >= sinceMs(told);

/** Whether its construction had begun: when works were seen or told of, else with the first of all that is told of it. */
export const isBegunAt = ({ told, begun }: Site, timeMs: number): boolean => timeMs >= sinceMs(begun ?? told);
