import type { MirroredRun } from '../../store/actions/presenting/mirrored';
import type { DocumentState } from '../../store/types';

/** Which of two states is the later: changes are counted, and of two at once the author's name decides. */
type Version = readonly [count: number, author: string];

/** What one window tells the other. Without `run` it only says how far it is. */
export interface MirrorMessage {
  type: 'groundtrack:mirror';
  v: 1;
  /** Of one presentation; windows of others do not listen. */
  session: string;
  version: Version;
  /** Version at which the document changed last: without it, `run` alone would be shown over another story. */
  document: Version;
  run?: MirroredRun;
  whole?: DocumentState;
}

/** One window, as its mirror sees it. */
export interface MirrorSide {
  document(): DocumentState;
  run(): MirroredRun;
  show(run: MirroredRun, document: DocumentState | null): void;
}

const order = ([a, by]: Version, [b, other]: Version): number =>
  a === b ? (by === other ? 0 : by < other ? -1 : 1) : a - b;

/**
 * Keeps two windows the same, whichever of them is used: each change makes a state the later one, and whoever hears of an earlier
 * state answers with the whole of its own. A window that is loaded anew begins at the earliest, and so is told everything; what
 * was lost on the way is made good by the next beat.
 */
export class Mirror {
  readonly #side: MirrorSide;
  readonly #session: string;
  readonly #me: string;
  readonly #send: (message: MirrorMessage) => void;
  #version: Version = [0, ''];
  #document: Version = [0, ''];

  /** @param me a name that no other window has. */
  constructor(side: MirrorSide, session: string, me: string, send: (message: MirrorMessage) => void) {
    this.#side = side;
    this.#session = session;
    this.#me = me;
    this.#send = send;
  }

  /** Something was changed here. @param document the story or where it stands too. */
  changed(document: boolean): void {
    this.#version = [this.#version[0] + 1, this.#me];
    if (document) this.#document = this.#version;
    this.#tell({ run: this.#side.run(), ...(document ? { whole: this.#side.document() } : {}) });
  }

  /** What is here is what both show: it is later than all that either of them had, also before this window was here. */
  lead(): void {
    this.#version = [Math.max(this.#version[0], Date.now()), this.#me];
    this.changed(true);
  }

  /** Says how far this window is. */
  beat(): void {
    this.#tell({});
  }

  hear(message: MirrorMessage): void {
    if (message.session !== this.#session) return;
    const later = order(message.version, this.#version);
    if (later === 0) return;
    if (later < 0) this.#tell({ run: this.#side.run(), whole: this.#side.document() });
    else if (message.run && (message.whole || order(message.document, this.#document) === 0)) {
      this.#version = message.version;
      this.#document = message.document;
      this.#side.show(message.run, message.whole ?? null);
    } else this.beat();
  }

  #tell(part: Pick<MirrorMessage, 'run' | 'whole'>): void {
    const { type, v } = { type: 'groundtrack:mirror', v: 1 } as const;
    this.#send({
      type,
      v,
      session: this.#session,
      version: this.#version,
      document: this.#document,
      ...part,
    });
  }
}
