import { deepFreeze } from '../../facts/deepFreeze';
import { release } from '../../facts/release';
import type { Site } from '../../facts/types';
import type { Campus } from '../../model/campus/types';
import { startWorker } from '../../shared/startWorker';
import type { CampusAnswer, CampusQuestion } from './campusMessages';

/** What is needed of a worker. */
export type CampusWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

async function startOwnWorker(): Promise<CampusWorker | null> {
  const { default: address } = await import('./campus.worker?worker&url');
  return startWorker(address);
}

/** Name of the entries in the browser's timeline that tell what a campus took: see docs/performance.md. */
const timelineName = 'groundtrack:campus';

async function inWorker(worker: CampusWorker, question: CampusQuestion): Promise<CampusAnswer> {
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<CampusAnswer>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || 'the worker could not start'));
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}

/**
 * The campus of a site, of the release or imported, built in a worker and frozen. Where none can start or it breaks, the same
 * code runs on the page. Rejects where neither can be loaded.
 * @param makeWorker starts the worker; null or a throw where there can be none.
 */
export async function buildCampus(
  site: Site,
  makeWorker: () => Promise<CampusWorker | null> = startOwnWorker,
): Promise<Campus> {
  const start = performance.now();
  const told = (where: 'worker' | 'page', workMs: number) =>
    performance.measure(timelineName, { start, detail: { site: site.id, where, workMs } });
  const { accelerators } = release;
  const worker = await makeWorker().catch(() => null);
  const answer = worker && (await inWorker(worker, { site, accelerators }).catch(() => null));
  if (answer && 'campus' in answer) {
    told('worker', answer.workMs);
    return deepFreeze(answer.campus);
  }
  const { campusOf } = await import('../../model/campus/campusOf');
  const began = performance.now();
  const campus = campusOf(site);
  told('page', performance.now() - began);
  return campus;
}
