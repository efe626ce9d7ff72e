import { atLeast, atMost, unlimited } from './verdicts.mjs';

/** Limits of issue 5; bytes in MB of a million. */
const limits = {
  accelerators: 230_000,
  drawCalls: 40,
  jsMs: 1.5,
  builtMs: 1_000,
  gpuBytes: 40_000_000,
  stopMs: 300,
};

/** The rules of a campus and of the fall to it, with what was measured by `measureCampus`; null where it was not. */
export function campusRules(campus) {
  const of = (name) => campus?.[name] ?? null;
  const fall = (name) => campus?.fall?.[name] ?? null;
  return [
    atLeast('Colossus 1: accelerators drawn', of('accelerators'), limits.accelerators, ''),
    atMost('Its draw calls, globe too', of('drawCalls'), limits.drawCalls, ''),
    atMost('Script a frame there, draw left out', of('jsMs'), limits.jsMs, 'ms'),
    unlimited('The same in an aisle of it', of('aisleJsMs'), 'ms'),
    atMost('Built in workers', of('workMs'), limits.builtMs, 'ms'),
    unlimited('From the call to its first frame, draw left out', of('builtMs'), 'ms'),
    atMost('Longest task meanwhile', of('longestTaskMs'), limits.stopMs, 'ms'),
    atMost('GPU memory of the campus', of('gpuBytes'), limits.gpuBytes, 'bytes'),
    atMost('Fall from 1,000,000 km to 1 m: longest gap', fall('longestGapMs'), limits.stopMs, 'ms'),
    atMost('Longest task while falling', fall('longestTaskMs'), limits.stopMs, 'ms'),
  ];
}
