import { useId, useMemo, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { useDraft } from '../../kit/hooks/useDraft';
import { t } from '../../locales/i18n';
import { sameJson } from '../../scene/merge';
import { noClaim } from '../../scene/schema/claimSchema';
import type { Claim } from '../../scene/types';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import { claimables, claimLabel } from './claimable';

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
  const isPinned = useStore(documentStore, ({ scene }) => scene.pinned.length > 0);
  const set = (part: Partial<Claim>) => {
    const next = { ...noClaim, ...claim, ...part };
    onClaim(sameJson(next, noClaim) ? null : next);
  };
  // Each label takes a full explanation of its number: they are made once somebody looks for one.
  const [offered, setOffered] = useState<ReturnType<typeof claimables>>([]);
  const numberField = useDraft(number ?? '', (typed) => set({ number: typed.trim() || null }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: its words are those of the language
  const label = useMemo(() => (number === null ? null : claimLabel(number)), [number, lang]);
  return (
    <fieldset className="shot-claim">
      <legend className="label">{t('In the picture')}</legend>
      <label className="shot-field">
        <span className="label">{t('A number, by its name')}</span>
        <input
          type="text"
          list={listId}
          maxLength={200}
          onFocus={() => setOffered(claimables())}
          {...numberField}
        />
      </label>
      <datalist id={listId}>
        {offered.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </datalist>
      {number !== null && (
        <p className="small muted" lang={lang}>
          {label || t('No number has this name: {id}', { id: number })}
        </p>
      )}
      <Lines
        label={t('Numbers as bars, a name on each line')}
        lines={bars}
        onLines={(next) => set({ bars: next })}
      />
      <Lines
        label={t('Arcs, the ids of two sites on each line')}
        lines={(claim?.arcs ?? noClaim.arcs).map((pair) => pair.join(' '))}
        onLines={(next) => set({ arcs: next.map((line) => line.split(/[\s,;]+/) as [string, string]) })}
      />
      <Lines
        label={t('Areas on the map at their true size, a name on each line')}
        lines={claim?.areas ?? noClaim.areas}
        onLines={(next) => set({ areas: next })}
      />
      {(isPinned || claim?.variants) && (
        <label className="shot-check">
          <input
            type="checkbox"
            checked={claim?.variants ?? false}
            onChange={(event) => set({ variants: event.target.checked })}
          />
          {t('In columns, beside the pinned scenarios')}
        </label>
      )}
      <label className="shot-check">
        <input type="checkbox" checked={date} onChange={(event) => set({ date: event.target.checked })} />
        {t('The day')}
      </label>
    </fieldset>
  );
}

interface LinesProps {
  label: string;
  lines: readonly string[];
  onLines: (lines: string[]) => void;
}

/** A list, one of it on each line. */
function Lines({ label, lines, onLines }: LinesProps) {
  const field = useDraft(lines.join('\n'), (typed) => {
    const written = typed.split('\n').map((line) => line.trim());
    onLines(written.filter((line) => line !== ''));
  });
  return (
    <label className="shot-field">
      <span className="label">{label}</span>
      <textarea rows={3} {...field} />
    </label>
  );
}
