import type { SceneDocument } from '../types';
import { roundCamera } from './linkOf';

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * The scene file that a reader saves and a citation hashes: JSON with the keys in the order of the alphabet and the camera as a link
 * carries it, so that the same scene has the same text wherever it was opened.
 */
export const sceneFileText = (scene: SceneDocument): string =>
  `${JSON.stringify({ ...scene, camera: roundCamera(scene.camera) }, inOrder, 2)}\n`;
