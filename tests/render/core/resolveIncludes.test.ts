import { expect, test } from 'vitest';
import { resolveIncludes } from '../../../src/render/core/resolveIncludes';

test('puts a chunk in place of its line', () => {
  expect(resolveIncludes('a\n#include "x"\nb', { x: 'X1\nX2' })).toBe('a\nX1\nX2\nb');
});

test('resolves chunks within chunks, each once', () => {
  const chunks = { a: '#include "c"\nA', b: '#include "c"\nB', c: 'C' };
  expect(resolveIncludes('#include "a"\n#include "b"', chunks)).toBe('C\nA\n\nB');
});

test('names a chunk that does not exist, and those that do', () => {
  expect(() => resolveIncludes('#include "sky"', { sea: '', land: '' })).toThrow(
    'Shader chunk "sky" does not exist; there are: sea, land',
  );
});

test('leaves other lines that start with a hash alone', () => {
  const source = '#define A 1\n#include <common>\n// #include "x"';
  expect(resolveIncludes(source, { x: 'X' })).toBe(source);
});
