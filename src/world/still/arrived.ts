import type { Stage } from '../Stage';

/** Longest that a picture waits for what is on its way, ms; what is not there by then is not in it. */
const WAIT_MAX_MS = 30_000;
const LOOK_AGAIN_MS = 16;
/** Tasks in which the page takes up a change: it renders, and what it rendered asks for what it needs. */
const TASKS = 3;

/** The next task of the page. A timer would be put off by a second where its tab is behind. */
const nextTask = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** Waits until all that the scene asks for is there: a change of it is taken up before the next tasks, or in them. */
export async function arrived(stage: Pick<Stage, 'awaited'>): Promise<void> {
  const until = performance.now() + WAIT_MAX_MS;
  for (;;) {
    for (let task = 0; task < TASKS; task++) await nextTask();
    if (stage.awaited <= 0 || performance.now() >= until) return;
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
  }
}
