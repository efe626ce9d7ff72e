/** A scene file that takes longer is given up, its body included, milliseconds. */
const PATIENCE_MS = 15_000;

/** Largest scene file that is fetched from an address, bytes: a scene with half of the public catalogue of satellites in it. */
export const largestSourceBytes = 20_000_000;

const tooLarge = (): RangeError => new RangeError(`more than ${largestSourceBytes} bytes`);

/**
 * The text behind an address, asked for without cookies. Rejects where it cannot be had in time, and with a RangeError where it
 * is larger than `largestSourceBytes`: no more than that is read.
 */
export async function fetchText(address: string): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const answer = await fetch(address, { mode: 'cors', credentials: 'omit', signal });
  if (!answer.ok || !answer.body) throw new Error(String(answer.status));
  const told = Number(answer.headers.get('content-length'));
  if (told > largestSourceBytes) {
    answer.body.cancel().catch(() => {});
    throw tooLarge();
  }
  const reader = answer.body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return `${parts.join('')}${decoder.decode()}`;
    size += value.length;
    if (size > largestSourceBytes) {
      // Whoever sends without end need not agree.
      reader.cancel().catch(() => {});
      throw tooLarge();
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}
