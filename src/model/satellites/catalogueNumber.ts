/** Letters of alpha-5 in order: I and O are left out, since they look like digits. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * A catalogue number from a TLE's five columns or an OMM's field: up to nine digits, or alpha-5 (`A0000` is 100,000,
 * `Z9999` is 339,999; Space-Track's scheme). Null where it is neither.
 */
export function readCatalogueNumber(text: string): number | null {
  const trimmed = text.trim();
  // Tables may have been through a program that writes whole numbers as fractions.
  if (/^\d{1,9}(?:\.0{0,9})?$/.test(trimmed)) return Number(trimmed);
  const letter = letters.indexOf(trimmed.charAt(0));
  if (letter < 0 || !/^[A-Z]\d{4}$/.test(trimmed)) return null;
  return (10 + letter) * 10_000 + Number(trimmed.slice(1));
}
