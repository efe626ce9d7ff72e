import { release } from '../../facts/release';
import { inputForm } from '../../model/inputs/inputForms';
import { titleOfNodes } from '../../model/inputs/nodeTitles';
import { defaultConstellation } from '../../model/inputs/scenario';
import type { Result } from '../../shared/result';
import { clamp } from '../../shared/vectors';
import { powerToMatchW } from '../../store/actions/hereAndThere';
import { asOneStep } from '../../store/actions/history';
import { isMatched, matchNodes } from '../../store/actions/matching';
import { resetInput } from '../../store/actions/scenario';
import { focus, setScene } from '../../store/actions/scene';
import type { SiteReading } from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';
import { chooseInput } from './inputs/inputChoice';

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
