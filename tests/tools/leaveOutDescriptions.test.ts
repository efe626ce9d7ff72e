import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { undescribed } from '../../tools/leaveOutDescriptions';

const without = (code: string): string => undescribed(code, parseSync('x.ts', code).program);

it('takes what a field means, and leaves what is said of a mistake', () => {
  expect(
    without(`v.pipe(v.object({ a: number(0, 1, 'How much.'), b: text(3), c: oneOf(['x', 'y'], 'Which.') }, 'an object'),
      v.check((o) => o.a > 0, 'more than 0'), v.description('All of it.'))`),
  ).toBe(`v.pipe(v.object({ a: number(0, 1, ''), b: text(3), c: oneOf(['x', 'y'], '') }, 'an object'),
      v.check((o) => o.a > 0, 'more than 0'), v.description(''))`);
});

it('finds them in the schema of a scene', () => {
  const code = readFileSync('src/scene/schema/sceneSchema.ts', 'utf8');
  expect(code.length - without(code).length).toBeGreaterThan(1000);
});
