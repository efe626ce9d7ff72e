import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inputSpecs } from '../../../src/model/inputs/inputs';
import { modelPage } from '../../../tools/modelPage';

const page = readFileSync(new URL('../../../docs/model.md', import.meta.url), 'utf8');

it('is fresh: run `node tools/modelDocs.mjs` where it is not', () => {
  expect(page).toBe(modelPage());
});

it('has every input, formula and limit, and no number gone astray', () => {
  for (const { id } of inputSpecs) expect(page).toContain(`\`${id}\``);
  for (const id of [
    'cost.orbitUsdPerKwh',
    'exchange.launches',
    'site.ID.carbonKgPerYear',
    'mccalip.orbitUsd',
  ])
    expect(page).toContain(`\`${id}\``);
  expect(page).not.toMatch(/undefined|NaN|\[object/);
});
