import type { ReactNode } from 'react';
import { useMedia } from '../../kit/hooks/useMedia';

/** A card that folds to one line; folded at first where there is little room for it. */
export function FoldingCard(props: {
  label: string;
  /** Folded at first in any case: what it tells of lies behind it. */
  folded?: boolean;
  line: string;
  /** What the line's numbers rest on. */
  sources?: readonly string[];
  children: ReactNode;
  /** Stands below the line, folded or not: the way on. */
  way?: ReactNode;
}) {
  const { label, folded = false, line, sources = [], children, way } = props;
  const small = useMedia('(max-width: 640px), (max-height: 560px)');
  return (
    <section className="card inside-card" data-over-globe aria-label={label}>
      <details key={String(small || folded)} open={!small && !folded}>
        <summary className="strong" data-sources={sources.join(' ')}>
          {line}
        </summary>
        <div className="inside-body">{children}</div>
      </details>
      {way}
    </section>
  );
}
