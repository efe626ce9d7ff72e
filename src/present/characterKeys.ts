/** Where the browser keeps that the reader wants no keys of a single character. */
const KEY = 'groundtrack:characterKeys';

/** For this page, where the browser keeps nothing. */
let here: boolean | null = null;

/** Whether keys of one letter or sign act (WCAG 2.1.4): the reader's own choice, kept by the browser. */
export function characterKeys(): boolean {
  if (here !== null) return here;
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Turns keys of one letter or sign on or off, for this reader in all stories to come. */
export function setCharacterKeys(on: boolean): void {
  here = on;
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // It holds until the page is left.
  }
}

/** Whether a key is one letter or sign; Space moves like an arrow, and is none. */
export const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';
