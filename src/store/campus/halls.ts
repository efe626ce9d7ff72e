import type { Outline } from '../../facts/footprints';
import type { DetailedSite, Site } from '../../facts/types';
import { outlineAreaM2 } from '../../model/campus/outline';
import { rackKindOf } from '../../model/campus/rackKinds';
import { rules } from '../../model/campus/rules';
import { wgs84 } from '../../model/orbit/geodesy';
import { loadTwice } from '../../shared/loadTwice';
import { siteOf } from '../sites/importedSites';
import { stateNow } from '../stateNow';

/** A hall of a site, on level ground, its long side along x, its middle at the origin. */
export interface HallOutline {
  siteId: string;
  siteName: string;
  /**
   * Read from satellite images by its publisher, given by an imported file, or schematic: as large as the racks need that
   * the counts of accelerators tell of.
   */
  drawnFrom: 'imagery' | 'file' | 'schematic';
  /** The publisher's number of the building; null where it has none. */
  number: number | null;
  ringM: readonly (readonly [number, number])[];
  lengthM: number;
  widthM: number;
  areaM2: number;
  /** Assumed, as the campus assumes it: no height is reported. */
  heightM: number;
  /** Ids in sources.json, or lines of imported files: of the outline, or of the counts that a schematic hall is made for. */
  sources: readonly string[];
}

type Ring = (readonly [number, number])[];

/** Metres east and north of the first corner. Good to a millionth over a campus. */
function inMetres(ringDeg: Outline['ringDeg']): Ring {
  const [lon0, lat0] = ringDeg[0] ?? [0, 0];
  const { a, f } = wgs84;
  const rad = Math.PI / 180;
  const e2 = f * (2 - f);
  const w = 1 - e2 * Math.sin(lat0 * rad) ** 2;
  const perLat = ((a * (1 - e2)) / w ** 1.5) * rad;
  const perLon = (a / Math.sqrt(w)) * Math.cos(lat0 * rad) * rad;
  return ringDeg.map(([lon, lat]) => [(lon - lon0) * perLon, (lat - lat0) * perLat]);
}

const extent = (ring: Ring, axis: 0 | 1): [number, number] => [
  Math.min(...ring.map((corner) => corner[axis])),
  Math.max(...ring.map((corner) => corner[axis])),
];

/** Turned so that the least rectangle around it lies along the axes, the long side along x, and moved to the middle. */
function laidOut(ring: Ring): { ringM: Ring; lengthM: number; widthM: number } {
  let best: { ringM: Ring; lengthM: number; widthM: number } | null = null;
  ring.forEach(([x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length]!;
    const along = Math.atan2(v - y, u - x);
    for (const turn of [along, along + Math.PI / 2]) {
      const [c, s] = [Math.cos(turn), Math.sin(turn)];
      const turned: Ring = ring.map(([px, py]) => [c * px + s * py, c * py - s * px]);
      const [[x0, x1], [y0, y1]] = [extent(turned, 0), extent(turned, 1)];
      const [lengthM, widthM] = [x1 - x0, y1 - y0];
      if (lengthM < widthM || (best && best.lengthM * best.widthM <= lengthM * widthM)) continue;
      const ringM: Ring = turned.map(([px, py]) => [px - (x0 + x1) / 2, py - (y0 + y1) / 2]);
      best = { ringM, lengthM, widthM };
    }
  });
  return best ?? { ringM: ring, lengthM: 0, widthM: 0 };
}

/** What of the facts comes after the first picture. */
const facts = () =>
  loadTwice(() => Promise.all([import('../../facts/details'), import('../../facts/footprints')]));

const hallsIn = (outlines: readonly Outline[]): Outline[] => outlines.filter(({ kind }) => kind === 'hall');

/** Rows with a count of accelerators whose rack is known: what a schematic hall is made for. */
const rackedRows = (site: DetailedSite): DetailedSite['accelerators'] =>
  site.accelerators.filter(({ kind, count }) => (count.value ?? 0) > 0 && rackKindOf(kind) !== null);

function outlinedHall(
  site: DetailedSite,
  outlines: readonly Outline[],
  drawnFrom: 'imagery' | 'file',
): HallOutline | null {
  let largest: HallOutline | null = null;
  for (const { ringDeg, number, sources } of hallsIn(outlines)) {
    const ring = inMetres(ringDeg);
    const areaM2 = outlineAreaM2(ring);
    if (largest && areaM2 <= largest.areaM2) continue;
    const { id: siteId, name: siteName } = site;
    const heightM = rules.hallHeightM;
    largest = { siteId, siteName, drawnFrom, number, areaM2, heightM, sources, ...laidOut(ring) };
  }
  return largest;
}

async function schematicHall(site: DetailedSite): Promise<HallOutline | null> {
  const rows = rackedRows(site);
  if (rows.length === 0) return null;
  const { schematicVolumes } = await import('../../model/campus/schematic');
  const [volume] = schematicVolumes(site).filter(({ kind }) => kind === 'hall');
  if (!volume) return null;
  const sources = rows.flatMap(({ kind, count }) => [...count.sources, ...(rackKindOf(kind)?.sources ?? [])]);
  return {
    siteId: site.id,
    siteName: site.name,
    drawnFrom: 'schematic',
    number: volume.number,
    areaM2: outlineAreaM2([...volume.outlineM]),
    heightM: volume.heightM,
    sources: [...new Set(sources)],
    ...laidOut([...volume.outlineM]),
  };
}

/**
 * A hall of a site: the largest by its outlines, published or of an imported file; without outlines the schematic one that
 * its counts of accelerators need. Null where neither is known, and for an id that is no site. `site` is a record, or an id of
 * the facts or of the scene's imported files. Rejects where the outlines do not load.
 */
export async function loadHall(site: string | Site): Promise<HallOutline | null> {
  const record = typeof site === 'string' ? siteOf(stateNow(), site) : site;
  if (!record) return null;
  const [{ detailed }, { loadFootprints }] = await facts();
  const known = detailed(record);
  const outlines = (known.footprints ?? (await loadFootprints(known.id)))?.outlines ?? [];
  if (outlines.length === 0) return schematicHall(known);
  return outlinedHall(known, outlines, known.footprints ? 'file' : 'imagery');
}

/** Those of the sites that `loadHall` has a hall of, in their order. Rejects where the facts do not load. */
export async function sitesWithHalls(sites: readonly Site[]): Promise<Site[]> {
  const [{ detailed }, { hasFootprints }] = await facts();
  return sites.filter((site) => {
    const known = detailed(site);
    if (known.footprints) return hallsIn(known.footprints.outlines).length > 0;
    return hasFootprints(known.id) || rackedRows(known).length > 0;
  });
}
