import { setupI18n } from '@lingui/core';
import type { CompiledMessage } from '@lingui/message-utils/compileMessage';

/** Languages the interface speaks. English is built in; the others load when asked for. */
export type UiLanguage = 'en' | 'fr' | 'de' | 'zh';

/** English text → text in one language. A missing entry shows the English. */
export type Catalogue = Record<string, string>;

const loaders: Record<Exclude<UiLanguage, 'en'>, () => Promise<{ catalogue: Catalogue }>> = {
  fr: () => import('./catalogues/fr'),
  de: () => import('./catalogues/de'),
  zh: () => import('./catalogues/zh'),
};

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const compiled = new Map<string, CompiledMessage>();
let compileMessage: ((message: string) => CompiledMessage) | null = null;

/** A message of plain text and `{name}`s, as Lingui keeps it; null for one with plurals or other choices. */
function compilePlain(message: string): CompiledMessage | null {
  if (/[{][^{}]*[,{]|'/.test(message)) return null;
  return message
    .split(/(\{\s*\w+\s*\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') ? [part.slice(1, -1).trim()] : part));
}

/** What a choice says for most values, without its numbers in place: for the moment before `loadChoices` has come. */
const mostly = (message: string): CompiledMessage =>
  compilePlain(message.replace(/\{\w+, (?:plural|select),.*?other \{((?:[^{}]|\{\w+\})*)\}\}/gs, '$1')) ?? [
    message,
  ];

// Lingui compiles at run time only in development unless told to. A text is asked for at every render, and parsing it
// costs far more than filling it in.
i18n.setMessagesCompiler((message) => {
  const known = compiled.get(message);
  if (known) return known;
  const result = compilePlain(message) ?? compileMessage?.(message);
  if (!result) return mostly(message);
  compiled.set(message, result);
  return result;
});

/** Loads the reader of plurals and other choices, which no text of the first picture has. */
export async function loadChoices(): Promise<void> {
  compileMessage ??= (await import('@lingui/message-utils/compileMessage')).compileMessage;
}

let requested: UiLanguage = 'en';

/** What fills the `{name}`s of a message; a message among them is said in the same language. */
export type MessageValues = Readonly<Record<string, string | number | Message>>;

/** Words that are not said yet: kept by what has no language, the model above all, and said by `t`. */
export interface Message {
  /** English, which serves as the key; ICU. */
  readonly id: string;
  readonly values?: MessageValues;
}

/** Marks words to be said later by `t`, in the language of that moment. */
export const msg = (id: string, values?: MessageValues): Message => (values ? { id, values } : { id });

/** Words that stand in data (facts, scenes, imports): said as they stand, in the reader's language where the catalogue has them. */
export const asWritten = (text: string): Message => ({ id: text });

/**
 * The text in the active language. A message is English and serves as the key; `{name}` and ICU plurals
 * (`{n, plural, one {# site} other {# sites}}`) take their values from `values`.
 */
export function t(message: string | Message, values?: MessageValues): string {
  if (typeof message !== 'string')
    return t(message.id, values ? { ...message.values, ...values } : message.values);
  return i18n._(message, values && said(values));
}

/** The values with the messages among them said. */
function said(values: MessageValues): Record<string, string | number> {
  const told: Record<string, string | number> = {};
  for (const name in values) {
    const value = values[name]!;
    told[name] = typeof value === 'object' ? t(value) : value;
  }
  return told;
}

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
  if (next !== 'en') {
    const { catalogue } = await loaders[next]();
    i18n.load(next, catalogue);
  }
  if (requested === next) i18n.activate(next);
}

/** Calls `listener` after each change of language; returns the way to stop. */
export function onLanguage(listener: () => void): () => void {
  return i18n.on('change', listener);
}
