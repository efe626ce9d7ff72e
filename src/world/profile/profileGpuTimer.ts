import type { GpuTimer } from '../Stage';

/** What EXT_disjoint_timer_query_webgl2 adds, by its registered numbers. */
const TIME_ELAPSED = 0x88bf;
const GPU_DISJOINT = 0x8fbb;
/** Answers that may be under way at once; one that comes later than this many frames is given up. */
const UNDER_WAY = 8;

interface GpuTimerQueries extends GpuTimer {
  stop(): void;
}

/** Times what is drawn between `begin` and `end`; each answer, ms, comes some frames later. Null without the extension. */
export function startGpuTimer(
  gl: WebGL2RenderingContext,
  tell: (ms: number) => void,
): GpuTimerQueries | null {
  if (!gl.getExtension('EXT_disjoint_timer_query_webgl2')) return null;
  const waiting: WebGLQuery[] = [];
  let running: WebGLQuery | null = null;
  const collect = () => {
    // The clock jumped, as after a change of the GPU's speed: no answer under way holds.
    const disjoint = gl.getParameter(GPU_DISJOINT) === true;
    while (waiting[0]) {
      const [query] = waiting;
      const ready = gl.getQueryParameter(query, gl.QUERY_RESULT_AVAILABLE) === true;
      if (!ready && !disjoint && waiting.length < UNDER_WAY) return;
      if (ready && !disjoint) tell(Number(gl.getQueryParameter(query, gl.QUERY_RESULT)) / 1e6);
      gl.deleteQuery(query);
      waiting.shift();
    }
  };
  const begin = () => {
    if (gl.isContextLost()) {
      waiting.length = 0;
      return;
    }
    collect();
    running = gl.createQuery();
    if (running) gl.beginQuery(TIME_ELAPSED, running);
  };
  const end = () => {
    if (!running) return;
    gl.endQuery(TIME_ELAPSED);
    waiting.push(running);
    running = null;
  };
  const stop = () => {
    for (const query of waiting) gl.deleteQuery(query);
    waiting.length = 0;
  };
  return { begin, end, stop };
}
