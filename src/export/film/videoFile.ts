import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  CanvasSink,
  CanvasSource,
  canEncodeVideo,
  Input,
  Mp4OutputFormat,
  Output,
  StreamTarget,
  type StreamTargetChunk,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import type { FilmFile } from './FilmFile';
import { bitrateOf, type FilmOptions, type FilmType } from './filmPlan';

export type VideoType = Exclude<FilmType, 'application/zip'>;

/** Codecs of each kind of file, the one that most players have first. */
const codecs: Record<VideoType, readonly VideoCodec[]> = {
  'video/mp4': ['avc', 'hevc', 'av1'],
  'video/webm': ['vp9', 'vp8', 'av1'],
};

const formatOf = (type: VideoType, streamed: boolean) =>
  type === 'video/mp4'
    ? new Mp4OutputFormat({ fastStart: streamed ? false : 'in-memory' })
    : new WebMOutputFormat();

/** A grid of the picture's own colours, by which two are told apart. */
function colours(picture: CanvasImageSource): Uint8ClampedArray {
  const [width, height] = [32, 18];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(picture, 0, 0, width, height);
  return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
}

/** Coding moves colours by a few of 255; a picture that broke is off by dozens. */
const CODED_APART = 16;

/** How far two pictures are apart, of 255. */
export function apart(a: CanvasImageSource, b: CanvasImageSource): number {
  const [one, other] = [colours(a), colours(b)];
  return one.reduce((sum, value, i) => sum + Math.abs(value - (other[i] ?? 0)), 0) / one.length;
}

/** Whether a picture is all of one colour, as one that failed is. */
export function isBlank(picture: CanvasImageSource): boolean {
  const data = colours(picture);
  return data.every((value, i) => Math.abs(value - (data[i % 4] ?? 0)) <= 2);
}

/** Writes one picture and reads it again: some browsers say that they encode, and fail. */
async function works(
  canvas: HTMLCanvasElement,
  type: VideoType,
  codec: VideoCodec,
  options: FilmOptions,
): Promise<boolean> {
  try {
    const target = new BufferTarget();
    const output = new Output({ format: formatOf(type, false), target });
    const source = new CanvasSource(canvas, { codec, bitrate: bitrateOf(options) });
    output.addVideoTrack(source);
    await output.start();
    await source.add(0, 1 / options.fps);
    await output.finalize();
    const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(target.buffer as ArrayBuffer) });
    const track = await input.getPrimaryVideoTrack();
    const read = track && (await new CanvasSink(track).getCanvas(0));
    return read !== null && apart(canvas, read.canvas) < CODED_APART;
  } catch {
    return false;
  }
}

/** The codec that this browser writes and reads at the size, tried with the first picture; null where none. */
export async function workingCodec(
  canvas: HTMLCanvasElement,
  type: VideoType,
  options: FilmOptions,
): Promise<VideoCodec | null> {
  if (!('VideoEncoder' in globalThis)) return null;
  const { width, height } = options;
  for (const codec of codecs[type]) {
    const may = await canEncodeVideo(codec, { width, height, bitrate: bitrateOf(options) }).catch(
      () => false,
    );
    if (may && (await works(canvas, type, codec, options))) return codec;
  }
  return null;
}

/** A film as video. @param disk written as it grows instead of kept. */
export async function videoFile(
  canvas: HTMLCanvasElement,
  {
    type,
    codec,
    options,
    disk,
  }: {
    type: VideoType;
    codec: VideoCodec;
    options: FilmOptions;
    disk: WritableStream<StreamTargetChunk> | null;
  },
): Promise<FilmFile> {
  const { fps } = options;
  const kept = new BufferTarget();
  const output = new Output({
    format: formatOf(type, disk !== null),
    target: disk ? new StreamTarget(disk, { chunked: true }) : kept,
  });
  const source = new CanvasSource(canvas, { codec, bitrate: bitrateOf(options) });
  output.addVideoTrack(source, { frameRate: fps });
  await output.start();
  return {
    add: (_, index) => source.add(index / fps, 1 / fps),
    async finish() {
      await output.finalize();
      return disk ? null : new Blob([kept.buffer as ArrayBuffer], { type });
    },
    cancel: () => output.cancel(),
  };
}
