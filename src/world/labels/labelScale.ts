/** How much larger than usual the words on a picture are, as `--label-scale` of the page says. */
export const labelScale = (element: Element): number =>
  Number.parseFloat(getComputedStyle(element).getPropertyValue('--label-scale')) || 1;

/** Calls `again` when the scale may be another: what sets it was chosen or taken back, or the window's size made it another. Returns the way to stop. */
export function watchLabelScale(element: Element, again: () => void): () => void {
  const app = element.closest('#app') ?? document.documentElement;
  const observer = new MutationObserver(again);
  observer.observe(app, { attributes: true, attributeFilter: ['data-projector'] });
  let told = labelScale(element);
  const resized = () => {
    const scale = labelScale(element);
    if (scale === told) return;
    told = scale;
    again();
  };
  window.addEventListener('resize', resized);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', resized);
  };
}
