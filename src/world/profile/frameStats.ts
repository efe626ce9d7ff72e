/** Frames that figures are made of. */
const FRAMES_KEPT = 240;
/** One frame in so many is timed by stage while nobody looks: to read the clock that often costs as much as a stage. */
const STAGES_EVERY = 8;
/** Frames further apart than this were at rest in between, ms. */
const AT_REST_MS = 500;

/** Medians over the last 240 frames; times in ms. */
export interface FrameFigures {
  frames: number;
  jsMsMedian: number;
  jsMsP95: number;
  frameMsMedian: number;
  uploadBytesPerFrame: number;
  /** Script by stage of the frame, in the frame's order. Browsers tell time in steps of up to 0.1 ms. */
  stages: Record<string, number>;
  /** Time the GPU took; null where the browser does not tell, or nobody has asked. */
  gpuMsMedian: number | null;
}

/** The last values of one figure, without allocation as they come. */
class RingBuffer {
  readonly #values = new Float64Array(FRAMES_KEPT);
  #next = 0;
  length = 0;

  push(value: number): void {
    this.#values[this.#next] = value;
    this.#next = (this.#next + 1) % FRAMES_KEPT;
    if (this.length < FRAMES_KEPT) this.length += 1;
  }

  clear(): void {
    this.#next = 0;
    this.length = 0;
  }

  /** From the oldest to the newest. */
  list(): number[] {
    const first = this.length < FRAMES_KEPT ? 0 : this.#next;
    return Array.from({ length: this.length }, (_, i) => this.#values[(first + i) % FRAMES_KEPT] ?? 0);
  }

  /** 0 where nothing was recorded. */
  quantile(q: number): number {
    const sorted = this.list().sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
  }

  mean(): number {
    return this.length === 0 ? 0 : this.list().reduce((sum, value) => sum + value, 0) / this.length;
  }
}

/** Frame times, times by stage, and uploaded bytes of the last frames. */
export class FrameStats {
  readonly jsMs = new RingBuffer();
  readonly intervalMs = new RingBuffer();
  readonly uploads = new RingBuffer();
  readonly gpuMs = new RingBuffer();
  readonly stages = new Map<string, RingBuffer>();
  /** Set while somebody looks: every frame is then timed by stage. */
  watched = false;
  #lastStartMs = Number.NaN;
  /** NaN outside of frames that are timed by stage: a still drawn between them is not counted. */
  #markMs = Number.NaN;
  #bytes = 0;
  frames = 0;
  contextLosses = 0;

  /** Starts a frame; `lap` counts from here. */
  begin(nowMs: number): void {
    this.#markMs = this.watched || this.frames % STAGES_EVERY === 0 ? nowMs : Number.NaN;
  }

  /** The stage `name` ends here; it began where the one before ended. */
  lap(name: string): void {
    if (Number.isNaN(this.#markMs)) return;
    const nowMs = performance.now();
    let ring = this.stages.get(name);
    if (!ring) {
      ring = new RingBuffer();
      this.stages.set(name, ring);
    }
    ring.push(nowMs - this.#markMs);
    this.#markMs = nowMs;
  }

  /** Records one frame; frames far apart were at rest and make no interval, unless things moved all the while. */
  record(startMs: number, endMs: number, moving = false): void {
    const sinceMs = startMs - this.#lastStartMs;
    this.#lastStartMs = startMs;
    this.#markMs = Number.NaN;
    this.frames += 1;
    this.jsMs.push(endMs - startMs);
    if (sinceMs < AT_REST_MS || (moving && sinceMs < 4 * AT_REST_MS)) this.intervalMs.push(sinceMs);
    this.uploads.push(this.#bytes);
    this.#bytes = 0;
  }

  figures(): FrameFigures {
    const stages: Record<string, number> = {};
    for (const [name, ring] of this.stages) stages[name] = ring.quantile(0.5);
    return {
      frames: this.frames,
      jsMsMedian: this.jsMs.quantile(0.5),
      jsMsP95: this.jsMs.quantile(0.95),
      frameMsMedian: this.intervalMs.quantile(0.5),
      uploadBytesPerFrame: this.uploads.quantile(0.5),
      stages,
      gpuMsMedian: this.gpuMs.length > 0 ? this.gpuMs.quantile(0.5) : null,
    };
  }

  /** Counts what this one context uploads from script; other contexts are not touched. */
  countUploads(gl: WebGL2RenderingContext): void {
    for (const name of ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D'] as const) {
      const original = gl[name] as (...args: unknown[]) => void;
      const counting = (...args: unknown[]) => {
        this.#bytes += uploadedBytes(gl, name, args);
        original.apply(gl, args);
      };
      Object.defineProperty(gl, name, { value: counting, configurable: true });
    }
  }
}

/** Numbers a texel, by the format of `texSubImage2D`; packed types are one number in any format. */
function numbersPerTexel(gl: WebGL2RenderingContext, format: unknown): number {
  if (format === gl.RED || format === gl.RED_INTEGER) return 1;
  if (format === gl.RG || format === gl.RG_INTEGER) return 2;
  return format === gl.RGB || format === gl.RGB_INTEGER ? 3 : 4;
}

/** Bytes that one call takes from script; of a typed array only the part that the call names. */
function uploadedBytes(gl: WebGL2RenderingContext, name: string, args: readonly unknown[]): number {
  const data = args.find((arg) => ArrayBuffer.isView(arg) || arg instanceof ArrayBuffer);
  if (!data) return 0;
  const all = (data as ArrayBufferView | ArrayBuffer).byteLength;
  const element = 'BYTES_PER_ELEMENT' in (data as object) ? (data as Uint8Array).BYTES_PER_ELEMENT : 1;
  if (name === 'bufferSubData' && args[4]) return Math.min(all, Number(args[4]) * element);
  if (name !== 'texSubImage2D') return all;
  return Math.min(all, Number(args[4]) * Number(args[5]) * numbersPerTexel(gl, args[6]) * element);
}
