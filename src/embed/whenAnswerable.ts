import { loadModel } from '../store/readings/report';

/** Where nobody sees the frame no picture is drawn: what the page around asked is then answered after this, milliseconds. */
const UNSEEN_MS = 5_000;
/** After this it is answered whatever is seen: a picture that has not come by then may never come, milliseconds. */
const AT_LATEST_MS = 60_000;
/** A frame that is drawn hears of its place in the page sooner, milliseconds. */
const SIGHT_MS = 2_000;

const after = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

/** Whether the frame is hidden, or out of sight in its page. */
async function isOutOfSight(): Promise<boolean> {
  if (document.hidden) return true;
  let sight: IntersectionObserver | undefined;
  const seen = new Promise<boolean>((tell) => {
    sight = new IntersectionObserver((entries) => tell(entries.at(-1)?.isIntersecting ?? false));
    sight.observe(document.documentElement);
  });
  const isSeen = await Promise.race([seen, after(SIGHT_MS).then(() => false)]);
  sight?.disconnect();
  return !isSeen;
}

/**
 * Resolves when what a page around asks can be answered with numbers and pictures: once the first picture stands; where nobody sees
 * it, with the model alone. Never rejects.
 * @param ready resolves with the first picture and the model.
 * @param isUnseen asked every five seconds.
 */
export async function whenAnswerable(
  ready: Promise<void>,
  isUnseen: () => Promise<boolean> = isOutOfSight,
): Promise<void> {
  let isReady = false;
  const drawn = ready.then(() => {
    isReady = true;
  });
  const unseen = async () => {
    for (let waitedMs = 0; waitedMs < AT_LATEST_MS && !isReady; waitedMs += UNSEEN_MS) {
      await after(UNSEEN_MS);
      if (isReady || (await isUnseen())) break;
    }
    if (!isReady) await loadModel().catch(() => {});
  };
  await Promise.race([drawn, unseen()]);
}
