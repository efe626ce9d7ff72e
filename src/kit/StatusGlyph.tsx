import { useId } from 'react';

/** How status is drawn, here and on the globe: form first, colour second. */
type StatusForm = 'solid' | 'part' | 'hollow' | 'dashed' | 'hatched';

/**
 * The form for a site: solid when all of its final power runs, part-filled by share, hollow when being built,
 * dashed when only announced, hatched when no power is known.
 */
export function statusForm(status: string, nowW: number | null, finalW: number | null): StatusForm {
  if (nowW === null && finalW === null) return 'hatched';
  if (nowW !== null && nowW > 0) return finalW === null || nowW >= finalW * 0.995 ? 'solid' : 'part';
  if (status === 'announced' || status === 'disputed' || status === 'withdrawn') return 'dashed';
  if (status === 'operating' && nowW === null) return 'hatched';
  return 'hollow';
}

/** A small column in the form of a site's status; `share` 0…1 fills the part-filled one. Decoration: words go beside it. */
export function StatusGlyph({ form, share = 0.5 }: { form: StatusForm; share?: number }) {
  const hatchId = useId();
  const fillPx = form === 'solid' ? 14 : form === 'part' ? Math.max(2, Math.min(12, 14 * share)) : 0;
  return (
    <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true" className="ground status-glyph">
      {form === 'hatched' && (
        <pattern
          id={hatchId}
          width="3"
          height="3"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1="0" y1="0" x2="0" y2="3" stroke="currentColor" strokeWidth="1.4" />
        </pattern>
      )}
      <rect x="1.5" y={15 - fillPx} width="7" height={fillPx} fill="currentColor" />
      <rect
        x="1.5"
        y="1"
        width="7"
        height="14"
        fill={form === 'hatched' ? `url(#${hatchId})` : 'none'}
        stroke="currentColor"
        strokeWidth="1.2"
        strokeDasharray={form === 'dashed' ? '2 1.6' : undefined}
      />
    </svg>
  );
}
