import { release } from '../../facts/release';
import { t } from '../../locales/i18n';
import { loadTwice } from '../../shared/loadTwice';
import type { Problem } from '../../shared/result';
import { defaultScene } from '../defaults';
import { mergeScene } from '../merge';
import { referenceProblems, settleReferences } from '../schema/references';
import { shotSceneOf } from '../story';
import type { SceneDocument } from '../types';
import { loadGallery } from './gallery';
import type { Address } from './link';
import { type FetchText, type Opened, overviewInstead } from './opened';

async function fromGallery(id: string): Promise<Opened> {
  const read = await loadGallery(id);
  return read.ok ? { scene: read.value, problems: read.notes ?? [] } : overviewInstead(read.errors);
}

/** What comes from outside of the gallery; the code that reads it comes with the first such address. */
async function fromOutside(base: Opened, address: Address, read?: FetchText): Promise<Opened> {
  const reader = await loadTwice(() => import('./outside')).catch(() => null);
  if (reader) return reader.openOutside(base, address, read);
  const message = t('The reader of scene files could not be fetched; load the page again.');
  return { ...base, problems: [...base.problems, { path: '?src', message }] };
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

/** The shot that the address stands at, over a beginning that has of it what no shot changes. */
function storyOver(scene: SceneDocument, { story }: Opened): Pick<Opened, 'story'> {
  if (!story || story.shot >= scene.story.length) return {};
  return { story: { ...story, base: settleReferences({ ...scene, ...shotSceneOf(story.base) }) } };
}

/**
 * Opens what an address asks for: the gallery scene or the file, over it the code, over it the readable parameters.
 * Always gives a scene; what could not be had is told in `problems`, the address's own among them.
 * @param read fetches a text; tests give their own.
 */
export async function openAddress(address: Address, read?: FetchText): Promise<Opened> {
  const { src, sceneId, shot, code, partial } = address;
  let opened: Opened = { scene: defaultScene, problems: [] };
  if (src === null && sceneId !== null) opened = await fromGallery(sceneId);
  if (src !== null || code !== null || shot !== null) opened = await fromOutside(opened, address, read);
  const scene = mergeScene(opened.scene, partial);
  const lost = referenceProblems(scene).map((problem) => ({
    ...problem,
    message: `${problem.message}. ${t('It is left out.')}`,
  }));
  const settled = settleReferences(scene);
  const goesTo = partial.camera ? undefined : partial.focus ? settled.focus : opened.goesTo;
  return {
    scene: { ...settled, facts: release.id },
    problems: [...address.problems, ...opened.problems, ...lost, ...olderFacts(scene)],
    ...(goesTo && goesTo === settled.focus ? { goesTo } : {}),
    ...storyOver(settled, opened),
  };
}
