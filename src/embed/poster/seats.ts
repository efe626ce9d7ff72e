/** Globes that the frames of one page keep, at most: a browser has sixteen graphics contexts a page, and other things want some. */
const SEATS = 8;
/** How long a frame on a full page waits to hear of the others, milliseconds; and where embed.js says when that is all. */
const HEAR_MS = 600;
const HEAR_AT_MOST_MS = 5_000;
/** Frames that are spoken to and remembered, at most. */
const FRAMES_AT_MOST = 100;

/** Who goes first has the smaller rank: what a reader asked for before what came by itself, the newest and the oldest of each. */
interface Claim {
  id: string;
  rank: number;
}

/** What another frame said, and the window it came from: that of the frame, or the page where embed.js handed it on. */
interface HeardClaim {
  rank: number;
  source: Window;
}

const parent = window.parent;
/** What the reader has open: frames at any depth in it share what a browser gives it. */
const page = window.top ?? parent;
const own: Claim = { id: Math.random().toString(36).slice(2), rank: Number.NaN };
const others = new Map<string, HeardClaim>();
let listener: (() => void) | null = null;
/** Called once embed.js has handed on all that it knows. */
let heardAll = (): void => {};
let listening = false;

/** Elements of embed.js on the page; 0 in a plain iframe. Their frames hear of each other through it, for they stand in shadow trees. */
const elements = Number(new URLSearchParams(window.location.search).get('rest') ?? 0);

/** The pages that stand around this frame, from within. */
function pagesAround(): Window[] {
  const pages = [parent];
  // Of a frame that is being taken away the page around may be gone.
  for (let at = parent; at !== page && at.parent && at.parent !== at; at = at.parent) pages.push(at.parent);
  return pages;
}

/** All other frames of the page, however deep; those in shadow trees of it cannot be seen, but for those we stand in. */
function otherFrames(): Window[] {
  const around = pagesAround();
  const found = new Set(around);
  const atMost = around.length + FRAMES_AT_MOST;
  for (const each of found) {
    for (let k = 0; k < each.length && found.size <= atMost; k++) {
      const frame = each[k];
      if (frame) found.add(frame);
    }
  }
  return [...found].filter((frame) => frame !== window && !around.includes(frame));
}

const isCrowded = (): boolean => Math.max(otherFrames().length + 1, elements) > SEATS;

function tell(to: Window): void {
  const rank = Number.isNaN(own.rank) ? null : own.rank;
  to.postMessage({ type: 'groundtrack-seat', v: 1, id: own.id, rank }, '*');
}

/** Speaks to the other frames of the page; to the page itself only where embed.js asked for it. */
function tellAll(): void {
  for (const frame of otherFrames()) tell(frame);
  if (elements > 0) tell(parent);
}

function hasPlace(): boolean {
  let before = 0;
  for (const [id, { rank, source }] of others) {
    // A frame that was taken off the page said so when nobody could tell any more who it was.
    if (source.closed) others.delete(id);
    else if (rank < own.rank || (rank === own.rank && id < own.id)) before += 1;
  }
  return before < SEATS;
}

/** Whether claims of a window count: of embeds of this server, in a sandbox too, and of embed.js for frames that cannot be seen. */
function isHeard(from: Window, origin: string): boolean {
  if (from === parent && elements > 0) return true;
  return from !== window && from.top === page && (origin === 'null' || origin === window.location.origin);
}

/** Forgets a claim where `source` made it, and, of a frame, what else that claimed: it has one globe. */
function forget(id: string, source: Window): void {
  for (const [known, claim] of others)
    if (claim.source === source && (known === id || source !== parent)) others.delete(known);
}

/**
 * Another frame of the page says whether it has a globe. A frame that lies has one claim, and a reader's wish of now at best: a
 * picture in the place of one globe.
 */
function hear({ source, origin, data }: MessageEvent): void {
  if (data?.type === 'groundtrack-seats' && source === parent) heardAll();
  if (data?.type !== 'groundtrack-seat' || typeof data.id !== 'string' || data.id.length > 20) return;
  const from = source as Window | null;
  if (!from || !isHeard(from, origin)) return;
  const isNew = !others.has(data.id);
  forget(data.id, from);
  if (!Number.isFinite(data.rank) || others.has(data.id) || others.size >= FRAMES_AT_MOST) return;
  others.set(data.id, { rank: Math.max(data.rank, -Date.now()), source: from });
  if (Number.isNaN(own.rank)) return;
  if (isNew) tell(from);
  if (listener && !hasPlace()) {
    leaveSeat();
    listener();
  }
}

/**
 * Asks for one of the page's places for a globe. Resolves with whether there is one.
 * @param asked the reader wants it: there always is one, and the globe that came last by itself makes room; where none did, the one
 * that was asked for the longest ago.
 */
export async function takeSeat(asked: boolean): Promise<boolean> {
  if (parent === window) return true;
  if (!listening) window.addEventListener('message', hear);
  if (!listening) window.addEventListener('pagehide', leaveSeat);
  listening = true;
  own.rank = asked ? -Date.now() : Date.now();
  const all = new Promise<void>((heard) => {
    heardAll = heard;
  });
  tellAll();
  if (asked || !isCrowded()) return true;
  const late = elements > 0 ? HEAR_AT_MOST_MS : HEAR_MS;
  await Promise.race([all, new Promise((heard) => setTimeout(heard, late))]);
  if (hasPlace()) return true;
  leaveSeat();
  return false;
}

/** Gives the place back. */
export function leaveSeat(): void {
  if (Number.isNaN(own.rank)) return;
  own.rank = Number.NaN;
  tellAll();
}

/** Whether this frame has a place. */
export const hasSeat = (): boolean => !Number.isNaN(own.rank);

/** Calls `fn` once the place has gone to another frame; null stops it. */
export function onSeatLost(fn: (() => void) | null): void {
  listener = fn;
  if (fn && hasSeat() && !hasPlace()) {
    leaveSeat();
    fn();
  }
}
