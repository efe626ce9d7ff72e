import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { type Mounted, mountPanel } from './mountPanel';
import { explained, missed, offered, unexplained } from './walk';

let mounted: Mounted | null = null;

/** What is being walked; null between two walks. */
export const walked = (): Mounted | null => mounted;

/** Takes away what was walked last. */
export function endWalk(): void {
  mounted?.unmount();
  mounted = null;
}

/** Shows a part and walks all of it, or what it opens over the page (`at`): every digit has a way to what is behind it. */
export async function walkPart(part: ReactNode, at: string | null = null): Promise<Element> {
  endWalk();
  mounted = mountPanel(part, at);
  await mounted.openAll();
  const root = at === null ? mounted.app : document.querySelector(at);
  if (!root) throw new Error(`nothing at ${at}`);
  expect([...new Set(unexplained(root))]).toEqual([]);
  expect([...offered(root)].filter((id) => !explained(id))).toEqual([]);
  const bare = missed(root);
  expect(bare.missed).toBe(0);
  return root;
}
