import { type Box3, Vector3 } from 'three';
import type { Arranged, Project } from './SizesScene';

/** Between a thing's top and its label, and between two labels, px. */
const LEADER_PX = 12;
const GAP_PX = 4;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A label that wants to stand above a point of the picture. Sizes in CSS pixels. */
export interface WantedLabel {
  xPx: number;
  yPx: number;
  widthPx: number;
  heightPx: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP_PX &&
  a.right + GAP_PX > b.left &&
  a.top < b.bottom + GAP_PX &&
  a.bottom + GAP_PX > b.top;

/**
 * Upper left corners of labels above their points: those with the lowest points keep their place, others rise over them. All
 * stay within the width and off what is `alreadyTaken`; one that finds no room is null.
 */
export function risenLabels(
  wanted: readonly WantedLabel[],
  widthPx: number,
  heightPx: number,
  alreadyTaken: readonly Box[] = [],
): ({ left: number; top: number } | null)[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[b]!.yPx - wanted[a]!.yPx || a - b);
  const taken: Box[] = [...alreadyTaken];
  const places: ({ left: number; top: number } | null)[] = wanted.map(() => null);
  for (const i of order) {
    const { xPx, yPx, widthPx: w, heightPx: h } = wanted[i]!;
    if (xPx < 0 || xPx > widthPx || yPx < 0 || yPx > heightPx + LEADER_PX) continue;
    const left = Math.max(4, Math.min(widthPx - w - 4, xPx - w / 2));
    let top = Math.min(yPx - LEADER_PX - h, heightPx - h - 4);
    const boxAt = (): Box => ({ left, top, right: left + w, bottom: top + h });
    for (let hit = taken.find((b) => overlap(b, boxAt())); hit; hit = taken.find((b) => overlap(b, boxAt())))
      top = hit.top - h - GAP_PX - 1;
    if (top < 4) continue;
    taken.push(boxAt());
    places[i] = { left, top };
  }
  return places;
}

/** Where a thing's label points: the middle of its top, which for what lies flat is its middle. */
const topOf = (box: Box3) => box.getCenter(new Vector3()).setZ(box.max.z).toArray();

const boxOf = ({ offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight }: HTMLElement): Box => ({
  left,
  top,
  right: left + offsetWidth,
  bottom: top + offsetHeight,
});

/** Brings the labels to their places; once a frame, without React. */
export function writeLabels(labels: HTMLElement, { extents, marks }: Arranged, project: Project): void {
  const { clientWidth, clientHeight } = labels;
  const key = labels.querySelector<HTMLElement>('.sizes-key');
  const elements = [...labels.querySelectorAll<HTMLElement>(key ? '.sizes-disc' : '.sizes-label')];
  const taken = key ? [boxOf(key)] : [];
  const wanted = elements.map((element): WantedLabel => {
    const extent = extents.get(element.dataset.thing as never);
    const at = extent && project(topOf(extent));
    return {
      xPx: at?.xPx ?? -1,
      yPx: at?.yPx ?? -1,
      widthPx: element.offsetWidth,
      heightPx: element.offsetHeight,
    };
  });
  risenLabels(wanted, clientWidth, clientHeight, taken).forEach((place, i) => {
    const element = elements[i]!;
    const leader = labels.querySelector<HTMLElement>(`[data-leader="${element.dataset.thing}"]`);
    element.dataset.hidden = String(place === null);
    if (leader) leader.hidden = place === null;
    if (!place) return;
    element.style.transform = `translate(${Math.round(place.left)}px, ${Math.round(place.top)}px)`;
    const footPx = place.top + wanted[i]!.heightPx + 2;
    if (!leader) return;
    leader.style.transform = `translate(${Math.round(wanted[i]!.xPx)}px, ${Math.round(footPx)}px)`;
    leader.style.height = `${Math.max(0, wanted[i]!.yPx - footPx)}px`;
  });
  placeMarks(labels, marks, project);
}

function placeMarks(labels: HTMLElement, marks: Arranged['marks'], project: Project): void {
  const [first, last] = [0, 2].map((i) => marks[i] && project(marks[i]));
  const crowded = !first || !last || Math.hypot(last.xPx - first.xPx, last.yPx - first.yPx) < 100;
  labels.querySelectorAll<HTMLElement>('.sizes-mark').forEach((element, i) => {
    const mark = marks[i];
    const at = mark && project(mark);
    element.hidden = !at || (i === 1 && crowded);
    if (at) element.style.transform = `translate(${Math.round(at.xPx)}px, ${Math.round(at.yPx)}px)`;
  });
}
