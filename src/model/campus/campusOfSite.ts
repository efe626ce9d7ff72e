import type { SiteFootprints } from '../../facts/footprints';
import type { Accelerator, DetailedSite } from '../../facts/types';
import type { Message } from '../../locales/i18n';
import { allot, type RackRoom } from './allot';
import { layRacks } from './layRacks';
import { acceleratorsIn } from './moment';
import { outlineAreaM2 } from './outline';
import { phasesOf } from './phases';
import { mostRuns, planHall, racksPerRun } from './planHall';
import { rackKindOf } from './rackKinds';
import { schematicVolumes } from './schematic';
import { isMended } from './standing';
import { surroundings } from './surroundings';
import type { Campus, CampusVolume, RackBlock } from './types';
import { shedFor, unknownInHalls } from './unknowns';
import { originOf, outlinedVolumes, servicesOf } from './volumes';
import { words } from './words';

type Origin = Campus['origin'];

interface Built {
  volumes: CampusVolume[];
  blocks: RackBlock[];
  over: boolean;
}

/** Ground volumes that reach into a hall: racks keep clear of them. */
const obstaclesOf = (volumes: readonly CampusVolume[]) =>
  volumes.filter(({ kind, baseM }) => kind !== 'hall' && baseM === 0).map(({ outlineM }) => outlineM);

/** Racks into halls; what the halls have no room for into a further hall of unknown outline. */
function furnish(
  site: DetailedSite,
  volumes: CampusVolume[],
  services: ReadonlyMap<string, number | null>,
  accelerators: readonly Accelerator[],
): Built {
  const phases = phasesOf(site.accelerators);
  const obstacles = obstaclesOf(volumes);
  const halls = volumes.filter(({ kind }) => kind === 'hall');
  const rooms = halls.map(
    ({ id, outlineM, fromMs }): RackRoom => ({
      id,
      areaM2: outlineAreaM2(outlineM),
      serviceMs: services.get(id) ?? fromMs,
      runs: mostRuns(outlineM, obstacles),
    }),
  );
  const { lots, over } = allot(phases, rooms, racksPerRun);
  const shed = shedFor(over, volumes);
  if (shed) lots.set(shed.id, over);
  const all = shed ? [...volumes, shed] : volumes;
  const blocks = all.flatMap(({ id, outlineM }) => {
    const of = lots.get(id) ?? [];
    if (of.length === 0) return [];
    const runs = of.reduce((sum, lot) => sum + Math.ceil(lot.racks / racksPerRun(lot.phase.accelerator)), 0);
    return layRacks(id, planHall(outlineM, obstacles, runs), of, accelerators);
  });
  return { volumes: all, blocks, over: shed !== null };
}

/** A hall stands at the latest when its first racks run: tables of two vintages may date the two apart. */
function standingByRacks({ volumes, blocks }: Built): CampusVolume[] {
  return volumes.map((volume) => {
    const starts = blocks.filter(({ hall }) => hall === volume.id).map(({ fromMs }) => fromMs ?? Infinity);
    const first = Math.min(Infinity, ...starts);
    return volume.fromMs !== null && first < volume.fromMs ? { ...volume, fromMs: first } : volume;
  });
}

function countOf(blocks: readonly RackBlock[]): Campus['accelerators'] {
  const counts = new Map<string, number>();
  for (const block of blocks)
    counts.set(block.accelerator, (counts.get(block.accelerator) ?? 0) + acceleratorsIn(block));
  return [...counts].map(([id, count]) => ({ id, count }));
}

function radiusOf(volumes: readonly CampusVolume[]): number {
  let radiusM = 0;
  for (const { outlineM } of volumes)
    for (const [x, y] of outlineM) radiusM = Math.max(radiusM, Math.hypot(x, y));
  return radiusM;
}

