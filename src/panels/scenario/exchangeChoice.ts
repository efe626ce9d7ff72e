import { release } from '../../facts/release';
import { msg } from '../../locales/i18n';
import { inputForm } from '../../model/inputs/inputForms';
import { titleOfNodes } from '../../model/inputs/nodeTitles';
import { defaultConstellation } from '../../model/inputs/scenario';
import type { Result } from '../../shared/result';
import { clamp } from '../../shared/vectors';
import { bring } from '../../store/actions/bring';
import { flyTo } from '../../store/actions/clock';
import { resetInput } from '../../store/actions/scenario';
import { focus, setScene } from '../../store/actions/scene';
import { loadCampus } from '../../store/campus/campus';
import { siteOf } from '../../store/sites/importedSites';
import type { SiteReading } from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';
import { asOneStep, chooseInput, isMatched, matchNodes } from './inputs/inputChoice';

/** IT power of a site by the row in force, else by its last; W, null where it has none. */
export const powerToMatchW = ({ itPowerW, finalItPowerW }: SiteReading): number | null =>
  itPowerW || finalItPowerW;

/** Looks into a site and asks for its IT power in orbit; null looks into none and leaves the power as it is. */
export function chooseSite(site: SiteReading | null): void {
  const form = inputForm('exchange.targetItPowerW');
  asOneStep(() => {
    focus(site && `site:${site.id}`);
    const powerW = site && powerToMatchW(site);
    if (powerW && form) chooseInput(form.id, clamp(powerW, form.min, form.max));
  });
}

/** Inputs that a design sets: choosing one takes the reader's own away. */
const ofDesign = [
  'node.itPowerMeanW',
  'node.itPowerPeakW',
  'node.arrayAreaM2',
  'node.arrayEfficiency',
  'node.radiatorAreaM2',
  'node.massKg',
  'node.lifeYears',
];

/** Takes a design's figures for the node, and its name. Where the scene has no constellation, one comes into being. */
export function chooseDesign(design: string): Result {
  return asOneStep(() => {
    const before = stateNow();
    const [first, ...others] = before.scene.constellations;
    const matched = first === undefined || isMatched(before);
    const name = release.designs.find(({ id }) => id === design)?.name ?? design;
    const title = titleOfNodes(design, name);
    const result = setScene({
      constellations: [{ ...(first ?? defaultConstellation(design)), title, design }, ...others],
    });
    if (!result.ok) return result;
    for (const id of ofDesign) resetInput(id);
    if (matched) matchNodes();
    return result;
  });
}

/** Width of both squares and the room between them, by their areas, metres. */
const WIDTH_SHARE = 1.4;
/** The picture spans some 0.63 of the distance; the squares are to take about a third of it. */
const DISTANCE_SHARE = 3.2;
const NEAREST_M = 3000;
const METRES_PER_DEGREE = 111_320;

/** Flies to the squares beside a site and its campus; nothing where the site is not known. */
export async function flyToAreas(siteId: string, areasM2: readonly number[]): Promise<void> {
  const site = siteOf(stateNow(), siteId);
  if (!site) return;
  const again = () => void flyToAreas(siteId, areasM2);
  const campus = await bring(msg('Campus'), () => loadCampus(site), again);
  const { longitudeDeg, latitudeDeg } = site.coordinates;
  const squaresM = WIDTH_SHARE * areasM2.reduce((sum, area) => sum + Math.sqrt(area), 0);
  const widthM = squaresM + 2 * (campus?.radiusM ?? 0);
  const westDeg = widthM / 2 / (METRES_PER_DEGREE * Math.max(0.05, Math.cos((latitudeDeg * Math.PI) / 180)));
  flyTo({
    longitudeDeg: longitudeDeg - westDeg,
    latitudeDeg,
    altitudeM: Math.max(NEAREST_M, DISTANCE_SHARE * widthM),
    headingDeg: 0,
    tiltDeg: 35,
    heightM: 0,
    follow: null,
  });
}
