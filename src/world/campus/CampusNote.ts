import { language, t } from '../../locales/i18n';
import type { Campus } from '../../model/campus/types';
import type { CampusState } from '../../model/formulas/campusFormulas';
import type { Stage } from '../Stage';
import { campusLegend, metricNames } from './campusLegend';
import type { CampusColorBy } from './campusMetrics';
import './campus.css';

const made = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = '') => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

/** Where there is little room what is behind the colours opens at a touch. */
const roomy = () => window.matchMedia('(min-width: 641px) and (min-height: 421px)').matches;

/**
 * What is behind the colours. Where there is little room the line that opens it names the drawing's origin, for which there is
 * no paragraph then; where there is little height it has what is counted, for the card above tells the origin.
 */
function whyOf(note: string | null, origin: string, title: string | null): HTMLElement {
  const details = made('details', note ? 'campus-why' : 'campus-why campus-why-origin');
  details.open = note !== null && roomy();
  const summary = made('summary', '');
  summary.append(made('span', 'campus-why-line campus-why-of', origin));
  summary.append(made('span', 'campus-why-line campus-why-title', title ?? t('How this number comes about')));
  details.append(summary);
  if (note) details.append(made('p', '', note));
  return details;
}

/** What the campus in sight is drawn from, and what the colours of its racks say: a choice and its legend. */
export class CampusNote {
  readonly #element = made('div', 'campus-note');
  readonly #sentence = made('p', 'campus-origin');
  readonly #choice = made('label', 'campus-choice');
  readonly #select = document.createElement('select');
  readonly #legend = made('div', 'campus-legend');
  readonly #root: HTMLElement;
  readonly #sizes: ResizeObserver;
  #shown = '';
  #lang = '';
  #state: CampusState | null = null;

  /** `choose` is told which metric the reader wants. */
  constructor(root: HTMLElement, choose: (colorBy: CampusColorBy) => void) {
    this.#element.hidden = true;
    this.#element.append(this.#sentence, this.#choice, this.#legend);
    this.#select.addEventListener('change', () => choose(this.#select.value as CampusColorBy));
    this.#root = root;
    root.append(this.#element);
    // The scale bar stands above the note where that runs along the lower edge.
    this.#sizes = new ResizeObserver(() =>
      root.style.setProperty('--campus-note-height', `${this.#element.offsetHeight}px`),
    );
    this.#sizes.observe(this.#element);
  }

  /** Once a frame; writes only what has changed. `open`: racks are in sight. `state`: see `campusLegend`. */
  update(
    stage: Stage,
    campus: Campus | null,
    open: boolean,
    colorBy: CampusColorBy,
    state: CampusState | null,
  ): void {
    const shown = `${campus?.siteId} ${open} ${colorBy} ${language()} ${stage.theme}`;
    if (shown === this.#shown && state === this.#state) return;
    this.#shown = shown;
    this.#state = state;
    this.#element.hidden = !campus;
    this.#choice.hidden = !open;
    this.#legend.hidden = !open;
    if (!campus) return;
    const origin = t(campus.sentence);
    this.#sentence.textContent = origin;
    if (!open) return;
    this.#nameChoices();
    this.#select.value = colorBy;
    const { title, entries, note } = campusLegend(campus, colorBy, stage.theme, state);
    const list = document.createElement('ul');
    for (const { color, text } of entries) {
      const item = document.createElement('li');
      const swatch = document.createElement('i');
      swatch.style.background = color;
      item.append(swatch, text);
      list.append(item);
    }
    this.#legend.replaceChildren();
    if (title) this.#legend.append(made('p', 'campus-title', title));
    if (entries.length > 0) this.#legend.append(list);
    this.#legend.append(whyOf(note, origin, title));
  }

  #nameChoices(): void {
    if (this.#lang === language()) return;
    this.#lang = language();
    this.#choice.replaceChildren(made('span', '', t('Colour racks by')), this.#select);
    this.#select.setAttribute('aria-label', t('Colour racks by'));
    this.#select.replaceChildren(
      ...Object.entries(metricNames()).map(([value, name]) => new Option(name, value)),
    );
  }

  dispose(): void {
    this.#sizes.disconnect();
    this.#root.style.removeProperty('--campus-note-height');
    this.#element.remove();
  }
}
