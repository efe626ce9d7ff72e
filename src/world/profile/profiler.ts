import type { Quality, QualityLevel } from '../quality/qualityLevel';
import type { Stage } from '../Stage';
import { startGpuTimer } from './profileGpuTimer';
import { type GpuMemory, gpuMemory } from './profileMemory';
import type { WorldStats } from './worldStats';

/** Script of one stage of the frame over the last 240 frames, ms. */
interface StageTime {
  name: string;
  medianMs: number;
  /** Says more than the median where the browser's clock has coarse steps. */
  meanMs: number;
  p95Ms: number;
}

/** Everything the profiler knows at one moment. Null: this browser does not tell. */
export interface Profile {
  stats: WorldStats;
  stages: StageTime[];
  /** Times from frame to frame, ms, from the oldest to the newest of 240. */
  frameTimesMs: number[];
  frameMsP95: number;
  jsMsMean: number;
  gpu: { supported: boolean; medianMs: number | null; name: string | null; software: boolean };
  memory: GpuMemory | null;
  heapBytes: number | null;
  /** Tasks over 50 ms since the profiler opened. */
  longTasks: { count: number; longestMs: number } | null;
  quality: QualityLevel & { pinned: Quality; pixelRatio: number };
  points: number;
  lines: number;
  programs: number;
  canvas: { widthPx: number; heightPx: number };
}

export interface ProfilerReader {
  read(): Profile;
  /** Stops measuring. */
  close(): void;
}

interface LongTasks {
  read(): Profile['longTasks'];
  stop(): void;
}

function watchLongTasks(): LongTasks {
  if (!PerformanceObserver.supportedEntryTypes?.includes('longtask')) return { read: () => null, stop() {} };
  const seen = { count: 0, longestMs: 0 };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.count += 1;
      seen.longestMs = Math.max(seen.longestMs, duration);
    }
  });
  observer.observe({ type: 'longtask' });
  return { read: () => ({ ...seen }), stop: () => observer.disconnect() };
}

/** Chromium alone has it. */
function heapBytes(): number | null {
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? null;
}

function gpuName(gl: WebGL2RenderingContext | undefined): string | null {
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  return (gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER) as string | null) || null;
}

/** Names under which browsers tell that the processor draws. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|warp/i;

/** Parts that came after the first frame still run before the drawing. */
function inFrameOrder(
  stage: Stage,
): (a: readonly [string, unknown], b: readonly [string, unknown]) => number {
  const names = [...stage.stats.stages.keys()];
  const draw = names.indexOf('draw');
  const place = (name: string) =>
    stage.parts.has(name) ? draw - 1 / (2 + names.indexOf(name)) : names.indexOf(name);
  return ([a], [b]) => place(a) - place(b);
}

/** Measures `stage` until closed: also the GPU's time, long tasks and memory, which nobody pays for otherwise. */
export function startProfiler(stage: Stage, stats: () => WorldStats): ProfilerReader {
  const gl = stage.renderer?.getContext() as WebGL2RenderingContext | undefined;
  const { gpuMs, intervalMs, jsMs, stages } = stage.stats;
  const timer = gl ? startGpuTimer(gl, (ms) => gpuMs.push(ms)) : null;
  stage.gpuTimer = timer;
  stage.stats.watched = true;
  const tasks = watchLongTasks();
  const name = gpuName(gl);
  const stageTimes = () =>
    [...stages].sort(inFrameOrder(stage)).map(([stageName, ring]) => ({
      name: stageName,
      medianMs: ring.quantile(0.5),
      meanMs: ring.mean(),
      p95Ms: ring.quantile(0.95),
    }));
  const read = (): Profile => {
    const { renderer, scene, target, keeper, quality, pinned, pixelRatio } = stage;
    const now = stats();
    return {
      stats: now,
      stages: stageTimes(),
      frameTimesMs: intervalMs.list(),
      frameMsP95: intervalMs.quantile(0.95),
      jsMsMean: jsMs.mean(),
      gpu: {
        supported: timer !== null,
        medianMs: now.gpuMsMedian,
        name,
        software: SOFTWARE.test(name ?? ''),
      },
      memory:
        renderer && scene ? gpuMemory(renderer, scene, (target?.bytes ?? 0) + (keeper?.bytes ?? 0)) : null,
      heapBytes: heapBytes(),
      longTasks: tasks.read(),
      quality: { ...quality, pinned, pixelRatio },
      points: renderer?.info.render.points ?? 0,
      lines: renderer?.info.render.lines ?? 0,
      programs: renderer?.info.programs?.length ?? 0,
      canvas: { widthPx: renderer?.domElement.width ?? 0, heightPx: renderer?.domElement.height ?? 0 },
    };
  };
  const close = () => {
    tasks.stop();
    timer?.stop();
    gpuMs.clear();
    stage.stats.watched = false;
    if (stage.gpuTimer === timer) stage.gpuTimer = null;
  };
  return { read, close };
}
