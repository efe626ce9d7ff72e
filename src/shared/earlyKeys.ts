/** More than a person presses while a page comes. */
const KEPT_AT_MOST = 8;
let kept: KeyboardEvent[] = [];

function keep(event: KeyboardEvent): void {
  if (kept.length < KEPT_AT_MOST && !event.repeat) kept.push(event);
}

/** Keeps keys that are pressed from now on, for the shell whose code is still on its way. */
export function keepEarlyKeys(): void {
  window.addEventListener('keydown', keep);
}

/** The keys that were pressed before a shell was there and that nothing else took, in order; no more are kept. */
export function takeEarlyKeys(): KeyboardEvent[] {
  window.removeEventListener('keydown', keep);
  const early = kept.filter(({ defaultPrevented }) => !defaultPrevented);
  kept = [];
  return early;
}
