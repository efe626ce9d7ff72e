import fc from 'fast-check';
import { loadChoices } from '../src/locales/i18n';

// What the page has long before a reader sees a plural.
await loadChoices();

// The same examples in every run, so that a failure is seen again; FC_SEED asks for others.
fc.configureGlobal({ seed: Number(globalThis.process?.env?.FC_SEED ?? 20_261_122) });
