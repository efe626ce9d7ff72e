/** The address as it was meant where a program wrote `&` as HTML has it. */
export const meantAddress = (href: string): URL => new URL(href.replaceAll('&amp;', '&'));

/** Whether an article is shown a picture first, which starts nothing until the reader asks. A frame without words has no button for that. */
export function asksForPoster({ searchParams: parameters }: URL): boolean {
  if (parameters.get('mode') !== 'embed' || parameters.get('ui') === 'none') return false;
  return !/^(1|true)$/.test(parameters.get('autostart') ?? '');
}
