import { t } from '../../locales/i18n';
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

/** Throws the sentence of a picture that is given up, where it is not wanted any more. */
export function needWanted(isWanted: (() => boolean) | undefined): void {
  if (isWanted?.() === false) throw new Error(t('The picture was given up: something else is shown by now.'));
}

/**
 * Waits until all that the scene asks for is there: a change of it is taken up before the next tasks, or in them.
 * @param isWanted asked while it waits. Rejects with a sentence once it says no.
 */
export async function arrived(stage: Pick<Stage, 'awaited'>, isWanted?: () => boolean): Promise<void> {
  const until = performance.now() + WAIT_MAX_MS;
  for (;;) {
    for (let task = 0; task < TASKS; task++) await nextTask();
    needWanted(isWanted);
    if (stage.awaited <= 0 || performance.now() >= until) return;
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
  }
}
