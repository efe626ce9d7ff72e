/**
 * Milliseconds that work takes by itself: the shorter of the time that passed and the processor time of this process. Other work
 * on the machine adds to the first; threads beside the work, which collect garbage, to the second.
 */
export function timeOf(work: () => unknown): number {
  const [startMs, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.min(performance.now() - startMs, (user + system) / 1000);
}
