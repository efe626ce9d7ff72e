export type PathKey = string | number;

/** Keys into a release as a person finds them: the file, then the place in it. */
export function factsPath(keys: readonly PathKey[]): string {
  const [file, ...rest] = keys;
  if (file === undefined) return 'facts';
  if (file === 'id' || file === 'date') return `facts/release.json: ${file}`;
  const place = rest
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `["${key}"]`;
    })
    .join('')
    .replace(/^\./, '');
  return place === '' ? `facts/${file}.json` : `facts/${file}.json: ${place}`;
}
