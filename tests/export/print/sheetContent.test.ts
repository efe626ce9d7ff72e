import { beforeAll, expect, it } from 'vitest';
import { sheetContent } from '../../../src/export/print/sheetContent';
import { defaultScene } from '../../../src/scene/defaults';
import type { SceneDocument } from '../../../src/scene/types';
import { shot } from '../../../src/store/actions/story';
import { loadModel } from '../../../src/store/readings/report';
import { startWith } from '../../startWith';

beforeAll(loadModel);

const claim = {
  number: 'fact:deals/none/valueUsd',
  bars: ['ground.operatingItPowerW', 'gone'],
  arcs: [['colossus-1', 'atlantis']],
  areas: ['exchange.arrayAreaM2', 'launch.payloadKg'],
  date: false,
  variants: false,
};
const part = { caption: { en: 'A' }, notes: null, dwellS: 5, transition: 'fly' } as const;

it('a sheet of a shot says all that it shows and nobody has, each once', () => {
  const story = [
    { ...part, claim, scene: { focus: 'site:atlantis' } },
    { ...part, claim: null, scene: {} },
  ] as SceneDocument['story'];
  startWith({ ...defaultScene, id: 'mine', story });
  shot(0);
  expect(sheetContent(null).missing.map((words) => words.replace(/^.*: /, ''))).toEqual([
    'site:atlantis',
    'fact:deals/none/valueUsd',
    'gone',
    'atlantis',
    'launch.payloadKg',
  ]);
  expect(sheetContent(null).missing[0]).toBe(
    'What this shot shows is not in the facts or the model any more: site:atlantis',
  );
  shot(1);
  expect(sheetContent(null).missing).toEqual([]);
});
