import { release } from '../../facts/release';
import { t } from '../../locales/i18n';
import { loadTwice } from '../../shared/loadTwice';
import type { Problem } from '../../shared/result';
import { defaultScene } from '../defaults';
import { mergeScene } from '../merge';
import { referenceProblems, settleReferences } from '../schema/references';
import { readPartial, readScene } from '../schema/schema';
import type { SceneDocument } from '../types';
import { decodeCode } from './code';
import { loadGallery } from './gallery';
import type { Address } from './link';

/** A scene file that takes longer is given up, milliseconds. */
const PATIENCE_MS = 15_000;

export interface Opened {
  scene: SceneDocument;
  problems: Problem[];
}

type FetchText = (address: string) => Promise<string>;

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address, {
    mode: 'cors',
    credentials: 'omit',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

const instead = (problem: Problem): Problem => ({
  ...problem,
  message: `${problem.message}. ${t('The overview is opened instead.')}`,
});

async function fromSource(src: string, read: FetchText): Promise<Opened> {
  let text: string;
  try {
    text = await read(src);
  } catch {
    const message = t('?src: {src} could not be fetched; it must exist and allow other origins (CORS)', {
      src,
    });
    return { scene: defaultScene, problems: [instead({ path: '?src', message })] };
  }
  const reader = await loadTwice(() => import('./file')).catch(() => null);
  if (!reader) {
    const message = t('?src: the reader of scene files could not be fetched; load the page again');
    return { scene: defaultScene, problems: [instead({ path: '?src', message })] };
  }
  const file = reader.decodeFile(text, src.replace(/^.*\/(?=[^/])/, ''));
  if (!file.ok) return { scene: defaultScene, problems: file.errors.map(instead) };
  return { scene: file.value, problems: file.notes ?? [] };
}

async function fromGallery(id: string): Promise<Opened> {
  const read = await loadGallery(id);
  return read.ok
    ? { scene: read.value, problems: read.notes ?? [] }
    : { scene: defaultScene, problems: read.errors.map(instead) };
}

const isWhole = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && 'title' in value;

/** Puts what a code holds over the base; a whole scene stands alone unless a gallery scene was named with it. */
async function withCode(base: Opened, code: string, named: boolean): Promise<Opened> {
  const told = (problems: Problem[]): Opened => ({ ...base, problems: [...base.problems, ...problems] });
  const decoded = await decodeCode(code);
  if (!decoded.ok) return told(decoded.errors);
  if (!named && isWhole(decoded.value)) {
    const read = readScene(decoded.value, '#s');
    return read.ok
      ? { scene: read.value, problems: [...base.problems, ...(read.notes ?? [])] }
      : told(read.errors);
  }
  const read = readPartial(decoded.value, '#s');
  if (!read.ok) return told(read.errors);
  return { scene: mergeScene(base.scene, read.value), problems: [...base.problems, ...(read.notes ?? [])] };
}

/** Says that a scene was made with other facts than it is shown with. */
function olderFacts({ facts }: SceneDocument): Problem[] {
  if (facts === '' || facts === release.id) return [];
  const message = t(
    'This was made with the facts of {made}; those of {now} are shown. Sources lists what has changed.',
    {
      made: facts,
      now: release.id,
    },
  );
  return [{ path: 'facts', message }];
}

/**
 * Opens what an address asks for: the gallery scene or the file, over it the code, over it the readable parameters.
 * Always gives a scene; what could not be had is told in `problems`, the address's own among them.
 * @param read fetches a text; tests give their own.
 */
export async function openAddress(address: Address, read: FetchText = fetchText): Promise<Opened> {
  const { src, sceneId, code } = address;
  let opened: Opened = { scene: defaultScene, problems: [] };
  if (src !== null) opened = await fromSource(src, read);
  else if (sceneId !== null) opened = await fromGallery(sceneId);
  if (code !== null) opened = await withCode(opened, code, src !== null || sceneId !== null);
  const scene = mergeScene(opened.scene, address.partial);
  const lost = referenceProblems(scene).map((problem) => ({
    ...problem,
    message: `${problem.message}. ${t('It is left out.')}`,
  }));
  return {
    scene: { ...settleReferences(scene), facts: release.id },
    problems: [...address.problems, ...opened.problems, ...lost, ...olderFacts(scene)],
  };
}
