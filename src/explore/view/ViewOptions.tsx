import { setUnits } from '../../store/actions/looks';
import { setLayer, setTheme } from '../../store/actions/scene';
import { satelliteImports } from '../../store/satellites/satelliteImports';
import './view.css';
import { useTheme } from '../../kit/hooks/useAppearance';
import { t } from '../../locales/i18n';
import type { Layers } from '../../scene/types';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { Choice } from '../Choice';
import { NodeOptions } from './NodeOptions';
import { TileOptions } from './TileOptions';

type Switch = Exclude<keyof Layers, 'earth'>;

/** Layers that are drawn of nodes, and so of none where none are shown. */
const ofNodes: ReadonlySet<Switch> = new Set(['trails', 'links']);

/** What is drawn over the globe, how the Earth and the nodes look, units and theme. Each choice is one step of undo. */
export function ViewOptions() {
  const { layers, units, theme } = useStore(documentStore, (state) => state.scene);
  const shown = useTheme();
  const hasNodes = useStore(
    documentStore,
    ({ scene }) =>
      scene.layers.orbits && scene.constellations.length + satelliteImports(scene.imports).length > 0,
  );
  const map = layers.earth === 'diagram' || (layers.earth === 'auto' && shown === 'paper');
  const switches: [Switch, string][] = [
    ['sites', t('Sites')],
    ['orbits', t('Orbits')],
    ['labels', t('Labels')],
    ['borders', t('Borders')],
    ['graticule', t('Graticule')],
    ['atmosphere', t('Atmosphere')],
    ['cityLights', t('City lights')],
    ['trails', t('Trails')],
    ['links', t('Links')],
    ['figures', t('Scale figures')],
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
                disabled={(id === 'cityLights' && map) || (ofNodes.has(id) && !hasNodes)}
                onChange={(event) => setLayer(id, event.target.checked)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {hasNodes && <NodeOptions />}
      <TileOptions />
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
