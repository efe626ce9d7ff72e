/** Callbacks that begin within this of the end of the one before belong to the same frame, µs. */
const SAME_FRAME_US = 1_000;

/**
 * Processor time of each frame's script, ms, from what the browser traced: of all its requestAnimationFrame callbacks,
 * without the time in which the thread waited for a core. Where a software GPU draws on all cores that wait is most of what a
 * clock on the wall shows.
 */
export function framesOf(events) {
  const callbacks = events
    .filter(({ ph, name, tdur }) => ph === 'X' && name === 'FireAnimationFrame' && tdur !== undefined)
    .sort((a, b) => a.ts - b.ts);
  const frames = [];
  let endUs = Number.NEGATIVE_INFINITY;
  for (const { ts, dur, tdur } of callbacks) {
    if (ts - endUs > SAME_FRAME_US) frames.push(0);
    frames[frames.length - 1] += tdur / 1000;
    endUs = ts + dur;
  }
  return frames;
}

/** Runs `task` while the browser traces; gives what it returned and the processor time of each frame meanwhile. */
export async function traced(page, task) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  let result;
  let trace;
  try {
    result = await task();
  } finally {
    trace = await browser.stopTracing();
  }
  return { result, framesMs: framesOf(JSON.parse(trace.toString()).traceEvents) };
}
