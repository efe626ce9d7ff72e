import './claim.css';
import { useMemo } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { BasisTag, Quantity } from '../../kit/Quantity';
import { bandWords, quantityWords } from '../../kit/reading';
import { formatDate } from '../../locales/format';
import { asWritten, t, type UiLanguage } from '../../locales/i18n';
import type { Claim } from '../../scene/types';
import { documentStore } from '../../store/document';
import { liveStore } from '../../store/live';
import { claimedNumber, showsVariants } from '../../store/readings/claimReading';
import { missingInShot } from '../../store/readings/missingInShot';
import { unknownAreas, unknownEnds } from '../../store/readings/missingNow';
import { publishersOfNumber } from '../../store/readings/publishers';
import { sourceOf } from '../../store/readings/sources';
import type { State } from '../../store/types';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { ClaimBars } from './ClaimBars';
import { ClaimVariants } from './ClaimVariants';
import { Missing } from './Missing';

const lostEnds = (state: State): string => unknownEnds(state).join(' ');
const lostAreas = (state: State): string => unknownAreas(state).join(' ');

/** What the present shot says in the picture: its number, large, with basis and source, and the day. Nothing where it says none. */
export function ClaimCard() {
  const claim = useStore(documentStore, ({ scene, shot }) => scene.story[shot]?.claim ?? null);
  const lang = useLanguage();
  const missing = useStore(documentStore, missingInShot);
  const lost = useThrottled(lostEnds);
  const noAreas = useThrottled(lostAreas);
  // On a flat map no square is laid: there they are bars.
  const outOfView = useStore(liveStore, ({ areasUnseen }) => areasUnseen);
  const isFlat = useStore(liveStore, ({ flat }) => flat !== null);
  const areas = isFlat ? (claim?.areas ?? []).filter((id) => !noAreas.split(' ').includes(id)) : [];
  const bars = [...(claim?.bars ?? []), ...areas];
  const says = claim !== null && (claim.date || claim.number !== null || bars.length > 0);
  const names = [...missing, ...`${lost} ${noAreas}`.split(' ').filter(Boolean)];
  if (!says && names.length === 0 && outOfView.length === 0) return null;
  return (
    <aside className="claim" aria-label={t('What this shot says')} data-over-globe data-type-over-globe>
      {claim?.date && <ClaimDay lang={lang} />}
      {claim && <ClaimNumbers claim={{ ...claim, bars }} lang={lang} />}
      {names.map((name) => (
        <Missing key={name} name={name} />
      ))}
      {outOfView.map((id) => (
        <Unseen key={id} id={id} />
      ))}
    </aside>
  );
}

/** Says that an area of the shot lies where the picture does not show it. */
function Unseen({ id }: { id: string }) {
  const label = useThrottled((state) => t(claimedNumber(state, id)?.label ?? asWritten(id)));
  return (
    <p className="claim-missing" role="status">
      {t('Not in this view: {what}', { what: label })}
    </p>
  );
}

/** The numbers: one large and others as bars, or all in columns where the shot sets scenarios side by side. */
function ClaimNumbers({ claim: { number, bars }, lang }: { claim: Claim; lang: UiLanguage }) {
  const inColumns = useStore(documentStore, showsVariants);
  if (inColumns) return <ClaimVariants ids={number === null ? bars : [number, ...bars]} lang={lang} />;
  return (
    <>
      {number !== null && <ClaimNumber id={number} lang={lang} />}
      {bars.length > 0 && <ClaimBars ids={bars} lang={lang} />}
    </>
  );
}

const DAY_MS = 86_400_000;
/** When the day of the clock began, also before 1970. */
const dayMs = ({ clockMs }: { clockMs: number }) => DAY_MS * Math.floor(clockMs / DAY_MS);

function ClaimDay({ lang }: { lang: UiLanguage }) {
  const ms = useThrottled(dayMs);
  return <p className="claim-date">{formatDate(ms, lang)}</p>;
}

function ClaimNumber({ id, lang }: { id: string; lang: UiLanguage }) {
  const state = useThrottled();
  const { units } = state.scene;
  const found = useMemo(() => claimedNumber(state, id), [state, id]);
  if (!found) return <Missing name={id} />;
  const { label, quantity } = found;
  const band = bandWords(quantity, id, lang, units);
  return (
    <>
      <p className="claim-number">
        <Quantity id={id} value={quantityWords(quantity, id, lang, units)} of={quantity} />
      </p>
      <p className="claim-label">{t(label)}</p>
      <p className="claim-source">
        <BasisTag basis={quantity.basis} /> {band && <span className="number">{band} · </span>}
        <ClaimSources ids={quantity.sources} />
      </p>
    </>
  );
}

/** Who published what stands behind the number; assumptions have no publisher. */
function ClaimSources({ ids }: { ids: readonly string[] }) {
  const scene = useStore(documentStore, (state) => state.scene);
  const sources = ids.flatMap((id) => sourceOf({ scene }, id) ?? []);
  return <span data-sources={ids.join(' ')}>{publishersOfNumber(sources)}</span>;
}
