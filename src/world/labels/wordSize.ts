interface Size {
  words: string | null;
  pictureWidthPx: number;
  width: number;
  height: number;
}

const sizes = new WeakMap<HTMLElement, Size>();

/** Size of an element in pixels, measured once for its words and the picture's width, by which a line of it may go. */
export function wordSize(element: HTMLElement, pictureWidthPx: number): Size {
  const { textContent: words } = element;
  const known = sizes.get(element);
  if (known?.words === words && known.pictureWidthPx === pictureWidthPx) return known;
  const size = { words, pictureWidthPx, width: element.offsetWidth, height: element.offsetHeight };
  sizes.set(element, size);
  return size;
}
