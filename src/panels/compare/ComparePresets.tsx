import { useState } from 'react';
import { Quantity } from '../../kit/Quantity';
import { readingOf } from '../../kit/reading';
import { SourceLinks } from '../../kit/SourceLinks';
import { formatShare } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { quantityId } from '../../model/graph/quantityId';
import type { Preset, PresetResult } from '../../model/inputs/preset';
import { presets } from '../../model/inputs/presets';
import { notify } from '../../store/actions/moment';
import { applyPreset } from '../../store/actions/scenario';
import { presetValues } from '../../store/readings/presetResults';
import type { State } from '../../store/types';

/** What others published, the model's own number beside each, and what the published one leaves out. */
export function ComparePresets({ state, lang }: { state: State; lang: UiLanguage }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="panel-section">
      <h3>{t('Published results, and ours beside')}</h3>
      <p>
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('Hide') : t('Show')}
        </button>
      </p>
      {open &&
        presets.map((preset) => (
          <PublishedPreset key={preset.id} preset={preset} state={state} lang={lang} />
        ))}
    </section>
  );
}

async function open(id: string): Promise<void> {
  const result = await applyPreset(id);
  if (!result.ok) notify('error', result.errors.map(({ message }) => message).join(' '));
}

function PublishedPreset({ preset, state, lang }: { preset: Preset; state: State; lang: UiLanguage }) {
  const values = presetValues(state, preset);
  const label = t(preset.label);
  const replica = preset.results.every(({ from }) => from === 'replica');
  return (
    <article className="published">
      <h4 data-sources={preset.sources.join(' ')}>{label}</h4>
      <p className="small" data-sources={preset.sources.join(' ')}>
        {t(preset.summary)} <SourceLinks ids={preset.sources} lang={lang} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable from the keyboard. */}
      <section className="scroll-x" tabIndex={0} aria-label={label}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('Result')}</th>
              <th scope="col">{t('Published')}</th>
              <th scope="col">
                {t('Ours')} {replica && t('(by the source’s own formulas)')}
              </th>
              <th scope="col">{t('Ours over published')}</th>
            </tr>
          </thead>
          <tbody>
            {preset.results.map((result, i) => (
              <Published
                key={result.label.id}
                result={result}
                sources={preset.sources}
                of={[preset.id, String(i)]}
                ours={values[i] ?? null}
                units={state.scene.units}
                lang={lang}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p className="label">{t('Leaves out:')}</p>
      <ul className="leaves-out small muted" data-sources={preset.sources.join(' ')}>
        {preset.leavesOut.map((each) => (
          <li key={each.id}>{t(each)}</li>
        ))}
      </ul>
      <p>
        <button type="button" className="chip" onClick={() => open(preset.id)}>
          {t('Take “{preset}” as the scenario', { preset: label })}
        </button>
      </p>
    </article>
  );
}

function Published(props: {
  result: PresetResult;
  /** Of the published value. */
  sources: readonly string[];
  /** Preset and place of the result. */
  of: readonly string[];
  ours: number | null;
  units: 'metric' | 'us';
  lang: UiLanguage;
}) {
  const { result, sources, of, ours, units, lang } = props;
  const cited = sources.join(' ');
  const ratio = ratioWords(ours, result.value, lang);
  return (
    <>
      <tr data-noted={result.why !== undefined}>
        <th scope="row" data-sources={cited}>
          {t(result.label)}
        </th>
        <td data-sources={cited}>{result.printed}</td>
        <td>
          <Quantity id={quantityId('preset', of)} value={readingOf(ours, result.unit, '', lang, units)} />
        </td>
        <td>{ratio && <Quantity id={quantityId('published', of)} value={{ number: ratio, unit: '' }} />}</td>
      </tr>
      {result.why && (
        <tr>
          <td className="why label" colSpan={4} data-sources={cited}>
            {t(result.why)}
          </td>
        </tr>
      )}
    </>
  );
}

/** Ours over the published value as a percentage; empty where either is unknown or it is 0. */
function ratioWords(ours: number | null, published: number, lang: UiLanguage): string {
  return ours === null || published === 0 ? '' : formatShare(ours / published, lang);
}
