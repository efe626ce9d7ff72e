import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shortened } from '../../tools/shortenShaders';

const shaders = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.glsl'))
  .map((path) => [path, readFileSync(`src/${path}`, 'utf8')] as const);

/** Words and signs of a shader as a compiler reads them, a directive's line as one. */
function tokens(glsl: string): string[] {
  const bare = glsl.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  return bare.match(/^[ \t]*#[^\n]*|[A-Za-z_0-9.]+|\S/gm)?.map((token) => token.trim()) ?? [];
}

it('finds the shaders beside their classes', () => {
  expect(shaders.length).toBeGreaterThan(50);
});

it('takes away comments, indentation and empty lines, and nothing else', () => {
  expect(shortened('// why\n#define A 1 // unit\n\n  float a; /* two\nlines */ float b;\n')).toBe(
    '#define A 1\nfloat a;   float b;',
  );
});

it.each(shaders)('%s says the same to a compiler, in less', (_, glsl) => {
  const short = shortened(glsl);
  expect(tokens(short)).toEqual(tokens(glsl));
  expect(short.length).toBeLessThanOrEqual(glsl.length);
  expect(short).not.toContain('//');
});
