import type { MirrorMessage } from './Mirror';

const isOurs = (data: unknown): data is MirrorMessage =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === 'groundtrack:mirror' &&
  'v' in data &&
  data.v === 1;

/** Pages from disk have no origin of their own that could be named. */
const target = (): string => (window.location.protocol === 'file:' ? '*' : window.location.origin);

/**
 * The way between two windows: straight to the window that opened this one or was opened by it, which also works from a file on
 * disk, else by a channel of the browser.
 */
export class MirrorLink {
  /** When the other window was heard last, milliseconds since 1970; null where it never was. */
  heardMs: number | null = null;
  #peer: Window | null;
  readonly #channel: BroadcastChannel | null;
  readonly #hear: (message: MirrorMessage) => void;
  readonly #session: string;

  constructor(session: string, peer: Window | null, hear: (message: MirrorMessage) => void) {
    this.#session = session;
    this.#peer = peer;
    this.#hear = hear;
    this.#channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`groundtrack:${session}`);
    if (this.#channel) this.#channel.onmessage = ({ data }) => this.#take(data);
    window.addEventListener('message', this.#onMessage);
  }

  send(message: MirrorMessage): void {
    if (this.#peer && !this.#peer.closed) this.#peer.postMessage(message, target());
    else this.#channel?.postMessage(message);
  }

  stop(): void {
    window.removeEventListener('message', this.#onMessage);
    this.#channel?.close();
  }

  #onMessage = (event: MessageEvent): void => {
    const own = window.location.protocol === 'file:' || event.origin === window.location.origin;
    if (!own || !isOurs(event.data) || event.data.session !== this.#session) return;
    // A window that was loaded anew knows the one it opened again by what that one says.
    if (event.source) this.#peer = event.source as Window;
    this.#take(event.data);
  };

  #take(data: unknown): void {
    if (!isOurs(data) || data.session !== this.#session) return;
    this.heardMs = Date.now();
    this.#hear(data);
  }
}
