import { formatCount, formatNumber, formatShare } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import type { Profile } from '../../world/profile/profiler';

/** A figure with its name, as it stands on the screen. */
export interface ProfilerRow {
  name: string;
  value: string;
}

const notTold = (): string => t('not available in this browser');

const ms = (value: number, lang: UiLanguage): string => `${formatNumber(value, lang)}\u00a0ms`;

/** Bytes as kB or MB, in powers of ten. */
function bytes(value: number | null, lang: UiLanguage): string {
  if (value === null) return notTold();
  if (value < 1e6) return t('{n} kB', { n: formatNumber(value / 1e3, lang) });
  return t('{n} MB', { n: formatNumber(value / 1e6, lang) });
}

function gpuTime({ gpu }: Profile, lang: UiLanguage): string {
  if (!gpu.supported) return notTold();
  return gpu.medianMs === null ? t('none yet: nothing moves') : ms(gpu.medianMs, lang);
}

/** From frame to frame: half the frames take less than the median, one in twenty more than the second figure. */
export function frameRows(profile: Profile, lang: UiLanguage): ProfilerRow[] {
  const { stats, frameMsP95, jsMsMean, longTasks } = profile;
  const pair = (median: number, p95: number) => `${ms(median, lang)} · ${ms(p95, lang)}`;
  return [
    { name: t('Frame to frame, median · 95 %'), value: pair(stats.frameMsMedian, frameMsP95) },
    { name: t('Script, median · 95 %'), value: pair(stats.jsMsMedian, stats.jsMsP95) },
    { name: t('Script, mean'), value: ms(jsMsMean, lang) },
    { name: t('GPU, median'), value: gpuTime(profile, lang) },
    {
      name: t('Tasks over 50 ms'),
      value: longTasks
        ? `${formatCount(longTasks.count, lang)} · ${t('longest {time}', { time: ms(longTasks.longestMs, lang) })}`
        : notTold(),
    },
    { name: t('Frames so far'), value: formatCount(stats.frames, lang) },
  ];
}

/** What draws, by the browser's word: a GPU, or the processor. */
function drawer({ name, software }: Profile['gpu']): string {
  if (name === null) return notTold();
  return software ? t('in software: {name}', { name }) : name;
}

export function drawnRows({ stats, points, lines, gpu }: Profile, lang: UiLanguage): ProfilerRow[] {
  return [
    { name: t('Drawn by'), value: drawer(gpu) },
    { name: t('Draw calls'), value: formatCount(stats.drawCalls, lang) },
    { name: t('Nodes'), value: formatCount(stats.instances, lang) },
    { name: t('Triangles'), value: formatCount(stats.triangles, lang) },
    { name: t('Points'), value: formatCount(points, lang) },
    { name: t('Lines'), value: formatCount(lines, lang) },
    { name: t('Uploaded per frame'), value: bytes(stats.uploadBytesPerFrame, lang) },
  ];
}

const onOff = (on: boolean): string => (on ? t('on') : t('off'));

export function qualityRows({ quality, canvas }: Profile, lang: UiLanguage): ProfilerRow[] {
  const chosen = { auto: t('by frame time'), low: t('low, by the address'), high: t('high, by the address') };
  const { pixelRatioScale, oneIn } = quality;
  return [
    { name: t('Chosen'), value: chosen[quality.pinned] },
    {
      name: t('Resolution'),
      value: `${formatShare(pixelRatioScale, lang)} · ${canvas.widthPx} × ${canvas.heightPx}`,
    },
    { name: t('Trails'), value: onOff(quality.trails) },
    { name: t('Meshes'), value: onOff(quality.models) },
    { name: t('Nodes drawn'), value: oneIn > 1 ? t('1 in {n}', { n: oneIn }) : t('all') },
  ];
}

export function memoryRows({ stats, memory, heapBytes, programs }: Profile, lang: UiLanguage): ProfilerRow[] {
  const { bytesPerNode, geometries, textures } = stats;
  const whole = memory && memory.buffers + memory.textures + memory.canvas;
  return [
    { name: t('GPU, reckoned'), value: bytes(whole, lang) },
    {
      name: t('Buffers · textures · canvas'),
      value: memory
        ? [memory.buffers, memory.textures, memory.canvas].map((part) => bytes(part, lang)).join(' · ')
        : notTold(),
    },
    {
      name: t('GPU bytes a node'),
      value: bytesPerNode === null ? t('unknown') : formatNumber(bytesPerNode, lang),
    },
    {
      name: t('Geometries · textures · programs'),
      value: [geometries, textures, programs].map((count) => formatCount(count, lang)).join(' · '),
    },
    { name: t('Script heap'), value: bytes(heapBytes, lang) },
  ];
}
