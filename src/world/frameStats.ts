/** The last frames' figures, for the profiler and the bench. */
const KEPT = 240;

export interface FrameFigures {
  frames: number;
  jsMsMedian: number;
  jsMsP95: number;
  frameMsMedian: number;
  uploadBytesPerFrame: number;
}

function quantile(values: number[], q: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

/** Ring of frame times and uploaded bytes. */
export class FrameStats {
  private readonly jsMs: number[] = [];
  private readonly intervalMs: number[] = [];
  private readonly uploads: number[] = [];
  private lastStartMs = Number.NaN;
  private bytes = 0;
  frames = 0;
  contextLosses = 0;

  /** Records one frame; frames more than half a second apart were at rest and make no interval. */
  record(startMs: number, endMs: number): void {
    const sinceMs = startMs - this.lastStartMs;
    this.lastStartMs = startMs;
    this.frames += 1;
    this.push(this.jsMs, endMs - startMs);
    if (sinceMs < 500) this.push(this.intervalMs, sinceMs);
    this.push(this.uploads, this.bytes);
    this.bytes = 0;
  }

  private push(list: number[], value: number): void {
    list.push(value);
    if (list.length > KEPT) list.shift();
  }

  figures(): FrameFigures {
    return {
      frames: this.frames,
      jsMsMedian: quantile(this.jsMs, 0.5),
      jsMsP95: quantile(this.jsMs, 0.95),
      frameMsMedian: quantile(this.intervalMs, 0.5),
      uploadBytesPerFrame: quantile(this.uploads, 0.5),
    };
  }

  /** Counts what this one context uploads from script; other contexts are not touched. */
  countUploads(gl: WebGL2RenderingContext): void {
    const count = (data: unknown) => {
      if (ArrayBuffer.isView(data)) this.bytes += data.byteLength;
      else if (data instanceof ArrayBuffer) this.bytes += data.byteLength;
    };
    for (const name of ['bufferData', 'bufferSubData', 'texImage2D', 'texSubImage2D'] as const) {
      const original = gl[name] as (...args: unknown[]) => void;
      const counting = (...args: unknown[]) => {
        for (const arg of args) count(arg);
        original.apply(gl, args);
      };
      Object.defineProperty(gl, name, { value: counting, configurable: true });
    }
  }
}
