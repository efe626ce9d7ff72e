import * as v from 'valibot';
import type { Groundtrack } from './api';
import { loadShotVerbs, shotVerbs } from './shotVerbs';

/** Verbs a message may call. Events come unasked, so `on` and `ready` are not among them. */
export const messageVerbs = [
  'getScene',
  'setScene',
  'openScene',
  'getReport',
  'explain',
  'setInput',
  'resetInputs',
  'setTime',
  'play',
  'pause',
  'focus',
  'shot',
  'next',
  'previous',
  'addShot',
  'setShot',
  'moveShot',
  'removeShot',
  'nodes',
  'nodeState',
  'pick',
  'importFile',
  'link',
  'project',
  'stats',
  'snapshot',
  'film',
  'exportHtml',
  'destroy',
] as const satisfies readonly (keyof Groundtrack)[];

type Verb = (typeof messageVerbs)[number];

const requestSchema = v.object({
  type: v.pipe(v.string(), v.startsWith('groundtrack:')),
  v: v.number(),
  id: v.union([v.string(), v.number()]),
  args: v.optional(v.array(v.unknown()), []),
});

/** What a message is answered. */
export interface Reply {
  type: 'groundtrack:reply';
  v: 1;
  id: string | number;
  ok: boolean;
  value?: unknown;
  errors?: { path: string; message: string }[];
}

const isResult = (value: unknown): value is { ok: boolean; errors?: Reply['errors'] } =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

const otherVersion = (found: number) => ({
  path: 'v',
  message: `This release of Groundtrack speaks version 1 of the messages; found ${found}.`,
});

/** Answers one message; null for what is none of ours. Never throws. */
export async function answer(api: Groundtrack, data: unknown): Promise<Reply | null> {
  const read = v.safeParse(requestSchema, data);
  if (!read.success) return null;
  const { id, args } = read.output;
  const base = { type: 'groundtrack:reply', v: 1, id } as const;
  const name = read.output.type.slice('groundtrack:'.length);
  if (name === 'reply') return null;
  if (read.output.v !== 1) return { ...base, ok: false, errors: [otherVersion(read.output.v)] };
  const verb = messageVerbs.find((known) => known === name);
  if (!verb)
    return { ...base, ok: false, errors: [{ path: 'type', message: `There is no verb “${name}”.` }] };
  try {
    // What writes stories may still be on its way to who asks by message.
    if (Object.hasOwn(shotVerbs, verb)) await loadShotVerbs();
    const value = await (api[verb as Verb] as (...list: unknown[]) => unknown)(...args);
    if (isResult(value))
      return value.ok ? { ...base, ok: true } : { ...base, ok: false, errors: value.errors ?? [] };
    return { ...base, ok: true, value };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...base, ok: false, errors: [{ path: `args of ${name}`, message }] };
  }
}
