import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, expectTypeOf, it } from 'vitest';
import type {
  GroundtrackCamera,
  GroundtrackDetails,
  GroundtrackDocument,
  GroundtrackExplanation,
  GroundtrackHit,
  GroundtrackNodeState,
  GroundtrackQuantity,
  GroundtrackReport,
  GroundtrackSceneElement,
  GroundtrackShot,
  GroundtrackVerbs,
} from '../../../public/embed';
import type { messageVerbs } from '../../../src/embed/answer';
import type { Groundtrack, GroundtrackEvents, HostExplanation } from '../../../src/embed/api';
import type { FilmOptions } from '../../../src/export/film/filmPlan';
import type { NodeState, Quantity, Report } from '../../../src/model/types';
import type { PartialScene, PartialShot, SceneDocument } from '../../../src/scene/types';
import type { Hit } from '../../../src/world/pick/pickers';
import type { SnapshotOptions } from '../../../src/world/snapshot';

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

/** What an interface holds, by its names: whether a list may be written to is left out. */
type Parts<T> = {
  [Name in keyof T]: T[Name] extends readonly [infer A, infer B, infer C] ? [A, B, C] : T[Name];
};

/** The fields that a type names; scenes have more, which embed.d.ts leaves to scene.schema.json. */
type Named<T> = { [Name in keyof T as string extends Name ? never : Name]: T[Name] };

it('what embed.d.ts names of scenes, shots and events is what the app takes and gives', () => {
  type Document = Named<GroundtrackDocument>;
  type Camera = Named<GroundtrackCamera>;
  expectTypeOf<Required<Omit<Document, 'camera'>>>().toEqualTypeOf<
    Required<Omit<Pick<PartialScene, keyof Document>, 'camera'>>
  >();
  expectTypeOf<Camera>().toEqualTypeOf<Pick<SceneDocument['camera'], keyof Camera>>();
  // A scene that the app gives is one that embed.d.ts describes.
  expectTypeOf<Pick<SceneDocument, keyof Document>>().toExtend<Document>();
  expectTypeOf<keyof Named<GroundtrackShot>>().toExtend<keyof PartialShot>();
  type Values = {
    [Name in keyof GroundtrackEvents as `groundtrack-${Name}`]: GroundtrackEvents[Name];
  };
  type Exact = Exclude<keyof Values, 'groundtrack-scene'>;
  expectTypeOf<Pick<Values, Exact>>().toEqualTypeOf<Pick<GroundtrackDetails, Exact>>();
});

it('the element has every verb of the API, with arguments that it takes and what it gives', () => {
  expectTypeOf<keyof GroundtrackVerbs | 'focus'>().toEqualTypeOf<Verb>();
  expectTypeOf<keyof GroundtrackSceneElement>().extract<Verb>().toEqualTypeOf<Verb>();
  // What the element takes, the API takes; scenes, shots, sources and counts are looser there.
  type Exact = Exclude<Verb, 'focus' | 'getScene' | 'setScene' | 'addShot' | 'setShot' | 'stats' | 'explain'>;
  type Same = {
    [V in Exact]: (...args: Parameters<Groundtrack[V]>) => Promise<Told<ReturnType<Groundtrack[V]>>>;
  };
  const given = (same: Same): Pick<GroundtrackVerbs, Exact> => same;
  const taken = (said: Pick<GroundtrackVerbs, Exact>): Same => said;
  expect([given, taken].every((way) => typeof way === 'function')).toBe(true);
  // Assignable both ways is not enough where a part may be left out: a field that only one has passes.
  expectTypeOf<Parts<GroundtrackReport>>().toEqualTypeOf<Parts<Report>>();
  expectTypeOf<Parts<GroundtrackQuantity>>().toEqualTypeOf<Parts<Quantity>>();
  expectTypeOf<Parts<GroundtrackNodeState>>().toEqualTypeOf<Parts<NodeState>>();
  expectTypeOf<GroundtrackHit>().toEqualTypeOf<Hit>();
  expectTypeOf<keyof GroundtrackExplanation>().toEqualTypeOf<keyof HostExplanation>();
  expectTypeOf<Parameters<GroundtrackVerbs['snapshot']>>().toEqualTypeOf<[SnapshotOptions]>();
  expectTypeOf<Parameters<GroundtrackVerbs['film']>>().toEqualTypeOf<[FilmOptions]>();
  expectTypeOf<Told<ReturnType<Groundtrack['importFile']>>>().toEqualTypeOf<
    Awaited<ReturnType<GroundtrackVerbs['importFile']>>
  >();
  type Events = `groundtrack-${keyof GroundtrackEvents | 'live'}`;
  expectTypeOf<keyof GroundtrackDetails>().toEqualTypeOf<Events>();
});
