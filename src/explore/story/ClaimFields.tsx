import { useId } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { t } from '../../locales/i18n';
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
  const set = (next: Claim) => onClaim(next.number === null && !next.date ? null : next);
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
          onChange={(event) => set({ date, number: event.target.value.trim() || null })}
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
      <label className="shot-check">
        <input
          type="checkbox"
          checked={date}
          onChange={(event) => set({ number, date: event.target.checked })}
        />
        {t('The day')}
      </label>
    </fieldset>
  );
}
