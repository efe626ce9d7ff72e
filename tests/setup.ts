import fc from 'fast-check';
import { loadDeflate } from '../src/scene/link/code';

// The same examples in every run, so that a failure is seen again; FC_SEED asks for others.
fc.configureGlobal({ seed: Number(globalThis.process?.env?.FC_SEED ?? 20_261_122) });

// Codes are short, as they are once a page is ready.
await loadDeflate();
