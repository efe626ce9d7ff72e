import { describe, expect, it } from 'vitest';
import { siteById } from '../../../src/facts/release';
import { campusOf } from '../../../src/model/campus/campusOf';
import { loadCampus } from '../../../src/store/campus/campus';
import { loadedCampus } from '../../../src/store/campus/campusCameras';
import type { CampusQuestion } from '../../../src/store/campus/campusMessages';
import { buildCampus, type CampusWorker } from '../../../src/store/campus/campusWork';

const site = siteById('colossus-1')!;
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A worker that answers when told to. */
class HandWorker implements CampusWorker {
  onmessage: CampusWorker['onmessage'] = null;
  onerror: CampusWorker['onerror'] = null;
  readonly received: CampusQuestion[] = [];
  ended = false;
  postMessage(question: CampusQuestion): void {
    this.received.push(structuredClone(question));
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: unknown): void {
    this.onmessage?.call(this as never, { data: structuredClone(data) } as never);
  }
}

const asked = async () => {
  const worker = new HandWorker();
  const building = buildCampus(site, () => Promise.resolve(worker));
  await soon();
  return { worker, building };
};

const lastEntry = () =>
  (performance.getEntriesByName('groundtrack:campus').at(-1) as PerformanceMeasure).detail;

describe('buildCampus', () => {
  it('asks a worker with all that the campus is made of, takes its answer frozen, and ends it', async () => {
    const { worker, building } = await asked();
    expect(worker.received.map((question) => question.site.id)).toEqual(['colossus-1']);
    expect(worker.received[0]!.accelerators.map(({ id }) => id)).toContain('gb200');
    const answer = { ...campusOf(site), siteId: 'by the worker' };
    worker.say({ campus: answer, workMs: 7 });
    const campus = await building;
    expect(campus).toEqual(answer);
    expect(Object.isFrozen(campus.blocks[0])).toBe(true);
    expect(worker.ended).toBe(true);
    expect(lastEntry()).toEqual({ site: 'colossus-1', where: 'worker', workMs: 7 });
  });

  it('is the same campus on the page where no worker starts, breaks or fails', async () => {
    expect(await buildCampus(site, () => Promise.resolve(null))).toEqual(campusOf(site));
    expect(await buildCampus(site, () => Promise.reject(new Error('sandboxed')))).toEqual(campusOf(site));
    const broken = await asked();
    broken.worker.onerror?.call(broken.worker as never, new Event('error') as never);
    expect(await broken.building).toEqual(campusOf(site));
    expect(broken.worker.ended).toBe(true);
    const failed = await asked();
    failed.worker.say({ failed: 'no' });
    expect(await failed.building).toEqual(campusOf(site));
    expect(lastEntry()).toMatchObject({ where: 'page' });
  });
});

describe('loadCampus', () => {
  it('builds a site once, and knows it by heart only when it is there', async () => {
    expect(loadedCampus('hyperion')).toBeNull();
    const [one, other] = [loadCampus('hyperion'), loadCampus(siteById('hyperion')!)];
    expect(loadedCampus('hyperion')).toBeNull();
    expect(await one).toBe(await other);
    expect(loadedCampus('hyperion')).toBe(await one);
    expect(await loadCampus('atlantis')).toBeNull();
  });

  it('takes a record that is in no release', async () => {
    const campus = await loadCampus({ ...site, id: 'imported-1' });
    expect(campus).toMatchObject({ siteId: 'imported-1', provenance: 'schematic' });
    expect(loadedCampus('imported-1')).toBe(campus);
  });
});
