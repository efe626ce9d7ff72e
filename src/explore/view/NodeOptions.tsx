import { useEffect, useId, useState } from 'react';
import { useLanguage, useTheme } from '../../kit/hooks/useAppearance';
import { formatNumber } from '../../locales/format';
import { t } from '../../locales/i18n';
import { type NodeMetricId, nodeMetrics } from '../../scene/nodeMetrics';
import { categoryColors } from '../../shared/nodePalette';
import { setNodeView } from '../../store/actions/scene';
import { documentStore } from '../../store/document';
import { orbitAltitudesM } from '../../store/nodes/nodeReadings';
import { constellationReadings, constellations } from '../../store/nodes/orbitReadings';
import { satelliteImports } from '../../store/satellites/satelliteImports';
import { useStore } from '../../store/useStore';
import { Choice } from '../Choice';

/** How the nodes are coloured and which of them are shown. Each choice is one step of undo. */
export function NodeOptions() {
  const { colorBy, heat, light } = useStore(documentStore, (state) => state.scene.nodes);
  const id = useId();
  return (
    <>
      <div className="view-line">
        <label className="label" htmlFor={id}>
          {t('Colour nodes by')}
        </label>
        <select
          id={id}
          value={colorBy}
          onChange={(event) => setNodeView({ colorBy: event.target.value as NodeMetricId })}
        >
          {Object.entries(nodeMetrics).map(([value, { name }]) => (
            <option key={value} value={value}>
              {t(name)}
            </option>
          ))}
        </select>
      </div>
      <Choice
        legend={t('Nodes shown')}
        value={light}
        options={[
          ['all', t('All')],
          ['sunlit', t('In sunlight')],
          ['shadow', t('In shadow')],
        ]}
        onChoose={(next) => setNodeView({ light: next })}
      />
      <div className="layer-switches one-switch">
        <label>
          <input
            type="checkbox"
            checked={heat}
            onChange={(event) => setNodeView({ heat: event.target.checked })}
          />
          {t('Radiators in infrared, by temperature')}
        </label>
      </div>
      <HeightRange />
      <ConstellationList />
    </>
  );
}

/** One switch a constellation, where there is more than one. */
function ConstellationList() {
  const list = useStore(documentStore, constellationReadings);
  const { hidden, colorBy } = useStore(documentStore, (state) => state.scene.nodes);
  const colors = categoryColors[useTheme()];
  if (list.length < 2) return null;
  const show = (id: string, shown: boolean) =>
    setNodeView({ hidden: shown ? hidden.filter((one) => one !== id) : [...hidden, id] });
  return (
    <fieldset>
      <legend className="label">{t('Constellations')}</legend>
      <div className="layer-switches one-column">
        {list.map(({ id, title }, i) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!hidden.includes(id)}
              onChange={(event) => show(id, event.target.checked)}
            />
            {colorBy === 'constellation' && (
              <span className="swatch" style={{ background: colors[i % colors.length] }} />
            )}
            {title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const METRES = { metric: 1000, us: 1609.344 } as const;

/** The heights between which nodes are shown, where the scene has more than one. */
function HeightRange() {
  const heights = orbitAltitudesM(useStore(documentStore, constellations));
  const imported = useStore(documentStore, ({ scene }) => satelliteImports(scene.imports).length > 0);
  const { altitudeRangeM } = useStore(documentStore, (state) => state.scene.nodes);
  const units = useStore(documentStore, (state) => state.scene.units);
  const [lowest, highest] = [heights[0] ?? 0, imported ? 50_000_000 : (heights.at(-1) ?? 0)];
  if (heights.length < 2 && !imported) return null;
  const [low, high] = altitudeRangeM ?? [lowest, highest];
  const choose = (from: number, to: number) => {
    const range: [number, number] = [Math.min(from, to), Math.max(from, to)];
    setNodeView({ altitudeRangeM: range[0] <= lowest && range[1] >= highest ? null : range });
  };
  const unit = units === 'metric' ? 'km' : 'mi';
  return (
    <fieldset>
      <legend className="label">{t('Height of the orbit, {unit}', { unit })}</legend>
      <div className="height-range">
        <HeightField
          label={t('Lowest')}
          valueM={low}
          unitM={METRES[units]}
          onChoose={(from) => choose(from, high)}
        />
        <span aria-hidden="true">–</span>
        <HeightField
          label={t('Highest')}
          valueM={high}
          unitM={METRES[units]}
          onChoose={(to) => choose(low, to)}
        />
        <button
          type="button"
          className="chip"
          disabled={altitudeRangeM === null}
          onClick={() => setNodeView({ altitudeRangeM: null })}
        >
          {t('All')}
        </button>
      </div>
    </fieldset>
  );
}

interface HeightFieldProps {
  label: string;
  valueM: number;
  unitM: number;
  onChoose: (valueM: number) => void;
}

/** A height as text that is taken over at Enter or when the field is left; what is no height comes back as it was. */
function HeightField({ label, valueM, unitM, onChoose }: HeightFieldProps) {
  const lang = useLanguage();
  // A number field takes digits and a point, in whatever language.
  const shown = String(Math.round((valueM / unitM) * 10) / 10);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const take = () => {
    const value = Number(text);
    if (text !== shown && text.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= 1e6)
      onChoose(value * unitM);
    else setText(shown);
  };
  return (
    <input
      type="number"
      min={0}
      step="any"
      aria-label={label}
      title={formatNumber(Number(shown), lang)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
