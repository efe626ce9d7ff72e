import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../../../src/sizes/space/node';
import { material } from '../../../tools/models/materials.mjs';

const source = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../../src/render/models/${name}.glsl`), 'utf8');

test('kinds of surface have one number each, in the models, in the shaders and here', () => {
  expect(Object.entries(material)).toEqual(kinds.map((name, number) => [name, number]));
  const told = [...source('surfaceKinds').matchAll(/const int ([A-Z]+) = (\d+);/g)].map(
    ([, name, number]) => [name!.toLowerCase(), Number(number)] as const,
  );
  expect(told.length).toBeGreaterThan(5);
  for (const [name, number] of told) expect(kinds[number], name).toBe(name);
  expect(source('NodeModels.frag')).not.toMatch(/const int [A-Z]+ = /);
});
