import { useState } from 'react';
import { Quantity } from '../../kit/Quantity';
import { readingOf } from '../../kit/reading';
import { SourceLinks } from '../../kit/SourceLinks';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId } from '../../model/graph/quantityId';
import type { Preset } from '../../model/inputs/preset';
import { presets } from '../../model/inputs/presets';
import type { Result } from '../../shared/result';
import { isMatched, matchNodes } from '../../store/actions/matching';
import { notify } from '../../store/actions/moment';
import { applyPreset } from '../../store/actions/scenario';
import { presetValues } from '../../store/readings/presetResults';
import type { State } from '../../store/types';

/** Whether the scene holds just what a preset sets. */
function isApplied({ scene }: State, preset: Preset): boolean {
  const { inputs, constellations } = scene;
  return (
    constellations[0]?.design === preset.design &&
    Object.entries(preset.inputs).every(([id, value]) => inputs[id] === value) &&
    Object.keys(inputs).every((id) => id in preset.inputs || /^(exchange|constellation)\./.test(id))
  );
}

async function apply(id: Preset['id'], state: State): Promise<void> {
  const matched = isMatched(state);
  const result: Result = await applyPreset(id);
  if (!result.ok) notify('warning', result.errors[0]?.message ?? '');
  else if (matched) matchNodes();
}

/** Views that others hold: what each sets, what it published beside what we get for it, and what it leaves out. */
export function ScenarioPresets({ state, lang }: { state: State; lang: UiLanguage }) {
  const [shown, setShown] = useState<Preset['id'] | null>(null);
  const preset = presets.find(({ id }) => id === shown);
  return (
    <section className="scenario-presets">
      <h3>{t('Presets')}</h3>
      <div className="chips">
        {presets.map((each) => (
          <button
            key={each.id}
            type="button"
            className="chip"
            aria-expanded={each.id === shown}
            aria-pressed={isApplied(state, each)}
            onClick={() => setShown(each.id === shown ? null : each.id)}
          >
            {t(each.label)}
            {isApplied(state, each) && ' ✓'}
          </button>
        ))}
      </div>
      {preset && <Details preset={preset} state={state} lang={lang} />}
    </section>
  );
}

function Details({ preset, state, lang }: { preset: Preset; state: State; lang: UiLanguage }) {
  const applied = isApplied(state, preset);
  return (
    <div className="preset" data-sources={preset.sources.join(' ')}>
      <p>
        {t(preset.summary)} <SourceLinks ids={preset.sources} lang={lang} />
      </p>
      <p>
        <button
          type="button"
          className="chip apply"
          disabled={applied}
          onClick={() => void apply(preset.id, state)}
        >
          {applied ? t('Applied') : t('Apply this preset')}
        </button>
      </p>
      <Published preset={preset} state={state} lang={lang} />
      <h4 className="label">{t('What it leaves out')}</h4>
      <ul className="leaves-out small">
        {preset.leavesOut.map((each) => (
          <li key={each.id}>{t(each)}</li>
        ))}
      </ul>
    </div>
  );
}

function Published({ preset, state, lang }: { preset: Preset; state: State; lang: UiLanguage }) {
  const values = presetValues(state, preset);
  const { units } = state.scene;
  return (
    <div className="scroll-x">
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('Result')}</th>
            <th scope="col">{t('Published')}</th>
            <th scope="col">{t('Ours')}</th>
          </tr>
        </thead>
        <tbody>
          {preset.results.map((result, i) => (
            <tr key={result.label.id}>
              <th scope="row">
                {t(result.label)}
                {result.why && <span className="why muted">{t(result.why)}</span>}
              </th>
              <td>{result.printed}</td>
              <td>
                <Quantity
                  id={quantityId('preset', [preset.id, String(i)])}
                  value={readingOf(values[i] ?? null, result.unit, '', lang, units)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
