import type { Result } from '../../shared/result';
import { liveStore } from '../live';
import type { LiveState, Notice } from '../types';

/** More notices than a reader reads; the oldest go first. */
const NOTICES = 20;

let told = 0;

/** Path under the pointer, or null. */
export function hover(path: string | null): void {
  if (liveStore.getState().hover !== path) liveStore.setState({ hover: path });
}

/** Gives the reader of an article the card of a path; null of none but what is looked into since. */
export const askAbout = (path: string | null): void => liveStore.setState({ askedAbout: path });

/** Tells which areas of the present shot the picture does not show. */
export function tellUnseenAreas(ids: readonly string[]): void {
  if (liveStore.getState().areasUnseen.join(' ') !== ids.join(' ')) liveStore.setState({ areasUnseen: ids });
}

/** Says why the flat map stands in the globe's place; null where the globe does. */
export const standFlat = (reason: string | null): void => liveStore.setState({ flat: reason });

/** Opens the explanation of a quantity by its id; null closes it. */
export function explainQuantity(id: string | null): void {
  liveStore.setState({ explained: id });
}

/** Opens the list of imported files, or closes it. */
export function showImports(shown: boolean): void {
  liveStore.setState({ importsShown: shown });
}

/** Opens the panel in which a story is written, or closes it. */
export function showWriting(shown: boolean): void {
  liveStore.setState({ writing: shown });
}

type Offer = Pick<Notice, 'asksFor' | 'saves' | 'again' | 'choices' | 'opens'>;

/**
 * Tells the reader something. The same text is not told twice at once; what it offers to try again is then tried with what was
 * offered before. `offer`: what it speaks of and offers.
 */
export function notify(tone: Notice['tone'], text: string, offer?: Notice['opens'] | Offer): void {
  const { notices } = liveStore.getState();
  const offered: Partial<Notice> | undefined = typeof offer === 'string' ? { opens: offer } : offer;
  const known = notices.find((notice) => notice.tone === tone && notice.text === text);
  if (known) {
    const { again } = known;
    const more = offered?.again;
    if (!again || !more) return;
    const both = () => {
      again();
      more();
    };
    liveStore.setState({
      notices: notices.map((notice) => (notice === known ? { ...known, again: both } : notice)),
    });
    return;
  }
  told += 1;
  liveStore.setState({
    notices: [...notices, { id: `notice-${told}`, tone, text, ...offered }].slice(-NOTICES),
  });
}

/** Tells why a verb refused, where it did. */
export function tellRefusal(result: Result): void {
  if (!result.ok) for (const { message } of result.errors) notify('warning', message);
}

export function dismiss(id: string): void {
  liveStore.setState(({ notices }: LiveState) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Lets pictures of the ground come from a server (its name, with its port), for as long as the page is open. */
export function allowTiles(host: string): void {
  const { tileHosts, notices } = liveStore.getState();
  liveStore.setState({
    tileHosts: [...tileHosts, host],
    notices: notices.filter(({ asksFor }) => asksFor !== host),
  });
}

/** Has everything that is shown read anew: what it is worked out with has come. */
export function readAgain(): void {
  liveStore.setState({});
}

/** The first full frame is on screen. */
export function markDrawn(): void {
  if (!liveStore.getState().drawn) liveStore.setState({ drawn: true });
}
