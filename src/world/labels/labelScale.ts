/** How much larger than usual the words on a picture are, as `--label-scale` of the page says. */
export const labelScale = (element: Element): number =>
  Number.parseFloat(getComputedStyle(element).getPropertyValue('--label-scale')) || 1;

/** Calls `again` when what sets the scale was chosen or taken back; returns the way to stop. */
export function watchLabelScale(element: Element, again: () => void): () => void {
  const app = element.closest('#app') ?? document.documentElement;
  const observer = new MutationObserver(again);
  observer.observe(app, { attributes: true, attributeFilter: ['data-projector'] });
  return () => observer.disconnect();
}
