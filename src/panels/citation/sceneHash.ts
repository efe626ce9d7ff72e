import { roundCamera } from '../../scene/link/linkOf';
import type { SceneDocument } from '../../scene/types';

/** Hexadecimal digits of the hash that are cited. */
const DIGITS = 12;

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * The scene as it is hashed: a scene file, with the keys in the order of the alphabet and the camera as a link carries it, so that
 * the same scene has the same text wherever it was opened.
 */
export const hashedText = (scene: SceneDocument): string =>
  `${JSON.stringify({ ...scene, camera: roundCamera(scene.camera) }, inOrder, 2)}\n`;

/** The first 12 hexadecimal digits of the SHA-256 of a text; null where the browser has none, as over http. */
export async function shortHash(text: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const digits = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, DIGITS);
}
