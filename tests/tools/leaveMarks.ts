import { expect, vi } from 'vitest';
import { setInput } from '../../src/store/actions/scene';
import { stateNow } from '../../src/store/stateNow';

/** Finds the process and the app's modules as new, and leaves them otherwise: the next file that looks must find nothing of it. */
export function leaveMarks(): void {
  expect('leftBehind' in globalThis).toBe(false);
  expect(process.env.GROUNDTRACK_LEFT_BEHIND).toBeUndefined();
  expect(vi.isFakeTimers()).toBe(false);
  expect(stateNow().scene.inputs).toEqual({});
  vi.stubGlobal('leftBehind', true);
  vi.stubEnv('GROUNDTRACK_LEFT_BEHIND', '1');
  vi.useFakeTimers();
  setInput('node.massKg', 900);
  expect(stateNow().scene.inputs).toEqual({ 'node.massKg': 900 });
}
