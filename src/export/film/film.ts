import { t } from '../../locales/i18n';
import { setView } from '../../store/actions/clock';
import { standIn } from '../../store/actions/history';
import { shot } from '../../store/actions/story';
import { documentStore } from '../../store/document';
import type { WorldHandle } from '../../world/handle';
import type { FilmSet } from '../../world/still/filmSet';
import { DiskFile } from './DiskFile';
import type { FilmFile } from './FilmFile';
import { type FilmOptions, filmPlan, filmTypes, type Take } from './filmPlan';

/** What somebody who waits for a film is told, and may do. */
export interface FilmWatch {
  /** After each picture: how many are done, of how many, and the picture. */
  onPicture?: (done: number, all: number, picture: HTMLCanvasElement) => void;
  /** Ends it: the film then rejects with an AbortError. */
  signal?: AbortSignal;
  /** Written to as the film grows; without it the film is kept and given. */
  disk?: WritableStream | null;
}

/** Goes to the beginning of a stretch: from the one before it flies, the first stands there. */
function begin(take: Take, isFirst: boolean): void {
  if (take.shot === null) return;
  shot(take.shot);
  if (isFirst) setView(documentStore.getState().scene.camera, 'arrived');
}

/** The film's file: of the kind asked for, else of the best that this browser writes. Rejects with a sentence where it writes no such. */
async function fileFor(
  screen: HTMLCanvasElement,
  options: FilmOptions,
  disk: WritableStream | null,
): Promise<FilmFile> {
  const { apart: _, ...video } = await import('./videoFile');
  if (video.isBlank(screen))
    throw new Error(t('The film could not be made: its first picture is blank. The globe is not drawn now.'));
  for (const type of options.type ? [options.type] : filmTypes) {
    if (type === 'application/zip') return (await import('./zipFile')).zipFile(disk);
    const codec = await video.workingCodec(screen, type, options);
    if (codec) return video.videoFile(screen, { type, codec, options, disk });
  }
  throw new Error(
    t(
      'This browser cannot write {type} of {width} × {height} pixels; leave the type out for one that it can.',
      {
        type: String(options.type),
        width: options.width,
        height: options.height,
      },
    ),
  );
}

async function shoot(
  set: FilmSet,
  takes: readonly Take[],
  options: FilmOptions,
  { onPicture, signal, disk = null }: FilmWatch,
): Promise<Blob | null> {
  const { width, height, fps } = options;
  const all = takes.reduce((sum, { frames }) => sum + frames, 0);
  const screen = document.createElement('canvas');
  Object.assign(screen, { width, height });
  const context = screen.getContext('2d');
  let file: FilmFile | null = null;
  let done = 0;
  try {
    for (const take of takes) {
      begin(take, take === takes[0]);
      for (let frame = 0; frame < take.frames; frame++) {
        set.step(frame === 0 ? 0 : 1 / fps);
        context?.drawImage(await set.take({ width, height }), 0, 0);
        signal?.throwIfAborted();
        file ??= await fileFor(screen, options, disk);
        await file.add(screen, done);
        done += 1;
        onPicture?.(done, all, screen);
      }
    }
    return (await file?.finish()) ?? null;
  } catch (error) {
    await file?.cancel().catch(() => {});
    throw error;
  }
}

/**
 * A film of the story, or of the scene as it is, picture by picture: the same pictures for the same scene and options. Scene and camera
 * are put back after it. Null where it was streamed to disk: the file there changes once the film is whole, and not where it is ended.
 * Rejects with a sentence for options that cannot be met, and with an AbortError where it was ended.
 */
export async function film(
  world: WorldHandle,
  options: FilmOptions,
  watch: FilmWatch = {},
): Promise<Blob | null> {
  const file = watch.disk ? new DiskFile(watch.disk) : null;
  try {
    const blob = await filmTo(file?.stream ?? null, world, options, watch);
    await file?.keep();
    return blob;
  } catch (error) {
    await file?.giveUp();
    throw error;
  }
}

async function filmTo(
  disk: WritableStream | null,
  world: WorldHandle,
  options: FilmOptions,
  watch: FilmWatch,
): Promise<Blob | null> {
  const takes = filmPlan(documentStore.getState().scene, options);
  const set = (await world.stills()).filmSet();
  const putBack = standIn();
  try {
    return await shoot(set, takes, options, { ...watch, disk });
  } finally {
    putBack();
    set.close();
  }
}
