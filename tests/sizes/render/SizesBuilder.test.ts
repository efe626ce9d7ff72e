import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sizesSurface } from '../../../src/sizes/render/SizesBuilder';
import { material } from '../../../tools/models/materials.mjs';

const root = resolve(import.meta.dirname, '../../..');
const source = (name: string) => readFileSync(resolve(root, `src/${name}.glsl`), 'utf8');

test('kinds of surface have one number each, in the meshes, in the models and in the shaders', () => {
  const told = [...source('render/models/surfaceKinds').matchAll(/const int ([A-Z]+) = (\d+);/g)].map(
    ([, name, number]) => [name!.toLowerCase(), Number(number)] as const,
  );
  expect(told.length).toBeGreaterThan(10);
  for (const [name, number] of told)
    expect(sizesSurface[name as keyof typeof sizesSurface], name).toBe(number);
  for (const [name, number] of Object.entries(material))
    expect(sizesSurface[name as keyof typeof sizesSurface], name).toBe(number);
  const numbers = Object.values(sizesSurface);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const shader of ['render/models/NodeModels.frag', 'sizes/render/SizesSolids.frag'])
    expect(source(shader)).not.toMatch(/const int [A-Z]+ = /);
});
