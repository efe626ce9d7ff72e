import { expect, it } from 'vitest';
import { detailedSites } from '../../../src/facts/details';
import { coolingKind } from '../../../src/model/ground/coolingKind';

it('reads how the sites cool from what is told of them', () => {
  const of = (id: string) =>
    coolingKind({ cooling: detailedSites.find((site) => site.id === id)?.cooling ?? null });
  expect(of('colossus-1')).toBe('evaporative');
  expect(of('colossus-2')).toBe('closed');
  expect(of('lake-mariner')).toBe('closed');
  expect(of('stargate-abilene')).toBe('closed');
  expect(of('new-carlisle')).toBe('evaporative');
  for (const site of detailedSites) if (!site.cooling) expect(coolingKind(site), site.id).toBe('untold');
});

it('lets towers count before loops', () => {
  const said = (label: string) => coolingKind({ cooling: { label, sources: ['a'] } });
  expect(said('Closed-loop liquid with cooling towers')).toBe('evaporative');
  expect(said('Air-cooled chillers')).toBe('closed');
  expect(said('Not said')).toBe('untold');
});
