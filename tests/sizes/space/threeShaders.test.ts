import { ShaderLib } from 'three';
import { expect, test } from 'vitest';

test('each material of three that this room draws with gets its own shaders back', async () => {
  const before = structuredClone(Object.fromEntries(names.map((name) => [name, shadersOf(name)])));
  for (const name of names)
    Object.assign(ShaderLib[name], { vertexShader: undefined, fragmentShader: undefined });
  await import('../../../src/sizes/space/threeShaders');
  for (const name of names) {
    expect(before[name]!.vertexShader.length, name).toBeGreaterThan(100);
    // The build of three has its texts without comments.
    expect(bare(shadersOf(name).vertexShader), name).toBe(bare(before[name]!.vertexShader));
    expect(bare(shadersOf(name).fragmentShader), name).toBe(bare(before[name]!.fragmentShader));
  }
});

// As three itself names the shaders of MeshBasic-, MeshDepth-, MeshLambert-, MeshStandard- and ShadowMaterial.
const names = ['basic', 'depth', 'lambert', 'physical', 'shadow'] as const;
const shadersOf = (name: (typeof names)[number]) => {
  const { vertexShader, fragmentShader } = ShaderLib[name];
  return { vertexShader, fragmentShader };
};
const bare = (glsl: string) => glsl.replace(/\/\/.*/g, '').replace(/\s+/g, '');
