import { t } from '../../locales/i18n';
import { defaultScene } from '../defaults';
import { mergeScene } from '../merge';
import { readPartial, readScene } from '../schema/schema';
import { sceneAtShot } from '../story';
import type { PartialScene } from '../types';
import { decodeCode } from './decodeCode';
import { fetchText, largestSourceBytes } from './fetchText';
import { decodeFile } from './file';
import type { Address } from './link';
import { type FetchText, type Opened, overviewInstead } from './opened';

/** An address as it is told: by its beginning. */
const shortened = (address: string): string => (address.length > 200 ? `${address.slice(0, 200)}…` : address);

async function fromSource(src: string, read: FetchText): Promise<Opened> {
  let text: string;
  try {
    text = await read(src);
  } catch (reason) {
    const told = { src: shortened(src), size: largestSourceBytes / 1e6 };
    const message =
      reason instanceof RangeError
        ? t('?src: {src} is larger than a scene from an address may be ({size} MB)', told)
        : t('?src: {src} could not be fetched; it must exist and allow other origins (CORS)', told);
    return overviewInstead([{ path: '?src', message }]);
  }
  const file = decodeFile(text, shortened(src.replace(/^.*\/(?=[^/])/, '')));
  return file.ok ? { scene: file.value, problems: file.notes ?? [] } : overviewInstead(file.errors);
}

const isWhole = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && 'title' in value;

/** What was opened at a shot of its story, from 1; as it is where none is asked for, told where there is none such. */
function openedAtShot(opened: Opened, number: number | null): Opened {
  const { scene: base, problems } = opened;
  const count = base.story.length;
  if (number === null) return opened;
  const shot = number - 1;
  if (shot < count) return { ...opened, scene: sceneAtShot(base, shot), story: { shot, base } };
  const message = t('?shot is {number}, and the story has {count} shots. It is opened at its beginning.', {
    number,
    count,
  });
  return { ...opened, problems: [...problems, { path: '?shot', message }] };
}

/** Whether the scene that an address names could not be had: of the overview in its place no shot was meant. */
const isInstead = ({ scene }: Opened, { src, sceneId, problems }: Address): boolean =>
  scene === defaultScene &&
  (src !== null ||
    (sceneId ?? scene.id) !== scene.id ||
    problems.some(({ path }) => path === '?scene' || path === '?src'));

/**
 * Puts what a code holds over a shot of what was opened; a whole scene stands alone, at its own shot, unless another was named with it.
 * @param isNamed whether the address names what was opened.
 */
async function withCode(
  opened: Opened,
  code: string,
  shot: number | null,
  isNamed: boolean,
): Promise<Opened> {
  const decoded = await decodeCode(code);
  const alone = decoded.ok && !isNamed && isWhole(decoded.value);
  const base = isNamed || (decoded.ok && !alone) ? openedAtShot(opened, shot) : opened;
  if (!decoded.ok) return { ...base, problems: [...base.problems, ...decoded.errors] };
  const { value, notes: mended = [] } = decoded;
  const read = alone ? readScene(value, '#s') : readPartial(value, '#s');
  const told = read.ok ? (read.notes ?? []) : read.errors;
  const problems = [...base.problems, ...mended, ...told];
  if (!read.ok) return { ...base, problems };
  const { focus, camera } = value as PartialScene;
  const goesTo = focus && !camera ? { goesTo: focus } : {};
  if (!alone) return { ...base, scene: mergeScene(base.scene, read.value), problems, ...goesTo };
  const whole = openedAtShot({ scene: read.value as Opened['scene'], problems }, shot);
  return { ...whole, ...(whole.story ? {} : goesTo) };
}

/** The scene of a file at an address, or the base, at one of its shots where one is named, and over it what a code holds. Never rejects. */
export async function openOutside(
  base: Opened,
  address: Address,
  read: FetchText = fetchText,
): Promise<Opened> {
  const { src, sceneId, code } = address;
  const opened = src === null ? base : await fromSource(src, read);
  const shot = isInstead(opened, address) ? null : address.shot;
  if (code === null) return openedAtShot(opened, shot);
  return withCode(opened, code, shot, src !== null || sceneId !== null);
}