function notesOf(site: DetailedSite, footprints: SiteFootprints | null, built: Built): Message[] {
  const kinds = site.accelerators.map(({ kind }) => rackKindOf(kind));
  const known = built.blocks.length > 0;
  const town = !['building', 'site'].includes(site.coordinates.precision);
  const powered = built.volumes.some(({ id }) => id === 'unknown-power');
  const told: [boolean, Message][] = [
    [site.status === 'withdrawn', words.noteWithdrawn],
    [town, words.noteTown],
    [powered, words.notePower],
    [built.volumes.some(({ id }) => id === 'unknown-marker'), words.noteMarker],
    [built.over, words.noteOver],
    [kinds.includes(null), words.noteRack],
    [known && kinds.some((kind) => kind?.basis === 'estimated'), words.noteEstimatedRack],
    [footprints?.outlines.some(isMended) ?? false, words.noteMended],
    [built.volumes.some(({ kind, baseM }) => kind !== 'unknown' && baseM > 0), words.noteRoof],
    [built.volumes.some(({ fromMs }) => fromMs === Number.POSITIVE_INFINITY), words.noteUnfinished],
    [footprints !== null, words.noteSchematicYards],
    [built.volumes.some(({ kind }) => kind === 'hall'), words.noteHeights],
  ];
  return told.flatMap(([is, note]) => (is ? [note] : []));
}

function sentenceOf(
  site: DetailedSite,
  footprints: SiteFootprints | null,
  blocks: readonly RackBlock[],
): [Campus['provenance'], Message] {
  if (footprints && site.footprints)
    return ['outlines', blocks.length > 0 ? words.importedOutlines : words.importedOutlinesOnly];
  if (footprints) return ['outlines', blocks.length > 0 ? words.outlines : words.outlinesOnly];
  return blocks.length > 0 ? ['schematic', words.schematic] : ['unknown', words.unknown];
}

function sourcesOf(
  site: DetailedSite,
  footprints: SiteFootprints | null,
  blocks: readonly RackBlock[],
): string[] {
  const cited = [
    ...(footprints?.outlines.flatMap(({ sources }) => sources) ?? []),
    ...site.coordinates.sources,
    ...site.capacity.flatMap(({ itPowerW, facilityPowerW }) => [
      ...itPowerW.sources,
      ...facilityPowerW.sources,
    ]),
    ...site.accelerators.flatMap(({ count }) => count.sources),
    ...blocks.flatMap(({ accelerator }) => rackKindOf(accelerator)?.sources ?? []),
  ];
  return [...new Set(cited)];
}

/**
 * The campus of any site, of the release or imported: published outlines where there are some (`footprints`), halls by the
 * number of racks where only counts are told, and a hatched volume where neither is. Pure and deterministic; every accelerator
 * of the site's rows stands in a block, and none besides. `accelerators` are those of the facts, which tell the power of a rack.
 */
export function campusOfSite(
  site: DetailedSite,
  footprints: SiteFootprints | null,
  accelerators: readonly Accelerator[],
): Campus {
  const known = site.footprints ?? footprints;
  const outlined = known && known.outlines.length > 0 ? known : null;
  const origin: Origin = outlined
    ? originOf(outlined)
    : { longitudeDeg: site.coordinates.longitudeDeg, latitudeDeg: site.coordinates.latitudeDeg };
  const base = outlined ? outlinedVolumes(site, outlined, origin) : schematicVolumes(site);
  const services = outlined ? servicesOf(outlined) : new Map<string, number | null>();
  const built = furnish(site, base, services, accelerators);
  const inHalls = outlined ? unknownInHalls(built.volumes, built.blocks) : [];
  const around = built.volumes.some(({ kind }) => kind === 'hall') ? surroundings(site, built.volumes) : [];
  const whole: Built = { ...built, volumes: [...standingByRacks(built), ...inHalls, ...around] };
  const [provenance, sentence] = sentenceOf(site, outlined, built.blocks);
  return {
    siteId: site.id,
    origin,
    radiusM: radiusOf(whole.volumes),
    provenance,
    sentence,
    volumes: whole.volumes,
    blocks: whole.blocks,
    accelerators: countOf(whole.blocks),
    sources: sourcesOf(site, outlined, whole.blocks),
    notes: notesOf(site, outlined, whole),
  };
}
