import type { Contender } from './stand';

/** One page for all contenders: `?way=NAME` says which. */
const ways: Record<string, () => Promise<{ create: (root: HTMLElement) => Promise<Contender> | Contender }>> =
  {
    core: () => import('./core'),
    points: () => import('./points'),
    pointsByPlane: () => import('./pointsByPlane'),
    instanced: () => import('./instanced'),
    drei: () => import('./drei'),
    still: () => import('./still'),
  };

const way = new URLSearchParams(location.search).get('way') ?? '';
const root = document.getElementById('root');
const load = ways[way];
if (root && load) window.bench = await (await load()).create(root);
else document.body.textContent = `No contender is called "${way}".`;
