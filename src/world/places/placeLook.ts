import { moveTo, type WordsLook } from '../labels/FadingPool';
import type { PlaceSeen } from './PlacesOfFile';

/** A name in its place: its corner, CSS pixels, and whether it is a great one. */
export interface StandingPlace extends PlaceSeen {
  left: number;
  top: number;
  isGreat: boolean;
}

/** Names on the map of the ground: a town has a dot on its point, the name stands beside it. */
export const placeLook: WordsLook<StandingPlace> = {
  make({ kind }) {
    const element = document.createElement('div');
    element.className = 'map-name';
    element.dataset.kind = kind;
    element.append(...(kind === 'town' ? [document.createElement('i')] : []), document.createElement('span'));
    return element;
  },
  cornerOf: ({ left, top }) => [left, top],
  said: ({ text, isGreat }) => `${text} ${isGreat}`,
  write(element, { text, isGreat }) {
    (element.lastElementChild as HTMLElement).textContent = text;
    element.dataset.great = String(isGreat);
  },
  move(element, x, y, [dx, dy]) {
    moveTo(element, x, y);
    moveTo(element.lastElementChild as HTMLElement, dx, dy);
  },
};
