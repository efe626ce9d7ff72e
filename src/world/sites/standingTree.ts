import type { Steps } from '../../shared/steps';
import type { SiteReading } from '../../store/sites/siteReadings';
import type { Stage } from '../Stage';
import { importanceW, type SiteTree, siteTree, siteTreeInSteps } from './siteTree';

/** Readings, and the tree that they hang together in. */
export interface StandingTree {
  readings: readonly SiteReading[];
  tree: SiteTree;
}

/** The tree of so many readings takes a few milliseconds: it is made within the frame. */
const AT_ONCE = 2_000;
/** Milliseconds of work on a longer list between two pauses. */
const SLICE_MS = 6;

let newest: StandingTree = { readings: [], tree: siteTree([]) };
/** Whether the tree of a long list is on its way. */
let making = false;

const alike = (a: readonly SiteReading[], b: readonly SiteReading[]): boolean =>
  a.length === b.length &&
  a.every((site, i) => {
    const other = b[i] as SiteReading;
    return (
      site === other ||
      (site.id === other.id &&
        importanceW(site) === importanceW(other) &&
        site.latitudeDeg === other.latitudeDeg &&
        site.longitudeDeg === other.longitudeDeg)
    );
  });

async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const until = performance.now() + SLICE_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The readings and their tree; on a day that changes no power the tree stays. That of a long list is made in slices: until it is
 * there the one before stands, and the first full frame and stills wait.
 */
export function standingTree(stage: Stage, readings: readonly SiteReading[]): StandingTree {
  if (newest.readings === readings) return newest;
  if (alike(newest.readings, readings)) newest = { readings, tree: newest.tree };
  else if (readings.length <= AT_ONCE) newest = { readings, tree: siteTree(readings) };
  else if (!making) {
    making = true;
    const release = stage.hold();
    void inSlices(siteTreeInSteps(readings)).then((tree) => {
      newest = { readings, tree };
      making = false;
      release();
    });
  }
  return newest;
}
