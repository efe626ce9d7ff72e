import { tellHeight, wantedHeightPx } from './tellHeight';

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

/** Elements of embed.js on the page; 0 in a plain iframe. Their frames stand in shadow trees, where none finds another. */
const elements = Number(new URLSearchParams(window.location.search).get('rest') ?? 0);
/** The page around has embed.js, which hands on what all its frames say, those of elements and plain ones, and vouches for them. */
let handsOn = elements > 0;

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

const isCrowded = (): boolean => otherFrames().length + Math.max(1, elements) > SEATS;

function tell(to: Window): void {
  const rank = Number.isNaN(own.rank) ? null : own.rank;
  to.postMessage({ type: 'groundtrack-seat', v: 1, id: own.id, rank }, '*');
}

/** Speaks to the other frames of the page, and to those that were heard of; to the page itself only where embed.js hands it on. */
function tellAll(): void {
  const heard = [...others.values()].map(({ source }) => source);
  for (const frame of new Set([...otherFrames(), ...heard])) if (frame !== parent) tell(frame);
  if (handsOn) tell(parent);
}

/** The frame right below the page that a window stands in, or is. */
function branchOf(frame: Window): Window {
  let at = frame;
  while (at.parent && at.parent !== page && at.parent !== at) at = at.parent;
  return at;
}

/**
 * Whether this frame is among those that have globes. What a branch of the page wants first comes before what another wants second: a
 * stranger's frame on the page has one voice, however many it opens within.
 */
function hasPlace(): boolean {
  // A frame that was taken off the page said so when nobody could tell any more who it was.
  for (const [id, { source }] of others) if (source.closed) others.delete(id);
  const claims = [...others].map(([id, { rank, source }]) => ({
    id,
    rank,
    branch: source === page ? id : branchOf(source),
  }));
  claims.push({ ...own, branch: branchOf(window) });
  claims.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const turns = new Map<unknown, number>();
  const ordered = claims.map(({ id, branch }, place) => {
    const turn = turns.get(branch) ?? 0;
    turns.set(branch, turn + 1);
    return { id, turn, place };
  });
  ordered.sort((a, b) => a.turn - b.turn || a.place - b.place);
  return ordered.findIndex(({ id }) => id === own.id) < SEATS;
}

/**
 * Whether claims of a window count: of embeds of this server, and of embed.js for all on its page. Of sandboxed frames nobody can tell whose
 * they are; where embed.js vouches for those of the page, no others of it are heard.
 */
function isHeard(from: Window, origin: string): boolean {
  if (from === parent) return handsOn;
  if (from === window || from.top !== page) return false;
  return origin === window.location.origin || (origin === 'null' && !(handsOn && from.parent === parent));
}

/** Forgets a claim where `source` made it or embed.js tells of it, and, of a frame, what else that claimed: it has one globe. */
function forget(id: string, source: Window): void {
  for (const [known, claim] of others)
    if (
      known === id
        ? claim.source === source || source === parent
        : claim.source === source && source !== parent
    )
      others.delete(known);
}

/** The page around has embed.js, and that has handed on all that it knows. */
function answered(): void {
  // A plain iframe's neighbours may not have said there what they told it.
  if (elements > 0) heardAll();
  if (handsOn) return;
  handsOn = true;
  // What a sandboxed neighbour said until now counts where embed.js says it.
  for (const [id, { source }] of others) if (source !== parent && source.parent === parent) others.delete(id);
  tell(parent);
}

/**
 * Another frame of the page says whether it has a globe. A frame that lies has one claim, and a reader's wish of now at best: a
 * picture in the place of one globe.
 */
function hear({ source, origin, data }: MessageEvent): void {
  if (data?.type === 'groundtrack-seats' && source === parent) answered();
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

function listen(): void {
  if (listening) return;
  listening = true;
  window.addEventListener('message', hear);
  window.addEventListener('pagehide', goAway);
  window.addEventListener('pageshow', comeBack);
}

/**
 * Asks for one of the page's places for a globe. Resolves with whether there is one.
 * @param asked the reader wants it: there always is one, and the globe that came last by itself makes room; where none did, the one
 * that was asked for the longest ago.
 */
export async function takeSeat(asked: boolean): Promise<boolean> {
  if (parent === window) return true;
  listen();
  own.rank = asked ? -Date.now() : Date.now();
  const all = new Promise<void>((heard) => {
    heardAll = heard;
  });
  tellAll();
  // An embed.js that hears it answers.
  if (!handsOn) tellHeight(wantedHeightPx(window.innerWidth));
  if (asked || !isCrowded()) return true;
  const late = elements > 0 ? HEAR_AT_MOST_MS : HEAR_MS;
  await Promise.race([all, new Promise((heard) => setTimeout(heard, late))]);
  // Meanwhile another may have taken it.
  if (hasSeat() && hasPlace()) return true;
  leaveSeat();
  return false;
}

/** Gives the place back. */
export function leaveSeat(): void {
  if (Number.isNaN(own.rank)) return;
  own.rank = Number.NaN;
  tellAll();
}

/** What the place was when the page was left: a browser may bring it back as it was, with its globe. */
let keptRank = Number.NaN;

function goAway(): void {
  keptRank = own.rank;
  leaveSeat();
}

function comeBack({ persisted }: PageTransitionEvent): void {
  if (!persisted || Number.isNaN(keptRank)) return;
  own.rank = keptRank;
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
