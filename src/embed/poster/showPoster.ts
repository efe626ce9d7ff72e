import creditWords from '../../locales/creditWords.json';
import type { Language, LocalizedText } from '../../scene/types';
import type { Groundtrack } from '../api';
import './poster.css';
import { meantAddress } from './asksForPoster';
import { keepCalls } from './keepCalls';
import posterWords from './posterWords.json';
import { type SceneCard, sceneCard } from './sceneCard';
import { tellHeight, wantedHeightPx } from './tellHeight';

/** How long the poster takes to give way to the globe, milliseconds. */
const FADE_MS = 200;
/** How long it waits for that, milliseconds. */
const WAIT_AT_MOST_MS = 12_000;

const spoken = Object.keys(posterWords.tag) as [Language, ...Language[]];

/** The language of the address where we speak it, else the first. */
const languageOf = (asked: string | null): Language => spoken.find((code) => code === asked) ?? spoken[0];

const isTheme = (asked: string | null): asked is SceneCard['theme'] =>
  asked === 'night' || asked === 'paper' || asked === 'auto';

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The picture of a scene of the gallery, in a theme or in that of the system. */
function picture(id: string, theme: SceneCard['theme'], title: string): HTMLElement {
  const address = (of: 'night' | 'paper') => new URL(`posters/${id}.${of}.webp`, document.baseURI).href;
  const image = element('img', { src: address(theme === 'auto' ? 'paper' : theme), alt: title });
  if (theme !== 'auto') return image;
  const source = element('source', { srcset: address('night'), media: '(prefers-color-scheme: dark)' });
  return element('picture', {}, [source, image]);
}

const dateIn = (lang: Language, isoDay: string): string =>
  new Intl.DateTimeFormat(posterWords.tag[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(isoDay),
  );

/** The atlas itself, for who wants more than the article shows. */
function atlasAddress(address: URL): string {
  const atlas = new URL(address);
  for (const name of ['mode', 'autostart', 'ui', 'api', 'origin', 'childId']) atlas.searchParams.delete(name);
  // WordPress's name for the frame is no scene.
  if (atlas.hash.startsWith('#?secret=')) atlas.hash = '';
  return atlas.href;
}

/** The finding's number by itself, with what kind it is and whose. */
function figureLine(figure: SceneCard['figure'], say: (text: LocalizedText) => string): HTMLElement[] {
  if (figure === null) return [];
  const value = element('strong', { textContent: say(figure.value) });
  return [element('p', { className: 'poster-figure' }, [value, ` · ${say(figure.basis)}`])];
}

/** Title, finding, its number, the button and the credit; one column beside the picture, or above it where the frame is narrow. */
function words(card: SceneCard, lang: Language, address: URL) {
  const say = (text: LocalizedText) => text[lang] ?? text.en;
  const button = element('button', {
    className: 'pill',
    type: 'button',
    textContent: say(posterWords.explore),
  });
  const status = element('p', { className: 'poster-status' });
  status.setAttribute('role', 'status');
  const text = element('div', { className: 'poster-text' }, [
    element('h1', { textContent: say(card.title) }),
    ...(card.finding ? [element('p', { textContent: say(card.finding) })] : []),
    ...figureLine(card.figure, say),
    button,
    status,
  ]);
  const link = { className: 'poster-credit', href: atlasAddress(address), target: '_blank', rel: 'noopener' };
  const credit = (isoDay: string) => say(creditWords).replace('{date}', dateIn(lang, isoDay));
  const foot = card.factsDate ? [element('a', { ...link, textContent: credit(card.factsDate) })] : [];
  return { text, foot, button, status, say };
}

type Words = ReturnType<typeof words>;

/** Resolves with the globe's first picture; or when it has been waited for so long that what there is is to be seen. */
const firstPicture = (): Promise<unknown> =>
  Promise.race([
    new Promise((drawn) => window.groundtrack?.on('ready', drawn)),
    window.groundtrack?.ready,
    new Promise((late) => setTimeout(late, WAIT_AT_MOST_MS)),
  ]);

/** Takes the poster away once there is a picture behind it; who pressed its button goes on at the globe. */
async function giveWay(poster: HTMLElement): Promise<void> {
  await firstPicture();
  const isAtHand = poster.contains(document.activeElement);
  await poster.animate({ opacity: [1, 0] }, FADE_MS).finished.catch(() => {});
  poster.remove();
  if (isAtHand) document.querySelector<HTMLElement>('[role="application"]')?.focus({ preventScroll: true });
}

/** Brings the app at the first call; at another one after it failed once more, and then with the whole page. */
function starter(poster: HTMLElement, { button, status, say }: Words, load: () => Promise<unknown>) {
  let starting: Promise<void> | null = null;
  let failures = 0;
  const begin = async (): Promise<void> => {
    // The server may have another build by now, with other names.
    if (failures > 1) window.location.reload();
    button.setAttribute('aria-disabled', 'true');
    status.textContent = say(posterWords.loading);
    try {
      await load();
      void giveWay(poster);
    } catch (reason) {
      starting = null;
      failures += 1;
      button.removeAttribute('aria-disabled');
      status.textContent = say(posterWords.failed);
      throw reason;
    }
  };
  return (): Promise<void> => {
    starting ??= begin();
    return starting;
  };
}

/** Tells the wanted height now and as the frame's width changes, until the app does. */
function tellHeights(stub: Groundtrack | undefined): void {
  const tell = () => {
    if (window.groundtrack === stub) tellHeight(wantedHeightPx(window.innerWidth));
    else window.removeEventListener('resize', tell);
  };
  tell();
  window.addEventListener('resize', tell);
}

/**
 * Shows the picture, the words and the button of an embed. The app comes when the reader presses it, or when the page around asks
 * something of it.
 * @param load brings the app; resolves once that has put `window.groundtrack` in place.
 */
export async function showPoster(load: () => Promise<unknown>): Promise<void> {
  const address = meantAddress(window.location.href);
  const { searchParams: parameters } = address;
  const lang = languageOf(parameters.get('lang'));
  const card = await sceneCard(address);
  const wanted = parameters.get('theme');
  const theme = isTheme(wanted) ? wanted : card.theme;
  const said = words(card, lang, address);
  const { text, foot, say } = said;
  document.documentElement.lang = lang;
  const poster = element('main', { className: 'poster' }, [
    text,
    ...foot,
    ...(card.pictureId ? [picture(card.pictureId, theme, say(card.title))] : []),
  ]);
  poster.dataset.theme = theme;
  document.getElementById('late')?.remove();
  document.body.append(poster);
  const start = starter(poster, said, load);
  said.button.addEventListener('click', () => void start().catch(() => {}));
  keepCalls(address, start);
  tellHeights(window.groundtrack);
}
