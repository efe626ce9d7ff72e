import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { BasisTag } from '../../kit/Quantity';
import { bandWords, stepWords } from '../../kit/reading';
import { SourceItem } from '../../kit/SourceItem';
import { t, type UiLanguage } from '../../locales/i18n';
import type { Explanation } from '../../model/types';
import { openBranches, type Row, rowsOf, siblingsOf, stepKey } from './explanationRows';

/**
 * The whole chain behind a number as a tree: each branch opens and shuts, by pointer or by keys as trees have them
 * (arrows, Home, End, * for all).
 */
export function ExplanationTree({ root, lang, units }: { root: Explanation } & Shown) {
  const all = useMemo(() => openBranches(root), [root]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openBranches(root, 1));
  const [current, setCurrent] = useState('0');
  const tree = useRef<HTMLDivElement>(null);
  const base = useId();
  const rows = rowsOf(root, open);
  const toggle = (path: string, to = !open.has(path)) => {
    const next = new Set(open);
    if (to) next.add(path);
    else next.delete(path);
    setOpen(next);
  };
  const go = (path: string) => {
    setCurrent(path);
    tree.current?.querySelector<HTMLElement>(`[data-path="${path}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('a')) return;
    const step = stepKey(event.key, rows, current, open);
    if (!step) return;
    event.preventDefault();
    if (step.all) setOpen(all);
    if (step.toggle !== undefined) toggle(current, step.toggle);
    if (step.to !== undefined) go(step.to);
  };
  const whole = all.size <= open.size;
  // The path that keys stand on may have gone with its branch.
  const focused = rows.some(({ path }) => path === current) ? current : '0';
  return (
    <section>
      <div className="tree-head">
        <h3 id={base}>{t('From formula to source')}</h3>
        {all.size > 0 && (
          <button type="button" className="link" onClick={() => setOpen(whole ? new Set() : all)}>
            {whole ? t('shut all') : t('open all')}
          </button>
        )}
      </div>
      <div ref={tree} className="tree" role="tree" aria-labelledby={base} onKeyDown={onKey}>
        {rows.map((row) => (
          <TreeRow
            key={row.path}
            row={row}
            siblings={siblingsOf(root, row.path)}
            open={open.has(row.path)}
            focused={row.path === focused}
            lang={lang}
            units={units}
            onPress={() => {
              setCurrent(row.path);
              if (row.step.inputs.length > 0) toggle(row.path);
            }}
          />
        ))}
      </div>
    </section>
  );
}

interface Shown {
  lang: UiLanguage;
  units: 'metric' | 'us';
}

interface RowProps extends Shown {
  row: Row;
  siblings: number;
  open: boolean;
  focused: boolean;
  onPress: () => void;
}

function TreeRow({ row, siblings, open, focused, lang, units, onPress }: RowProps) {
  const { step, path, depth, index, seen } = row;
  const { basis } = step.quantity;
  const shown = stepWords(step, lang, units);
  const band = bandWords(step.quantity, step.id, lang, units);
  const branch = step.inputs.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all its items
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-posinset={index + 1}
      aria-setsize={siblings}
      aria-expanded={branch ? open : undefined}
      aria-selected={focused}
      tabIndex={focused ? 0 : -1}
      data-path={path}
      style={{ paddingLeft: 16 * Math.min(depth, 8) }}
      onClick={(event) => {
        if (event.target instanceof HTMLElement && event.target.closest('a')) return;
        onPress();
      }}
    >
      <div className="tree-line">
        <span aria-hidden="true" className="tree-mark">
          {branch ? (open ? '−' : '+') : ''}
        </span>
        <span>{t(step.label)}</span>
        <span className="tree-value">
          <span className="number strong">
            {shown.bound && <span className="bound">{shown.bound} </span>}
            {shown.number}
            {shown.unit && <span className="unit"> {shown.unit}</span>}
          </span>
          <BasisTag basis={basis} />
        </span>
      </div>
      {(open || !branch) && (
        <div className="tree-more">
          {step.formula && <p className="formula">{t(step.formula)}</p>}
          {band && <p className="small muted">{t('Range: {band}', { band })}</p>}
          {step.note && <p className="small muted">{t(step.note)}</p>}
          {seen && <p className="small muted">{t('This step stands further up too.')}</p>}
          {step.sources.map((source) => (
            <SourceItem key={source.id} source={source} lang={lang} publisher />
          ))}
        </div>
      )}
    </div>
  );
}
