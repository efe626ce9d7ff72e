/** What an article is shown first: a picture that starts nothing until the reader asks. */
export function asksForPoster(search: string): boolean {
  const parameters = new URLSearchParams(search);
  if (parameters.get('mode') !== 'embed') return false;
  return !/^(1|true)$/.test(parameters.get('autostart') ?? '');
}
