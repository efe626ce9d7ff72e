import { describe, expect, it, vi } from 'vitest';
import type { CatalogueClient } from '../../../../src/store/satellites/catalogue/catalogueClient';
import {
  CatalogueFeed,
  type CataloguePicture,
} from '../../../../src/store/satellites/catalogue/catalogueFeed';

const startMs = Date.UTC(2026, 4, 6, 12);

/** A client that gives keyframes when told to, each with a cost. */
function slowClient(workMs: number) {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const ask = (_verb: string, { timeMs }: { timeMs: number }) =>
    new Promise((resolve) => {
      asked.push(timeMs);
      const states = new Float32Array(4096);
      const frame = { timeMs, count: 1, states, faults: new Uint8Array(1), faultCounts: {} };
      waiting.push(() => resolve({ answer: frame, workMs, where: 'worker' }));
    });
  const deliver = async () => {
    for (const give of waiting.splice(0)) give();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { client: { ask } as unknown as Pick<CatalogueClient, 'ask'>, asked, deliver };
}

async function settle(feed: CatalogueFeed, deliver: () => Promise<void>, timeMs: number, rate: number) {
  let picture: CataloguePicture | null = null;
  for (let k = 0; k < 6; k++) {
    picture = feed.at(timeMs, rate);
    await deliver();
  }
  return picture!;
}

describe('keyframes of a catalogue', () => {
  it('are those on both sides of the clock and the next one on', async () => {
    const { client, asked, deliver } = slowClient(30);
    const feed = new CatalogueFeed(client, 'a', 30_000);
    expect(feed.at(startMs + 40_000, 1)).toBeNull();
    const picture = await settle(feed, deliver, startMs + 40_000, 1);
    expect(asked).toEqual([startMs, startMs + 150_000, startMs + 300_000]);
    expect(picture).toMatchObject({ stepS: 150, errorM: 100, held: false, timeMs: startMs + 40_000 });
    expect(picture.share).toBeCloseTo(40 / 150, 12);
    expect([picture.earlier.timeMs, picture.later.timeMs]).toEqual([startMs, startMs + 150_000]);
    // On the keyframe itself: nothing more to wait for.
    expect(feed.at(startMs + 150_000, 1)).toMatchObject({ held: false, share: 0 });
  });

  it('tell what they leave out, once for each keyframe that is drawn', async () => {
    const { client, deliver } = slowClient(30);
    const feed = new CatalogueFeed(client, 'a', 100);
    const onPicture = vi.fn();
    feed.onPicture = onPicture;
    expect(feed.lost).toBeNull();
    await settle(feed, deliver, startMs + 40_000, 1);
    expect(feed.lost).toEqual({ all: 1, byFault: {} });
    expect(onPicture).toHaveBeenCalledOnce();
    await settle(feed, deliver, startMs + 160_000, 1);
    expect(onPicture).toHaveBeenCalledTimes(2);
  });

  it('run backwards with the clock', async () => {
    const { client, asked, deliver } = slowClient(30);
    await settle(new CatalogueFeed(client, 'a', 100), deliver, startMs + 40_000, -1);
    expect(asked.at(-1)).toBe(startMs - 150_000);
  });

  it.each([
    [100, 150],
    [1000, 150],
    [4000, 300],
    [9000, 600],
  ])('at a rate of %i are %i s apart', async (rate, stepS) => {
    const { client, deliver } = slowClient(33);
    const picture = await settle(new CatalogueFeed(client, 'a', 8_000), deliver, startMs, rate);
    expect(picture).toMatchObject({ stepS, held: false });
  });

  it('at rates beyond all steps stand still between single times, and say so', async () => {
    const { client, asked, deliver } = slowClient(33);
    const feed = new CatalogueFeed(client, 'a', 8_000);
    let picture: CataloguePicture | null = null;
    for (let k = 0; k < 5; k++) {
      picture = feed.at(startMs + k * 8_640_000, 864_000);
      await deliver();
    }
    expect(asked).toEqual([0, 1, 2, 3, 4].map((k) => startMs + k * 8_640_000));
    expect(picture).toMatchObject({ held: true, share: 0, errorM: 0, stepS: 8640 });
    expect(picture!.earlier).toBe(picture!.later);
    // Slower again, steps are even again.
    expect(await settle(feed, deliver, startMs, 1)).toMatchObject({ held: false, stepS: 150 });
  });

  it('that come too late leave the picture at the end of what there is', async () => {
    const { client, deliver } = slowClient(30);
    const feed = new CatalogueFeed(client, 'a', 100);
    await settle(feed, deliver, startMs, 1);
    expect(feed.at(startMs + 200_000, 1)).toMatchObject({ held: false });
    expect(feed.at(startMs + 310_000, 1)).toMatchObject({ held: true, share: 1, timeMs: startMs + 300_000 });
    await deliver();
    await deliver();
    expect(feed.at(startMs + 310_000, 1)).toMatchObject({ held: false, timeMs: startMs + 310_000 });
  });

  it('of a leap of the clock, and at a standing clock, are waited for; those of a running clock are not', async () => {
    const { client, deliver } = slowClient(30);
    const feed = new CatalogueFeed(client, 'a', 100);
    feed.at(startMs, 0);
    expect(feed.late).toBe(true);
    await settle(feed, deliver, startMs, 0);
    expect(feed.late).toBe(false);
    const yearLaterMs = startMs + 365.25 * 86_400_000;
    expect(feed.at(yearLaterMs, 0)).toMatchObject({ held: true, timeMs: startMs });
    expect(feed.late).toBe(true);
    await deliver();
    // One of the two keyframes is not enough, and to look again asks for no other picture.
    await settle(feed, deliver, yearLaterMs, 0);
    expect(feed.late).toBe(false);
    expect(feed.at(yearLaterMs, 0)).toMatchObject({ held: false, timeMs: yearLaterMs });
    // A clock that runs past its keyframes stutters on; one that leaps while it runs is waited for.
    expect(feed.at(yearLaterMs + 200_000, 60)).toMatchObject({ held: false });
    expect(feed.at(yearLaterMs + 310_000, 60)).toMatchObject({ held: true });
    expect(feed.late).toBe(false);
    feed.at(startMs, 60);
    expect(feed.late).toBe(true);
    // So fast that there is no waiting for any.
    feed.at(startMs, 1e9);
    expect(feed.late).toBe(false);
  });

  it('that cannot be had are asked for once and not waited for', async () => {
    const asked: number[] = [];
    const ask = (_verb: string, { timeMs }: { timeMs: number }) => {
      asked.push(timeMs);
      return Promise.resolve({ answer: null, workMs: 0, where: 'worker' });
    };
    const feed = new CatalogueFeed({ ask } as unknown as Pick<CatalogueClient, 'ask'>, 'a', 1);
    let told = 0;
    feed.onKeyframe = () => {
      told += 1;
      feed.at(startMs, 0);
    };
    feed.at(startMs, 0);
    await vi.waitFor(() => expect(told).toBe(3));
    expect(feed.late).toBe(false);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('are never more than two on their way', () => {
    const { client, asked } = slowClient(30);
    const feed = new CatalogueFeed(client, 'a', 100);
    for (let k = 0; k < 50; k++) feed.at(startMs + k * 1e6, 10);
    expect(asked.length).toBe(2);
  });
});
