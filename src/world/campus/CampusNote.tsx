import { useLayoutEffect, useRef } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { useMedia } from '../../kit/hooks/useMedia';
import { t } from '../../locales/i18n';
import type { Campus } from '../../model/campus/types';
import type { CampusState } from '../../model/formulas/campusFormulas';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import type { Stage } from '../Stage';
import { useStage } from '../StageContext';
import { campusLegend, metricNames } from './campusLegend';
import type { CampusColorBy } from './campusMetrics';
import { FiguresNote } from './figures/FiguresNote';
import { TownSign } from './TownSign';
import './campus.css';

/** A picture with room for the whole note. */
const ROOMY = '(min-width: 641px) and (min-height: 421px)';

interface CampusNoteProps {
  campus: Campus;
  /** Racks are in sight. */
  open: boolean;
  /** Load and failures, see `campusLegend`. */
  state: CampusState | null;
  colorBy: CampusColorBy;
  theme: Stage['theme'];
  /** Told which metric the reader wants. */
  onChoose: (colorBy: CampusColorBy) => void;
}

/** Which town the campus in sight lies by, what it is drawn from, and what the colours of its racks say: a choice and its legend. */
export function CampusNote(props: CampusNoteProps) {
  const { root } = useStage();
  const element = useRef<HTMLDivElement>(null);
  useLanguage();
  // The scale bar stands above the note where that runs along the lower edge.
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(() =>
      root.style.setProperty('--campus-note-height', `${element.current?.offsetHeight ?? 0}px`),
    );
    if (element.current) sizes.observe(element.current);
    return () => {
      sizes.disconnect();
      root.style.removeProperty('--campus-note-height');
    };
  }, [root]);
  const figures = useStore(documentStore, ({ scene }) => scene.layers.figures);
  const roomy = useMedia(ROOMY);
  // What a shot lays on the map is what it shows: a note that would lie over it takes a line, and opens at a touch.
  const laid = useStore(documentStore, ({ scene, shot }) => scene.story[shot]?.claim?.areas !== undefined);
  const origin = t(props.campus.sentence);
  const whole = `${origin} ${t('Roads, cars, fields and trees about it are schematic.')}`;
  return (
    <div ref={element} className="campus-note">
      <TownSign campus={props.campus} />
      {figures ? <FiguresNote /> : null}
      {laid && !roomy ? (
        <details className="campus-origin campus-brief">
          <summary>
            <span className="campus-why-line">{whole}</span>
          </summary>
        </details>
      ) : (
        <p className="campus-origin">{whole}</p>
      )}
      {props.open ? <Colours {...props} origin={origin} /> : null}
    </div>
  );
}

function Colours({ campus, colorBy, theme, state, origin, onChoose }: CampusNoteProps & { origin: string }) {
  const { title, entries, note } = campusLegend(campus, colorBy, theme, state);
  return (
    <>
      <label className="campus-choice">
        <span>{t('Colour racks by')}</span>
        <select
          aria-label={t('Colour racks by')}
          value={colorBy}
          onChange={(event) => onChoose(event.target.value as CampusColorBy)}
        >
          {Object.entries(metricNames()).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="campus-legend">
        {title ? <p className="campus-title">{title}</p> : null}
        {entries.length > 0 ? (
          <ul>
            {entries.map(({ color, text }) => (
              <li key={text}>
                <i style={{ background: color }} />
                {text}
              </li>
            ))}
          </ul>
        ) : null}
        <Why key={`${campus.siteId} ${colorBy}`} note={note} origin={origin} title={title} />
      </div>
    </>
  );
}

/**
 * What is behind the colours; where there is little room it opens at a touch. There the line that opens it names the drawing's
 * origin, for which there is no paragraph then; where there is little height it has what is counted, for the card above tells the
 * origin.
 */
function Why({ note, origin, title }: { note: string | null; origin: string; title: string | null }) {
  const roomy = useMedia(ROOMY);
  return (
    <details className={note ? 'campus-why' : 'campus-why campus-why-origin'} open={note !== null && roomy}>
      <summary>
        <span className="campus-why-line campus-why-of">{origin}</span>
        <span className="campus-why-line campus-why-title">{title ?? t('How this number comes about')}</span>
      </summary>
      {note ? <p>{note}</p> : null}
    </details>
  );
}
