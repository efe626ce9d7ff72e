/** An origin over http or https, by itself; null for any other text. */
export function parseOrigin(text: string): string | null {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '') ? url.origin : null;
  } catch {
    return null;
  }
}
