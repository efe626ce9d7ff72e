import type { ReactNode } from 'react';
import { isGivenUp } from '../../model/ground/steps';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import { columnStyle, SiteColumns } from '../../render/fields/SiteColumns';
import { type SiteReading, siteReadings } from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';
import { changeDetector } from '../changeDetector';
import { paletteOf } from '../earth/globeLayers';
import type { Stage } from '../Stage';
import { useStep } from '../useStep';
import { columnHeightM, columnRadiusM } from './columnScale';

/** A site without a reported power gets a stump of this many watts' height, hatched: its size is unknown. */
const UNKNOWN_STUMP_W = 150e6;
/** Rings of a known building or site would be dots; drawn from this radius on, metres. */
const RING_FROM_M = 2_000;

const noSites: SiteReading[] = [];

/** Status as form: what stands is solid, what is built is hollow above it, what is planned dashed, unknown hatched. */
export function styleOf(site: SiteReading): number {
  if (site.totalPowerW === null) return columnStyle.hatched;
  if ((site.powerW ?? 0) >= site.totalPowerW) return columnStyle.solid;
  if (site.status === 'announced' || isGivenUp(site.status)) return columnStyle.dashed;
  return columnStyle.hollow;
}

/** Brings the columns up to date; they change with the day, the distance and the pointer, not with every frame. */
function feed(stage: Stage, columns: SiteColumns, changed: (parts: unknown[]) => boolean): void {
  const { scene, hover } = stateNow();
  const palette = paletteOf(stage);
  const sites = scene.layers.sites ? siteReadings(stateNow()) : noSites;
  if (!changed([sites, palette, stage.pixelRatio, stage.pose, scene.focus, hover])) return;
  const radiusM = columnRadiusM(stage);
  columns.setColumns({
    positionsM: sites.flatMap((site) => geodeticToEcef(site.latitudeDeg, site.longitudeDeg, 0)),
    heightsM: sites.map((site) => columnHeightM(stage, site.totalPowerW ?? UNKNOWN_STUMP_W)),
    fractions: sites.map((site) => (site.totalPowerW ? (site.powerW ?? 0) / site.totalPowerW : 0)),
    styles: sites.map(styleOf),
    radiiM: sites.map(() => radiusM),
    ringRadiiM: sites.map((site) => (site.radiusM >= RING_FROM_M ? site.radiusM : 0)),
    colors: sites.flatMap(() => [...palette.ground]),
    selected: sites.map(({ id }) => (scene.focus === `site:${id}` || hover === `site:${id}` ? 1 : 0)),
  });
  columns.update({ palette, pixelRatio: stage.pixelRatio });
}

/** The sites as columns by power. */
export function Sites(): ReactNode {
  return useStep('sites', (stage) => {
    const columns = new SiteColumns();
    const changed = changeDetector();
    return {
      object: columns.object,
      update: () => feed(stage, columns, changed),
      dispose: () => columns.dispose(),
    };
  });
}
