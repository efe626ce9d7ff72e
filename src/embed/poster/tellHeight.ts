/** Height an embed would like at a width: 16 : 9, at least 360 pixels. */
export const wantedHeightPx = (widthPx: number): number => Math.max(360, Math.round((widthPx * 9) / 16));

/** Tells any parent the wanted height in the dialects that newsroom pages know: AMP, pym, ours, and WordPress's where it named a secret. */
export function tellHeight(heightPx: number): void {
  const parent = window.parent;
  if (parent === window) return;
  const childId = new URLSearchParams(window.location.search).get('childId') ?? '';
  parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: heightPx }, '*');
  parent.postMessage(`pymxPYMx${childId}xPYMxheightxPYMx${heightPx}`, '*');
  const secret = /#\?secret=([a-zA-Z0-9]+)$/.exec(window.location.href)?.[1];
  if (secret) parent.postMessage({ message: 'height', value: heightPx, secret }, '*');
  parent.postMessage({ type: 'groundtrack:height', v: 1, value: heightPx, height: heightPx }, '*');
}
