import { type Messages, setupI18n } from '@lingui/core';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import { type languages, sourceLanguage } from './languages';

/** Code of a language of the interface. */
export type UiLanguage = keyof typeof languages;

const loaders = import.meta.glob<Messages>(['./*.po', '!./en.po'], { import: 'messages' });

// Marked pure, so that a worker which only keeps messages is built without it.
const i18n = /* @__PURE__ */ setupI18n({ locale: sourceLanguage, messages: { [sourceLanguage]: {} } });

let requested: UiLanguage = sourceLanguage;

/** What fills the `{name}`s of a message; a message among them is said in the same language. */
export type MessageValues = Readonly<Record<string, string | number | Message>>;

/** Words that are not said yet: kept by what has no language, the model above all, and said by `t`. */
export interface Message {
  /** English, which serves as the key; ICU. */
  readonly id: string;
  readonly values?: MessageValues;
  /** The English made ready where it holds choices: put in by the build (tools/compileMessages.mjs). */
  readonly english?: CompiledMessage;
}

type IsUnion<T, All = T> = T extends All ? ([All] extends [T] ? false : true) : never;

/** One text written out: words are extracted from the code, so words in a variable are a Message. */
type Literal<Text extends string> = string extends Text ? never : IsUnion<Text> extends true ? never : Text;

/** Marks words to be said later by `t`, in the language of that moment. `english` comes from the build. */
export function msg<Text extends string>(
  id: Literal<Text>,
  values?: MessageValues,
  english?: CompiledMessage,
): Message {
  return { id, values, english };
}

/** Words that stand in data (facts, scenes, imports): said as they stand, or in the reader's language where a catalogue has them. */
export const asWritten = (text: string): Message => ({ id: text });

/**
 * The text in the active language. A message is English and serves as the key; `{name}` and ICU plurals
 * (`{n, plural, one {# site} other {# sites}}`) take their values from `values`. `english` comes from the build.
 */
export function t<Text extends string>(
  message: Literal<Text> | Message,
  values?: MessageValues,
  english?: CompiledMessage,
): string {
  if (typeof message === 'string') return say(message, values, english);
  return say(message.id, values ? { ...message.values, ...values } : message.values, message.english);
}

function say(id: string, values: MessageValues | undefined, english: CompiledMessage | undefined): string {
  const { messages } = i18n;
  if (messages[id] === undefined) {
    if (!values) return id;
    messages[id] = english ?? named(id);
  }
  return i18n._(id, values && said(values));
}

/** Text with `{name}`s as Lingui's compiler makes it ready; a message with choices the build compiles. */
const named = (id: string): CompiledMessage =>
  id.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : [part]));

/** The values with the messages among them said. */
function said(values: MessageValues): Record<string, string | number> {
  const told: Record<string, string | number> = {};
  for (const name in values) {
    const value = values[name]!;
    told[name] = typeof value === 'object' ? t(value) : value;
  }
  return told;
}

/** Whether a text of the data is said in the reader's language: it is written in it, or a catalogue has it. */
export const isSaid = (text: string): boolean =>
  i18n.locale === sourceLanguage || i18n.messages[text] !== undefined;

/** The language that `t` speaks now. */
export function language(): UiLanguage {
  return i18n.locale as UiLanguage;
}

/**
 * Loads a catalogue and makes it active; the last call wins. Where the catalogue cannot be loaded, the language
 * stays as it was and the promise rejects with the loader's reason.
 */
export async function setLanguage(next: UiLanguage): Promise<void> {
  requested = next;
  const load = loaders[`./${next}.po`];
  if (load) i18n.load(next, await load());
  if (requested === next) i18n.activate(next);
}

/** Calls `listener` after each change of language; returns the way to stop. */
export function onLanguage(listener: () => void): () => void {
  return i18n.on('change', listener);
}
