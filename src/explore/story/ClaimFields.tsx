import { useId, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { t } from '../../locales/i18n';
import { sameJson } from '../../scene/merge';
import { noClaim } from '../../scene/schema/claimSchema';
import type { Claim } from '../../scene/types';
import { claimableIds, claimLabel } from './claimable';

interface ClaimFieldsProps {
  claim: Claim | null;
  onClaim: (claim: Claim | null) => void;
}

/** What the shot says in the picture: a number by its id, chosen from a list or typed, and whether the day stands there. */
export function ClaimFields({ claim, onClaim }: ClaimFieldsProps) {
  const listId = useId();
  const lang = useLanguage();
  const number = claim?.number ?? null;
  const date = claim?.date ?? false;
  const bars = claim?.bars ?? noClaim.bars;
  const set = (part: Partial<Claim>) => {
    const next = { ...noClaim, ...claim, ...part };
    onClaim(sameJson(next, noClaim) ? null : next);
  };
  return (
    <fieldset className="shot-claim">
      <legend className="label">{t('In the picture')}</legend>
      <label className="shot-field">
        <span className="label">{t('A number, by its name')}</span>
        <input
          type="text"
          list={listId}
          maxLength={200}
          value={number ?? ''}
          onChange={(event) => set({ number: event.target.value.trim() || null })}
        />
      </label>
      <datalist id={listId}>
        {claimableIds().map((id) => (
          <option key={id} value={id}>
            {claimLabel(id)}
          </option>
        ))}
      </datalist>
      {number !== null && (
        <p className="small muted" lang={lang}>
          {claimLabel(number) || t('No number has this name: {id}', { id: number })}
        </p>
      )}
      <Bars bars={bars} onBars={(next) => set({ bars: next })} />
      <label className="shot-check">
        <input type="checkbox" checked={date} onChange={(event) => set({ date: event.target.checked })} />
        {t('The day')}
      </label>
    </fieldset>
  );
}

/** Numbers as bars, one name on each line; taken once the field is left. */
function Bars({ bars, onBars }: { bars: readonly string[]; onBars: (bars: string[]) => void }) {
  const [draft, setDraft] = useState<string | null>(null);
  const take = () => {
    if (draft === null) return;
    const named = draft.split('\n').map((line) => line.trim());
    onBars(named.filter((id) => id !== ''));
    setDraft(null);
  };
  return (
    <label className="shot-field">
      <span className="label">{t('Numbers as bars, a name on each line')}</span>
      <textarea
        rows={3}
        value={draft ?? bars.join('\n')}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
      />
    </label>
  );
}
