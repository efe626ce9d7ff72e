/** A function that tells whether its parts differ, one by one, from those of the call before. The first call does. */
export function changeDetector(): (parts: unknown[]) => boolean {
  let before: unknown[] | null = null;
  return (parts) => {
    const same =
      before !== null && parts.length === before.length && parts.every((part, i) => part === before?.[i]);
    before = parts;
    return !same;
  };
}
