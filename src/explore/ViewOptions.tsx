import './view.css';
import { useId } from 'react';
import { useTheme } from '../panels/useAppearance';
import type { Layers } from '../scene/types';
import { t } from '../shared/i18n';
import { setLayer, setTheme, setUnits } from '../store/actions';
import { useStore } from '../store/useStore';

type Switch = Exclude<keyof Layers, 'earth'>;

/** What is drawn over the globe, how the Earth looks, units and theme. Each choice is one step of undo. */
export function ViewOptions() {
  const { layers, units, theme } = useStore((state) => state.scene);
  const shown = useTheme();
  const map = layers.earth === 'diagram' || (layers.earth === 'auto' && shown === 'paper');
  const switches: [Switch, string][] = [
    ['sites', t('Sites')],
    ['orbits', t('Orbits')],
    ['labels', t('Labels')],
    ['borders', t('Borders')],
    ['graticule', t('Graticule')],
    ['atmosphere', t('Atmosphere')],
    ['cityLights', t('City lights')],
  ];
  return (
    <div className="view-options">
      <Choice
        legend={t('Earth')}
        value={layers.earth}
        options={[
          ['auto', t('Automatic')],
          ['imagery', t('Imagery')],
          ['diagram', t('Map')],
        ]}
        onChoose={(earth) => setLayer('earth', earth)}
      />
      <fieldset>
        <legend className="label">{t('Layers')}</legend>
        <div className="layer-switches">
          {switches.map(([id, label]) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={layers[id]}
                // City lights lie on the imagery; the map has none to show.
                disabled={id === 'cityLights' && map}
                onChange={(event) => setLayer(id, event.target.checked)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      <Choice
        legend={t('Units')}
        value={units}
        options={[
          ['metric', t('Metric')],
          ['us', t('US')],
        ]}
        onChoose={setUnits}
      />
      <Choice
        legend={t('Theme')}
        value={theme}
        options={[
          ['auto', t('Automatic')],
          ['night', t('Dark')],
          ['paper', t('Light')],
        ]}
        onChoose={setTheme}
      />
    </div>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  value: T;
  options: [T, string][];
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ legend, value, options, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      <div className="choice">
        {options.map(([id, label]) => (
          <label key={id}>
            <input type="radio" name={name} checked={id === value} onChange={() => onChoose(id)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
