import fc from 'fast-check';

// The same examples in every run, so that a failure is seen again; FC_SEED asks for others.
fc.configureGlobal({ seed: Number(globalThis.process?.env?.FC_SEED ?? 20_261_122) });
