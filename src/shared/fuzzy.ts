const plain = /^[ -~]*$/;

/** Letters as they are compared: without case and accents. */
const folded = (text: string): string =>
  (plain.test(text) ? text : text.normalize('NFKD').replaceAll(/\p{M}/gu, '')).toLowerCase();

const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * The fewest letters to change, leave out, put in or swap with their neighbour that make `word` the beginning of `other`;
 * more than `most` is Infinity.
 */
function changes(word: string, other: string, most: number): number {
  const width = Math.min(other.length, word.length + most);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, k) => k);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let k = 1; k <= width; k++) {
      const same = word[i - 1] === other[k - 1];
      let best = Math.min(row[k - 1]! + (same ? 0 : 1), row[k]! + 1, next[k - 1]! + 1);
      if (i > 1 && k > 1 && word[i - 1] === other[k - 2] && word[i - 2] === other[k - 1])
        best = Math.min(best, before[k - 2]! + 1);
      next.push(best);
    }
    [before, row] = [row, next];
  }
  const found = Math.min(...row);
  return found <= most ? found : Number.POSITIVE_INFINITY;
}

/** How many letters may be wrong in a word: none in short ones, which are other words soon. */
const slips = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/** How many letters may differ in what is offered where nothing fits. */
const farSlips = (word: string): number => Math.max(1, Math.floor(word.length / 2));

/** Words that a thing is found by, ready to be compared. */
export interface Findable {
  words: readonly string[];
}

/** What a thing is found by: names and words of it in any language. */
export const findable = (names: readonly string[]): Findable => ({
  words: [...new Set(names.flatMap(wordsOf))],
});

/** How well a word fits another: 0 as it stands, Infinity not at all. */
function wordFit(word: string, other: string, most: number): number {
  if (other === word) return 0;
  const at = other.indexOf(word);
  // Chinese has no gaps: what stands inside is found as what stands first.
  if (at === 0 || (at > 0 && word >= '\u2e80')) return 0.5;
  if (at > 0 && word.length > 2) return 1;
  // The first letter is seldom wrong; where it is, that counts as one more.
  return most === 0
    ? Number.POSITIVE_INFINITY
    : 1 + changes(word, other, most) + (word[0] === other[0] ? 0 : 0.5);
}

/** `fitOf` for a text that is looked for among many things: a word that many are found by is compared once. */
export function fitter(text: string, near = false): (found: Findable) => number {
  const asked = wordsOf(text).map((word) => {
    const most = (near ? farSlips : slips)(word);
    const fits = new Map<string, number>();
    return (other: string): number => {
      const fit = fits.get(other) ?? wordFit(word, other, most);
      fits.set(other, fit);
      return fit;
    };
  });
  return ({ words }) =>
    asked.reduce(
      (sum, fits) =>
        sum + words.reduce((best, other) => Math.min(best, fits(other)), Number.POSITIVE_INFINITY),
      0,
    );
}

/**
 * How well a text fits what a thing is found by: 0 as it stands, more the less it fits, Infinity not at all. Every word of the text
 * must be found. With `near` many letters may be wrong.
 */
export const fitOf = (text: string, found: Findable, near = false): number => fitter(text, near)(found);
