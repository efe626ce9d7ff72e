import { useEffect, useRef } from 'react';
import { formatLength, join } from '../../locales/format';
import { language, t } from '../../locales/i18n';
import { scaleLengthM } from '../../shared/scaleLength';
import { documentStore } from '../../store/document';
import { changeDetector } from '../changeDetector';
import type { Stage } from '../Stage';
import { useStage } from '../StageContext';
import '../campus/campus.css';

/** Longest bar, CSS pixels. */
const LONGEST_PX = 150;

/** Writes the bar for the present lens and distance; hides it where the eye is not `near`. */
function write(element: HTMLElement, { pose, lens }: Stage, near: boolean): void {
  const { units } = documentStore.getState().scene;
  const away = pose ? Math.hypot(...pose.eyeM.map((x, i) => x - pose.targetM[i]!)) : 0;
  const metresPerPx = away / lens.focalPx;
  const lengthM = near ? scaleLengthM(LONGEST_PX * metresPerPx, units) : 0;
  element.hidden = lengthM <= 0;
  if (element.hidden) return;
  const length = join(formatLength(lengthM, units, language()));
  const [text, bar] = element.children as unknown as [HTMLElement, HTMLElement];
  text.textContent = length;
  bar.style.width = `${(lengthM / metresPerPx).toFixed(1)}px`;
  element.setAttribute('aria-label', t('Scale: the bar is {length} long', { length }));
}

/**
 * A bar of a round length at the looked-at point's distance: how large things are, while the eye is near the ground.
 * @param belowM from this height above the ground down.
 */
export function ScaleBar({ belowM }: { belowM: number }) {
  const stage = useStage();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const changed = changeDetector();
    return stage.step('scale bar', () => {
      const { pose, lens } = stage;
      if (element.current && changed([pose, lens, documentStore.getState().scene.units, language()]))
        write(element.current, stage, pose !== null && pose.eyeAltitudeM < belowM);
    });
  }, [stage, belowM]);
  return (
    <div ref={element} className="scale-bar" role="img" hidden>
      <span />
      <i />
    </div>
  );
}
