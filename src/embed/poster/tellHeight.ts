/** Height an embed would like at a width: 16 : 9, at least 360 pixels. */
export const wantedHeightPx = (widthPx: number): number => Math.max(360, Math.round((widthPx * 9) / 16));

/** By which a page of WordPress knows this frame; it may add it to the address of a frame that has loaded. */
const secretOf = (): string | undefined => /#\?secret=([a-zA-Z0-9]+)$/.exec(window.location.href)?.[1];

/** Tells any parent the wanted height in the dialects that newsroom pages know: AMP, pym, ours, and WordPress's where it named a secret. */
export function tellHeight(heightPx: number): void {
  const parent = window.parent;
  if (parent === window) return;
  const childId = new URLSearchParams(window.location.search).get('childId') ?? '';
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: heightPx }, '*');
  parent.postMessage(`pymxPYMx${childId}xPYMxheightxPYMx${heightPx}`, '*');
  const secret = secretOf();
  if (secret) parent.postMessage({ message: 'height', value: heightPx, secret }, '*');
  parent.postMessage({ type: 'groundtrack:height', v: 1, value: heightPx, height: heightPx }, '*');
}

/**
 * What a page of WordPress asks of a frame that it gave a secret: its height again once it listens, and to open links to where the frame
 * comes from itself, for its sandbox lets no frame open a tab.
 */
export function answerWordPress(): void {
  const tell = () => tellHeight(wantedHeightPx(window.innerWidth));
  window.addEventListener('message', ({ source, data }) => {
    const secret = secretOf();
    if (source === window.parent && secret && data?.message === 'ready' && data.secret === secret) tell();
  });
  window.addEventListener('hashchange', () => {
    if (secretOf()) tell();
  });
  document.addEventListener('click', (event) => {
    const secret = secretOf();
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!secret || link?.host !== window.location.host) return;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    window.parent.postMessage({ message: 'link', value: link.href, secret }, '*');
    event.preventDefault();
  });
}
