import { memo, useState } from 'react';
import { formatCount } from '../../locales/format';
import { t, type UiLanguage } from '../../locales/i18n';
import { type InputGroup, inputForms, inputGroups } from '../../model/inputs/inputForms';
import type { Report } from '../../model/types';
import { asOneStep } from '../../store/actions/history';
import { chooseInput, resetAll } from './inputs/inputChoice';
import { inputWords } from './inputs/inputText';
import { ScenarioInput } from './ScenarioInput';

interface InputsProps {
  /** The report of the scene as it is. */
  report: Report;
  /** What the reader chose, by id. */
  chosen: Readonly<Record<string, number>>;
  lang: UiLanguage;
  units: 'metric' | 'us';
}

/** The exchange has its input at the head of the panel. */
const groups = inputGroups.filter((group) => group !== 'exchange');

function groupWords(group: InputGroup): string {
  switch (group) {
    case 'exchange':
      return t('What is asked');
    case 'node':
      return t('Node');
    case 'orbit':
      return t('Orbit and constellation');
    case 'launch':
      return t('Launch');
    case 'ground':
      return t('Ground');
    case 'economics':
      return t('Economics');
    case 'link':
      return t('Links');
  }
}

/** All inputs in groups that open and shut. A group that is shut costs nothing and says how many of its inputs are changed. */
export const ScenarioInputs = memo(function ScenarioInputs(props: InputsProps) {
  const [open, setOpen] = useState<ReadonlySet<InputGroup>>(new Set(['node']));
  const changed = inputForms.filter(({ id }) => props.chosen[id] !== undefined).length;
  const toggle = (group: InputGroup) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(group)) next.add(group);
      return next;
    });
  return (
    <section className="panel-section scenario-inputs">
      <div className="section-line">
        <h3>{t('Inputs')}</h3>
        {changed > 0 && (
          <span className="small" data-quantity={inputForms[0]?.id}>
            <span className="muted">{t('{n} changed', { n: formatCount(changed, props.lang) })}</span>{' '}
            <button type="button" className="link" onClick={resetAll}>
              {t('Reset all')}
            </button>
          </span>
        )}
        <button
          type="button"
          className="link"
          onClick={() => setOpen(open.size === groups.length ? new Set() : new Set(groups))}
        >
          {open.size === groups.length ? t('shut all') : t('open all')}
        </button>
      </div>
      {groups.map((group) => (
        <Group key={group} group={group} open={open.has(group)} toggle={() => toggle(group)} {...props} />
      ))}
    </section>
  );
});

function Group(props: InputsProps & { group: InputGroup; open: boolean; toggle: () => void }) {
  const { group, open, toggle, report, chosen, lang, units } = props;
  const forms = inputForms.filter((form) => form.group === group);
  const changed = forms.filter(({ id }) => chosen[id] !== undefined).length;
  return (
    <div className="input-group" data-open={open}>
      <button type="button" className="group-head" aria-expanded={open} onClick={toggle}>
        <span aria-hidden="true" className="group-mark" />
        <span>{groupWords(group)}</span>
        {changed > 0 && (
          <span className="changed" data-quantity={forms[0]?.id}>
            {t('{n} changed', { n: formatCount(changed, lang) })}
          </span>
        )}
      </button>
      {open && (
        <ul>
          {forms.map((form) => {
            const reading = report.quantities[form.id];
            return (
              <ScenarioInput
                key={form.id}
                form={form}
                value={reading?.value ?? null}
                basis={reading?.basis ?? form.basis}
                changed={chosen[form.id] !== undefined}
                lang={lang}
                units={units}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}

/** What the reader changed, each with the way back. */
export function ScenarioChanges({ chosen, lang, units }: Omit<InputsProps, 'report'>) {
  const forms = inputForms.filter(({ id }) => chosen[id] !== undefined);
  if (forms.length === 0) return <p className="small muted">{t('All inputs are as by default.')}</p>;
  return (
    <section className="scenario-changes">
      <div className="section-line">
        <h3>{t('Changed inputs')}</h3>
        <button type="button" className="chip" onClick={resetAll}>
          {t('Reset all')}
        </button>
      </div>
      <ul className="rows small">
        {forms.map((form) => (
          <li key={form.id} data-quantity={form.id}>
            <span>{t(form.label)}</span>
            <span>
              <span className="number">{inputWords(chosen[form.id] ?? 0, form, lang, units)}</span>{' '}
              <button
                type="button"
                className="link"
                aria-label={t('Reset {label}', { label: t(form.label) })}
                onClick={() => asOneStep(() => chooseInput(form.id, null))}
              >
                {t('reset')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
