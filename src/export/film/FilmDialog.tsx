import './film.css';
import { useEffect, useRef, useState } from 'react';
import { DialogHead } from '../../kit/DialogHead';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { LabelledField } from '../../kit/LabelledField';
import { ModalFrame } from '../../kit/ModalFrame';
import { saveFile } from '../../kit/saveFile';
import { formatNumber } from '../../locales/format';
import { t } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { drawnWorld, fileName } from '../savePicture';
import { film } from './film';
import { type FilmOptions, type FilmType, filmBytes, filmPlan } from './filmPlan';

const sizes = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
  [1080, 1080],
  [1080, 1920],
] as const;
const rates = [24, 30, 60];
const endings: Record<FilmType, string> = {
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'application/zip': 'zip',
};

interface Progress {
  done: number;
  all: number;
  leftS: number;
}

/** Where the film is written to as it grows, where the browser asks for a place; null keeps it. Rejects where the reader takes that back. */
async function diskFor(name: string): Promise<WritableStream | null> {
  const ask = (
    window as { showSaveFilePicker?: (o: object) => Promise<{ createWritable(): Promise<WritableStream> }> }
  ).showSaveFilePicker;
  try {
    return ask ? await (await ask.call(window, { suggestedName: name })).createWritable() : null;
  } catch (error) {
    // A page within another one may ask for no place.
    if ((error as Error).name === 'SecurityError') return null;
    throw error;
  }
}

interface Chosen {
  size: number;
  fps: number;
  /** Empty is the shots' own lengths. */
  seconds: string;
  type: FilmType | '';
}

function optionsOf({ size, fps, seconds, type }: Chosen): FilmOptions {
  const [width, height] = sizes[size] ?? sizes[0];
  return {
    width,
    height,
    fps,
    ...(seconds === '' ? {} : { seconds: Number(seconds) }),
    ...(type === '' ? {} : { type }),
  };
}

/** How long and about how large the film will be, or why there can be none. */
function Estimate({ options }: { options: FilmOptions }) {
  const scene = useStore(documentStore, (state) => state.scene);
  const lang = useLanguage();
  try {
    const takes = filmPlan(scene, options);
    const frames = takes.reduce((sum, take) => sum + take.frames, 0);
    return (
      <p className="small muted">
        {t('{seconds} s, {frames} pictures, about {size} MB', {
          seconds: formatNumber(frames / options.fps, lang),
          frames: formatNumber(frames, lang, 6),
          size: formatNumber(filmBytes(takes, options) / 1e6, lang, 2),
        })}
      </p>
    );
  } catch (error) {
    return <p role="alert">{(error as Error).message}</p>;
  }
}

function Choices({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const { size, fps, seconds, type } = chosen;
  const set = (part: Partial<Chosen>) => onChange({ ...chosen, ...part });
  return (
    <>
      <LabelledField label={t('Size')}>
        {(id) => (
          <select id={id} value={size} onChange={(event) => set({ size: Number(event.target.value) })}>
            {sizes.map(([width, height], i) => (
              <option key={`${width}x${height}`} value={i}>{`${width} × ${height}`}</option>
            ))}
          </select>
        )}
      </LabelledField>
      <LabelledField label={t('Pictures a second')}>
        {(id) => (
          <select id={id} value={fps} onChange={(event) => set({ fps: Number(event.target.value) })}>
            {rates.map((rate) => (
              <option key={rate}>{rate}</option>
            ))}
          </select>
        )}
      </LabelledField>
      <LabelledField label={t('Length, seconds')}>
        {(id) => (
          <input
            id={id}
            type="number"
            min="1"
            max="3600"
            value={seconds}
            placeholder={t('as the shots say')}
            onChange={(event) => set({ seconds: event.target.value })}
          />
        )}
      </LabelledField>
      <LabelledField label={t('File')}>
        {(id) => (
          <select
            id={id}
            value={type}
            onChange={(event) => set({ type: event.target.value as Chosen['type'] })}
          >
            <option value="">{t('the best that this browser writes')}</option>
            <option value="video/mp4">MP4</option>
            <option value="video/webm">WebM</option>
            <option value="application/zip">{t('PNG pictures in a zip')}</option>
          </select>
        )}
      </LabelledField>
    </>
  );
}

/** Draws a picture of the film small, in its own form. */
function drawPreview(canvas: HTMLCanvasElement, picture: HTMLCanvasElement): void {
  canvas.width = Math.round(canvas.height * (picture.width / picture.height));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
}

/** Makes the film, with what is to be said of it. */
function useFilming(onDone: () => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const preview = useRef<HTMLCanvasElement>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = async (options: FilmOptions) => {
    setFailed(null);
    const startMs = performance.now();
    const control = new AbortController();
    stop.current = control;
    try {
      const named = options.type ? fileName(endings[options.type]) : null;
      const world = drawnWorld();
      const disk = named ? await diskFor(named) : null;
      setProgress({ done: 0, all: 1, leftS: Number.NaN });
      const blob = await film(world, options, {
        disk,
        signal: control.signal,
        onPicture(done, all, picture) {
          if (preview.current) drawPreview(preview.current, picture);
          const leftS = ((performance.now() - startMs) / 1000 / done) * (all - done);
          setProgress({ done, all, leftS });
        },
      });
      if (blob) saveFile(fileName(endings[blob.type as FilmType]), blob);
      onDone();
    } catch (error) {
      if ((error as Error).name !== 'AbortError') setFailed((error as Error).message);
    }
    setProgress(null);
  };
  return { progress, failed, preview, start, cancel: () => stop.current?.abort() };
}

/** Chooses what a film is to be, and makes it. */
export function FilmDialog({ onClose }: { onClose: () => void }) {
  const lang = useLanguage();
  const [chosen, setChosen] = useState<Chosen>({ size: 0, fps: 30, seconds: '', type: '' });
  const { progress, failed, preview, start, cancel } = useFilming(onClose);
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <ModalFrame onClose={close} busy={progress !== null}>
      <DialogHead title={t('Film')} onClose={close} />
      <div className="dialog-body">
        {progress ? (
          <>
            <canvas ref={preview} width={320} height={180} className="film-preview" />
            <progress value={progress.done} max={progress.all} aria-label={t('Film')} />
            <p className="small" role="status">
              {Number.isFinite(progress.leftS)
                ? t('{done} of {all} pictures, about {left} s left', {
                    done: progress.done,
                    all: progress.all,
                    left: formatNumber(Math.ceil(progress.leftS), lang),
                  })
                : t('The first picture is tried…')}
            </p>
            <button type="button" className="chip" onClick={cancel}>
              {t('Cancel')}
            </button>
          </>
        ) : (
          <>
            <Choices chosen={chosen} onChange={setChosen} />
            <Estimate options={optionsOf(chosen)} />
            {failed && <p role="alert">{failed}</p>}
            <button type="button" className="chip" onClick={() => void start(optionsOf(chosen))}>
              {t('Make the film')}
            </button>
          </>
        )}
      </div>
    </ModalFrame>
  );
}
