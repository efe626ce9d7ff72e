import overview from '../../scenes/overview.json';
import { absent } from './schema/sceneSchema';
import { readScene } from './schema/schema';
import type { SceneDocument } from './types';

const read = readScene(overview, 'scenes/overview.json');

/** A scene with nothing chosen: what a document gets that does not say. */
export const emptyScene: SceneDocument = { version: 1, id: 'empty', title: { en: 'Groundtrack' }, ...absent };

/** What opens when nothing is asked for: the overview. A test holds that its file is good. */
export const defaultScene: SceneDocument = read.ok ? read.value : emptyScene;
