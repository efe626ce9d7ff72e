import type { ReactNode } from 'react';
import { isGivenUp } from '../../model/ground/steps';
import { columnStyle, SiteColumns } from '../../render/fields/SiteColumns';
import type { SiteReading } from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';
import { changeDetector } from '../changeDetector';
import { paletteOf } from '../earth/globeLayers';
import type { Stage } from '../Stage';
import { useStep } from '../useStep';
import { columnRadiusM } from './columnScale';
import { siteMarks } from './siteMarks';

/** Rings of a known building or site would be dots; drawn from this radius on, metres. */
const RING_FROM_M = 2_000;

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
  const shown = siteMarks(stage);
  if (!changed([shown, palette, stage.pixelRatio])) return;
  const { marks, rings } = shown;
  const radiusM = columnRadiusM(stage);
  // A fan's ring is a column without height.
  const all = [...marks, ...rings];
  columns.setColumns({
    positionsM: all.flatMap(({ footM }) => footM),
    heightsM: marks.map(({ heightM }) => heightM),
    fractions: marks.map(({ site }) => (site.totalPowerW ? (site.powerW ?? 0) / site.totalPowerW : 0)),
    styles: all.map((one) => ('site' in one ? styleOf(one.site) : columnStyle.solid)),
    radiiM: all.map(() => radiusM),
    ringRadiiM: all.map((one) =>
      'site' in one ? (one.site.radiusM >= RING_FROM_M ? one.site.radiusM : 0) : one.radiusM,
    ),
    colors: all.flatMap(() => [...palette.ground]),
    selected: marks.map(({ site: { id } }) =>
      scene.focus === `site:${id}` || hover === `site:${id}` ? 1 : 0,
    ),
    presences: all.map(({ presence }) => presence),
    several: marks.map(({ several }) => several),
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
