import type { Problem } from '../../shared/result';
import type { FactsRelease, Figure, Source } from '../types';
import { factsPath, type PathKey } from './factsPath';
import { isFigure } from './figures';

type Report = (keys: PathKey[], message: string) => void;

/** Every object and list inside `value`, with the keys that lead to it. */
function walk(value: unknown, keys: PathKey[], visit: (value: object, keys: PathKey[]) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value, keys);
  if (Array.isArray(value)) {
    value.forEach((inner, index) => {
      walk(inner, [...keys, index], visit);
    });
  } else {
    for (const [key, inner] of Object.entries(value)) walk(inner, [...keys, key], visit);
  }
}

/** An assumption may not stand as a report, and an assumed figure must say why it is assumed. */
function checkBasis(figure: Figure, sources: Source[], keys: PathKey[], report: Report): void {
  const assumed = sources.filter((source) => source.kind === 'assumption').length;
  if (figure.basis === 'assumed' && assumed === 0)
    report([...keys, 'basis'], 'is assumed, so one of its sources must be an assumption with a reason');
  if (figure.basis === 'reported' && assumed > 0)
    report([...keys, 'basis'], 'is reported, so none of its sources may be an assumption');
}

function checkSources(release: FactsRelease, report: Report): void {
  const used = new Set<string>();
  const { sources, ...rest } = release;
  walk(rest, [], (value, keys) => {
    const cited: unknown = 'sources' in value ? value.sources : null;
    if (!Array.isArray(cited)) return;
    const found: Source[] = [];
    cited.forEach((id: string, index) => {
      used.add(id);
      const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
      if (source) found.push(source);
      else report([...keys, 'sources', index], `names "${id}", which is not in sources.json`);
    });
    if (isFigure(value)) checkBasis(value, found, keys, report);
  });
  for (const [key, source] of Object.entries(sources)) {
    if (source.id !== key) report(['sources', key, 'id'], `must be "${key}", the key it stands under`);
    if (!used.has(key)) report(['sources', key], 'is cited by no figure; cite it or take it out');
  }
}

function checkUnique(release: FactsRelease, report: Report): void {
  const lists = [
    'sites',
    'accelerators',
    'deals',
    'companies',
    'programmes',
    'filings',
    'designs',
    'launchVehicles',
    'gridFactors',
  ] as const;
  for (const list of lists) {
    const seen = new Set<string>();
    release[list].forEach(({ id }, index) => {
      if (seen.has(id)) report([list, index, 'id'], `"${id}" is there twice`);
      seen.add(id);
    });
  }
}

function checkSorted(rows: { date: string }[], keys: PathKey[], strict: boolean, report: Report): void {
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before && (strict ? before.date >= row.date : before.date > row.date))
      report([...keys, index, 'date'], `${row.date} must come after ${before.date}`);
  });
}

function checkSites(release: FactsRelease, report: Report): void {
  const kinds = new Set(release.accelerators.map(({ id }) => id));
  const factors = new Set(release.gridFactors.map(({ id }) => id));
  release.sites.forEach((site, index) => {
    const keys = ['sites', index];
    checkSorted(site.capacity, [...keys, 'capacity'], true, report);
    checkSorted(site.accelerators, [...keys, 'accelerators'], false, report);
    checkSorted(site.events, [...keys, 'events'], false, report);
    if (site.gridFactor !== null && !factors.has(site.gridFactor))
      report([...keys, 'gridFactor'], `names "${site.gridFactor}", which is not in gridFactors.json`);
    site.accelerators.forEach(({ kind }, row) => {
      if (!kinds.has(kind))
        report([...keys, 'accelerators', row, 'kind'], `names "${kind}", which is not in accelerators.json`);
    });
    site.capacity.forEach(({ itPowerW, facilityPowerW }, row) => {
      if (itPowerW.value !== null && facilityPowerW.value !== null && facilityPowerW.value < itPowerW.value)
        report([...keys, 'capacity', row, 'facilityPowerW'], 'must be at least the IT power');
    });
  });
}

function checkDeals(release: FactsRelease, report: Report): void {
  const known = new Set([...release.sites, ...release.deals].map(({ id }) => id));
  release.deals.forEach(({ overlaps }, index) => {
    overlaps.forEach((id, row) => {
      if (!known.has(id))
        report(['deals', index, 'overlaps', row], `names "${id}", which is no site and no deal`);
    });
  });
}

function checkProgrammes(release: FactsRelease, report: Report): void {
  const known = { design: release.designs, vehicle: release.launchVehicles };
  release.programmes.forEach((programme, index) => {
    for (const key of ['design', 'vehicle'] as const)
      if (programme[key] !== null && !known[key].some(({ id }) => id === programme[key]))
        report(['programmes', index, key], `names "${programme[key]}", which is no ${key}`);
  });
}

/** What the shape alone cannot show: that ids resolve, are unique and used, and that dates are in order. */
export function checkReferences(release: FactsRelease): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (keys, message) => problems.push({ path: factsPath(keys), message });
  checkUnique(release, report);
  checkSources(release, report);
  checkSites(release, report);
  checkDeals(release, report);
  checkProgrammes(release, report);
  return problems;
}
