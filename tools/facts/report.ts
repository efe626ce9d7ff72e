import type { SiteFootprints } from '../../src/facts/footprints';
import type { FactsRelease } from '../../src/facts/types';
import type { Changes } from './digest';
import type { Vintage } from './epoch';
import type { Place } from './places';

interface Made {
  release: FactsRelease;
  outlines: ReadonlyMap<string, SiteFootprints>;
  vintages: readonly Vintage[];
  places: ReadonlyMap<string, Place>;
  changes: Changes | null;
}

const count = (value: number): string => value.toLocaleString('en-US');
const list = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '));
const rows = (groups: ReadonlyMap<string, readonly unknown[]> | null): number =>
  [...(groups?.values() ?? [])].reduce((sum, each) => sum + each.length, 0);
const megawatts = (watts: number): string => count(Math.round(watts / 1e6));

function taken({ release, outlines, vintages }: Made): string[] {
  const shapes = [...outlines.values()].reduce((sum, each) => sum + each.outlines.length, 0);
  return [
    ...vintages.map(
      ({ day, sites, timelines, chips }) =>
        `  tables of ${day}: ${sites.size} sites, ${count(rows(timelines))} dated rows, ${chips ? `${count(rows(chips))} counts of chips` : 'no table of chips'}`,
    ),
    `  sites: ${release.sites.length}, ${release.sites.reduce((sum, { capacity }) => sum + capacity.length, 0)} steps of capacity, ${release.sites.reduce((sum, { accelerators }) => sum + accelerators.length, 0)} of accelerators`,
    `  outlines: ${count(shapes)} at ${outlines.size} sites`,
  ];
}

function left({ release, outlines, vintages, places }: Made): string[] {
  const newest = vintages.at(-1);
  const chips = vintages.filter((each) => each.chips !== null).at(-1);
  const names = [...(newest?.sites.keys() ?? [])];
  const observed = rows(newest?.timelines ?? null);
  const steps = release.sites
    .filter(({ capacity }) => capacity.some(({ itPowerW }) => itPowerW.sources[0] === newest?.source))
    .reduce((sum, { capacity }) => sum + capacity.length, 0);
  const gone = vintages
    .slice(0, -1)
    .flatMap(({ day, sites }) =>
      [...sites.keys()].filter((name) => !newest?.sites.has(name)).map((name) => `${name} (${day})`),
    );
  return [
    `  dated rows that repeat the one before: ${count(observed - steps)}`,
    `  sites of earlier tables that the newest lacks: ${list(gone)}`,
    `  sites without a count of chips: ${list(names.filter((name) => !chips?.chips?.has(name)))}`,
    `  sites without outlines: ${list(release.sites.filter(({ id }) => !outlines.has(id)).map(({ name }) => name))}`,
    `  sites without a grid factor: ${release.sites.filter(({ gridFactor }) => gridFactor === null).length}`,
    `  places that no table names: ${list([...places.keys()].filter((name) => !newest?.sites.has(name)))}`,
  ];
}

function changed({ changes }: Made): string[] {
  if (!changes) return ['  no earlier release to compare with'];
  const value = (what: string, told: number | string | null): string =>
    told === null ? 'unknown' : what.endsWith('PowerW') ? `${megawatts(Number(told))} MW` : String(told);
  return [
    `  new sites: ${list(changes.added)}`,
    `  gone: ${list(changes.removed.map(({ name }) => name))}`,
    ...changes.changed.map(
      ({ site, what, was, is }) => `  ${site} ${what}: ${value(what, was)} → ${value(what, is)}`,
    ),
    ...changes.figures.map(({ path, was, is }) => `  ${path}: ${was} → ${is}`),
  ];
}

/** What a run took, left and changed, as text for the person who ran it. */
export function reportOf(made: Made): string {
  const { release, changes } = made;
  return `${[
    `Release ${release.id} of ${release.date}`,
    'Taken',
    ...taken(made),
    'Left',
    ...left(made),
    `Changed since ${changes?.since ?? 'the beginning'}`,
    ...changed(made),
  ].join('\n')}\n`;
}
