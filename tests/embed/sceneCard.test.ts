import { expect, it } from 'vitest';
import { sceneCard } from '../../src/embed/poster/sceneCard';

const card = (parameters: string) => sceneCard(new URL(`https://atlas.example/?mode=embed&${parameters}`));

it('a poster has the number that the build worked out for its scene', async () => {
  const { figure, finding } = await card('scene=colossus-1');
  expect(figure?.value.en.replace('\u00a0', ' ')).toBe('340 MW');
  expect(figure?.basis.en).toBe('Estimated · source: Epoch AI, Oct 2026');
  expect(finding?.en).toContain('340 MW');
});

it('and none where another site’s megawatts are laid out, or the scene is not known', async () => {
  expect((await card('scene=here-and-there')).figure).not.toBeNull();
  const other = await card('scene=here-and-there&site=stargate-abilene');
  expect([other.figure, other.pictureId]).toEqual([null, null]);
  const coded = await sceneCard(new URL('https://atlas.example/?mode=embed#s=q1_-Z'));
  expect([coded.figure, coded.finding]).toEqual([null, null]);
});
