import { campusRules } from './campusRules.mjs';
import { counts, largest, most } from './fleet.mjs';
import { coverage } from './matchMarks.mjs';
import { atLeast, atMost, unlimited } from './verdicts.mjs';

const [least] = counts;
/** Limits of issue 3, of the load, and of a drag. */
export const limits = {
  jsMs: 1,
  jsGrowth: 1.3,
  drawnJsRatio: 1.5,
  uploadBytes: 32_000,
  frameRatio: 1.15,
  lessAt100k: 10,
  lessAt1M: 50,
  drawCalls: 12,
  bytesPerNode: 16,
  readyMs: 1_500,
  taskMs: 50,
  scriptBytes: 335_000,
  transferBytes: 1_600_000,
  dotsApart: 0.15,
  evaluateMs: 8,
  dragStepMs: 16.7,
  dragFrames: 0.5,
};

const over = (a, b) => (a === null || a === undefined || !b ? null : a / b);

/**
 * The rules with what was measured. `cell(id, nodes, mode, figure)` gives a median over the rounds, or null.
 * `rivals` are the contenders that move their nodes from JavaScript.
 */
export function judge({
  cell,
  rivals,
  ready,
  everythingOn,
  bytesPerNode,
  bytesPerNodeAtMost = null,
  drawnShare,
  load,
  atRest,
  drag,
  campus = null,
  proofs,
}) {
  const ours = (nodes, mode, figure) => cell('groundtrack', nodes, mode, figure);
  const bestRival = (nodes) => {
    const all = rivals.map((id) => cell(id, nodes, 'stubbed', 'jsMs')).filter((ms) => ms !== null);
    return all.length === 0 ? null : Math.min(...all);
  };
  // Like with like: rivals draw a sphere and dots, so the core stands for us there; the whole app is told beside it.
  const less = (nodes) => over(bestRival(nodes), cell('core', nodes, 'stubbed', 'jsMs'));
  // What is left of both without the sphere, three's frame and the browser's, which no way of moving nodes can save.
  const lessAlone = (nodes) => {
    const empty = cell('empty', nodes, 'stubbed', 'jsMs');
    const core = cell('core', nodes, 'stubbed', 'jsMs');
    // Where both are alike within what a round can tell there is no ratio.
    const alone = empty === null || core === null ? 0 : core - empty;
    return alone <= 0 ? null : over(bestRival(nodes) - empty, alone);
  };
  const appLess = (nodes) => over(bestRival(nodes), ours(nodes, 'stubbed', 'jsMs'));
  const litOf = (id) => proofs.find((p) => p.id === id && p.nodes === largest)?.lit ?? null;
  const covered = (id) => (litOf(id) === null ? null : coverage(litOf(id)));
  const dots = over(covered('globe'), covered('groundtrack'));
  const blank = proofs.filter((p) => p.lit < p.least).map((p) => `${p.id} at ${p.nodes}`);
  return [
    atMost('Script a frame at 1M, draw left out', ours(largest, 'stubbed', 'jsMs'), limits.jsMs, 'ms'),
    // By the processor: on the wall's clock the thread waits for the cores that draw.
    atMost('The same drawn, processor time', ours(largest, 'drawn', 'cpuMs'), limits.jsMs, 'ms'),
    atMost(
      'That against the same globe with points at rest',
      over(ours(largest, 'drawn', 'cpuMs'), cell('globe', largest, 'drawn', 'cpuMs')),
      limits.drawnJsRatio,
      '×',
    ),
    unlimited('The same drawn, by the clock', ours(largest, 'drawn', 'jsMs'), 'ms'),
    atMost(
      'Its growth from 1k to 1M, draw left out',
      over(ours(largest, 'stubbed', 'jsMs'), ours(least, 'stubbed', 'jsMs')),
      limits.jsGrowth,
      '×',
    ),
    atMost(
      'Most uploaded in a frame at 1M',
      ours(largest, 'drawn', 'uploadBytes'),
      limits.uploadBytes,
      'bytes',
    ),
    atMost(
      'Frame at 1M against the same globe with points at rest',
      over(ours(largest, 'drawn', 'frameMs'), cell('globe', largest, 'drawn', 'frameMs')),
      limits.frameRatio,
      '×',
    ),
    atMost(
      'Area of their dots, apart at 1M',
      dots === null ? null : Math.abs(dots - 1),
      limits.dotsApart,
      '',
    ),
    atLeast('Core: less script than the best rival at 100k', less(100_000), limits.lessAt100k, '×'),
    atLeast('Core: less script than the best rival at 1M', less(largest), limits.lessAt1M, '×'),
    unlimited('The same at 100k, each without what an empty frame costs', lessAlone(100_000), '×'),
    unlimited('The same at 1M, each without what an empty frame costs', lessAlone(largest), '×'),
    atMost(
      'Core: script a frame at 1M, draw left out',
      cell('core', largest, 'stubbed', 'jsMs'),
      limits.jsMs,
      'ms',
    ),
    unlimited('Whole app, globe and labels too: less than the best rival at 1M', appLess(largest), '×'),
    unlimited(
      'Less than Points that know the planes are regular, 1M',
      over(cell('pointsByPlane', largest, 'stubbed', 'jsMs'), ours(largest, 'stubbed', 'jsMs')),
      '×',
    ),
    atLeast('Share of the nodes drawn at 1M', drawnShare, 1, ''),
    atMost('Draw calls, everything on', everythingOn, limits.drawCalls, ''),
    atMost('GPU memory a node', bytesPerNode, limits.bytesPerNode, 'bytes'),
    atMost('Script a frame at 2M, draw left out', ours(most, 'stubbed', 'jsMs'), limits.jsMs, 'ms'),
    atMost('Most uploaded in a frame at 2M', ours(most, 'drawn', 'uploadBytes'), limits.uploadBytes, 'bytes'),
    atMost('GPU memory a node at 2M', bytesPerNodeAtMost, limits.bytesPerNode, 'bytes'),
    atMost('1M ready, main thread', ready.submittedMs, limits.readyMs, 'ms'),
    unlimited('1M on screen, drawn in software', ready.onScreenMs, 'ms'),
    atMost('Longest task meanwhile', ready.longestTaskMs, limits.taskMs, 'ms'),
    atMost(
      'JavaScript before the first full frame',
      load.scriptBytesBeforeFirstFrame,
      limits.scriptBytes,
      'bytes',
    ),
    atMost('All transfer after 4 s', load.bytesAll, limits.transferBytes, 'bytes'),
    atMost('Frames in 3 s at rest', atRest, 0, ''),
    ...dragRules(drag),
    ...campusRules(campus),
    atMost(`Blank pictures${blank.length > 0 ? ` (${blank.join(', ')})` : ''}`, blank.length, 0, ''),
  ];
}

/** What an input may cost that is dragged while the scene plays, the Scenario panel open. */
function dragRules(drag) {
  return [
    atMost('Evaluation of everything after an input', drag?.evaluateMs ?? null, limits.evaluateMs, 'ms'),
    atMost('A step of a drag, main thread', drag?.stepMs ?? null, limits.dragStepMs, 'ms'),
    unlimited('The same, 95th percentile', drag?.stepMsP95 ?? null, 'ms'),
    atLeast(
      'Frames a second while dragging against in play',
      drag?.frameRatio ?? null,
      limits.dragFrames,
      '×',
    ),
  ];
}
