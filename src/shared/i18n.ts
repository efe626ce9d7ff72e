import { setupI18n } from '@lingui/core';
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';

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
// Lingui compiles at run time only in development unless told to.
const compiled = new Map<string, CompiledMessage>();
i18n.setMessagesCompiler((message) => {
  // A text is asked for at every render, and parsing it costs far more than filling it in.
  const known = compiled.get(message) ?? compileMessage(message);
  compiled.set(message, known);
  return known;
});

let requested: UiLanguage = 'en';

/**
 * The text in the active language. `message` is English and serves as the key; `{name}` and ICU plurals
 * (`{n, plural, one {# site} other {# sites}}`) take their values from `values`.
 */
export function t(message: string, values?: Record<string, string | number>): string {
  return i18n._(message, values);
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
