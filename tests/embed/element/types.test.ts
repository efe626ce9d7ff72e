import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, expectTypeOf, it } from 'vitest';
import type { GroundtrackSceneElement, GroundtrackVerbs } from '../../../public/embed';
import type { messageVerbs } from '../../../src/embed/answer';
import type { Groundtrack, GroundtrackEvents } from '../../../src/embed/api';

const root = resolve(import.meta.dirname, '../../..');

it('an article’s script is checked with nothing but embed.d.ts', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      resolve(root, 'node_modules/typescript/bin/tsc'),
      ...'--ignoreConfig --noEmit --strict --target es2022 --lib es2022,dom --skipLibCheck false --types'.split(
        ' ',
      ),
      '',
      resolve(import.meta.dirname, 'hostScript.ts'),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

/** What a message's answer carries: a Result that is good carries nothing. */
type Told<T> = Awaited<T> extends { ok: boolean } ? ReturnType<Groundtrack['pause']> : Awaited<T>;
type Verb = (typeof messageVerbs)[number];

it('the element has every verb of the API, with arguments that it takes and what it gives', () => {
  expectTypeOf<keyof GroundtrackVerbs | 'focus'>().toEqualTypeOf<Verb>();
  expectTypeOf<keyof GroundtrackSceneElement>().extract<Verb>().toEqualTypeOf<Verb>();
  // What the element takes, the API takes; scenes, shots, sources and counts are looser there.
  type Exact = Exclude<Verb, 'focus' | 'getScene' | 'setScene' | 'addShot' | 'setShot' | 'stats' | 'explain'>;
  type Same = {
    [V in Exact]: (...args: Parameters<Groundtrack[V]>) => Promise<Told<ReturnType<Groundtrack[V]>>>;
  };
  const given = (same: Same): Pick<GroundtrackVerbs, Exact> => same;
  expect(given).toBeTypeOf('function');
  type Events = `groundtrack-${keyof GroundtrackEvents | 'live'}`;
  expectTypeOf<keyof import('../../../public/embed').GroundtrackDetails>().toEqualTypeOf<Events>();
});
