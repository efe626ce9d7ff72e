import { formatPower, join } from '../shared/format';
import { language, t } from '../shared/i18n';
import { categoryColors, rampColor } from '../shared/nodePalette';
import type { Campus } from '../store/campus';
import { release } from '../store/select';
import { type CampusColorBy, kindsOf, powerRangeW } from './campusMetrics';
import type { Stage } from './Stage';
import './campus.css';

const nameOf = (id: string): string => release.accelerators.find((each) => each.id === id)?.name ?? id;

/** What the campus in sight is drawn from, and what the colours of its racks say. */
export class CampusNote {
  readonly #element = document.createElement('div');
  readonly #choose: (colorBy: CampusColorBy) => void;
  #shown = '';

  /** `choose` is told which metric the reader wants. */
  constructor(root: HTMLElement, choose: (colorBy: CampusColorBy) => void) {
    this.#choose = choose;
    this.#element.className = 'campus-note';
    this.#element.hidden = true;
    root.append(this.#element);
  }

  /** Once a frame; writes only what has changed. `open`: racks are in sight. */
  update(stage: Stage, campus: Campus | null, open: boolean, colorBy: CampusColorBy): void {
    const shown = `${campus?.siteId} ${open} ${colorBy} ${language()} ${stage.theme}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#element.hidden = !campus;
    this.#element.replaceChildren();
    if (!campus) return;
    const sentence = document.createElement('p');
    sentence.textContent = t(campus.sentence);
    this.#element.append(sentence);
    if (!open) return;
    this.#element.append(this.#buttons(colorBy), this.#legend(campus, colorBy, stage.theme));
  }

  #buttons(colorBy: CampusColorBy): HTMLElement {
    const names: Record<CampusColorBy, string> = { kind: t('Kind'), power: t('Power'), age: t('Age') };
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', t('Colour of the racks'));
    for (const metric of Object.keys(names) as CampusColorBy[]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = names[metric];
      button.setAttribute('aria-pressed', String(metric === colorBy));
      button.addEventListener('click', () => this.#choose(metric));
      group.append(button);
    }
    return group;
  }

  #legend(campus: Campus, colorBy: CampusColorBy, theme: Stage['theme']): HTMLElement {
    const list = document.createElement('ul');
    const entry = (color: string, text: string) => {
      const item = document.createElement('li');
      const swatch = document.createElement('i');
      swatch.style.background = color;
      item.append(swatch, text);
      list.append(item);
    };
    if (colorBy === 'kind') {
      const colors = categoryColors[theme];
      kindsOf(campus).forEach((id, i) => {
        entry(colors[i % colors.length]!, nameOf(id));
      });
      return list;
    }
    const ramp = colorBy === 'age' ? 'age' : 'altitude';
    const color = (share: number) => `rgb(${rampColor(ramp, theme, share).join(' ')})`;
    if (colorBy === 'age') {
      entry(color(0), t('new'));
      entry(color(1), t('4 years and older'));
      return list;
    }
    const range = powerRangeW(campus);
    if (!range) return list;
    const told = [...new Set(range)];
    told.forEach((powerW, i) => {
      const text = t('{power} a rack', { power: join(formatPower(powerW, language())) });
      entry(color(told.length === 1 ? 0.5 : i), text);
    });
    return list;
  }

  dispose(): void {
    this.#element.remove();
  }
}
