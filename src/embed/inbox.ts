import { answer, type Reply } from './answer';
import type { Groundtrack } from './api';
import { whenAnswerable } from './whenAnswerable';

/** Messages that wait, at most; what comes beyond is refused at once. */
const WAITING_AT_MOST = 500;
/** Of a frame's time what answers may take, milliseconds: the picture goes on beside a flood. */
const TURN_MS = 8;
/** Frames do not come where nobody sees them: then the next turn is so much later, milliseconds. */
const UNSEEN_TURN_MS = 50;

/** Verbs that take many frames each: one of a kind runs at a time. */
const slow: ReadonlySet<unknown> = new Set(
  ['snapshot', 'film', 'exportHtml', 'importFile'].map((verb) => `groundtrack:${verb}`),
);

const nextTurn = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, UNSEEN_TURN_MS);
    globalThis.requestAnimationFrame?.(() => done());
  });

const typeOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'type' in data ? data.type : null;

function refusal(data: unknown): Reply | null {
  const id = typeof data === 'object' && data !== null && 'id' in data ? data.id : null;
  if (typeof id !== 'string' && typeof id !== 'number') return null;
  const message = `${WAITING_AT_MOST} messages wait already; this one is refused. Wait for replies.`;
  return { type: 'groundtrack:reply', v: 1, id, ok: false, errors: [{ path: 'type', message }] };
}

/**
 * Answers messages in the order in which they come, a few milliseconds a frame; those that take long beside the others, one of a kind
 * at a time. Returns what takes one.
 * @param send takes the replies.
 * @param begins what the first answer waits for: the first picture, or the model where nobody sees one.
 */
export function createInbox(
  api: Groundtrack,
  send: (reply: Reply) => void,
  begins: Promise<unknown> = whenAnswerable(api.ready),
): (data: unknown) => void {
  const waiting: unknown[] = [];
  const ends = new Map<unknown, Promise<void>>();
  let slowWaiting = 0;
  let running = false;
  const reply = async (data: unknown): Promise<void> => {
    const said = await answer(api, data);
    if (said) send(said);
  };
  const replyLater = (kind: unknown, data: unknown): void => {
    slowWaiting += 1;
    const end = (ends.get(kind) ?? Promise.resolve())
      .then(() => reply(data))
      .finally(() => {
        slowWaiting -= 1;
      });
    ends.set(kind, end);
  };
  const run = async (): Promise<void> => {
    running = true;
    await begins;
    let untilMs = performance.now() + TURN_MS;
    while (waiting.length > 0) {
      if (performance.now() > untilMs) {
        await nextTurn();
        untilMs = performance.now() + TURN_MS;
      }
      const data = waiting.shift();
      const kind = typeOf(data);
      if (slow.has(kind)) replyLater(kind, data);
      else await reply(data);
    }
    running = false;
  };
  return (data) => {
    if (waiting.length + slowWaiting >= WAITING_AT_MOST) {
      const said = refusal(data);
      if (said) send(said);
      return;
    }
    waiting.push(data);
    if (!running) void run();
  };
}
