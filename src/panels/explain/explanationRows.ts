import type { Explanation } from '../../model/types';

/** One line of a chain shown as a tree. `path` is the way from the root by index: `0`, `0.2`, `0.2.1`. */
export interface Row {
  path: string;
  depth: number;
  /** Among its siblings, from 0. */
  index: number;
  step: Explanation;
  /** The same step stands further up already. */
  seen: boolean;
}

/** The lines in sight, in reading order: the root, and whatever stands under open branches. */
export function rowsOf(root: Explanation, open: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  const met = new Set<string>();
  const visit = (step: Explanation, path: string, depth: number, index: number) => {
    rows.push({ path, depth, index, step, seen: step.inputs.length > 0 && met.has(step.id) });
    met.add(step.id);
    if (!open.has(path)) return;
    step.inputs.forEach((input, i) => {
      visit(input, `${path}.${i}`, depth + 1, i);
    });
  };
  visit(root, '0', 0, 0);
  return rows;
}

/** Paths of all steps that have inputs, down to `depths` levels. */
export function openBranches(root: Explanation, depths = Number.POSITIVE_INFINITY): Set<string> {
  const paths = new Set<string>();
  const visit = (step: Explanation, path: string, depth: number) => {
    if (step.inputs.length === 0 || depth >= depths) return;
    paths.add(path);
    step.inputs.forEach((input, i) => {
      visit(input, `${path}.${i}`, depth + 1);
    });
  };
  visit(root, '0', 0);
  return paths;
}

/** How many steps stand beside the one at a path, itself counted. */
export function siblingsOf(root: Explanation, path: string): number {
  const way = path.split('.').slice(1, -1);
  const parent = way.reduce<Explanation | undefined>((step, index) => step?.inputs[Number(index)], root);
  return path === '0' ? 1 : (parent?.inputs.length ?? 1);
}

/** What a key does in a tree: where it goes, whether it opens or shuts the present branch, or opens all. */
export interface TreeStep {
  to?: string;
  toggle?: boolean;
  all?: boolean;
}

/** What a key does on the row at a path; null where it does nothing. */
export function stepKey(
  key: string,
  rows: readonly Row[],
  path: string,
  open: ReadonlySet<string>,
): TreeStep | null {
  const at = rows.findIndex((row) => row.path === path);
  const row = rows[at];
  if (!row) return null;
  const to = (index: number): TreeStep | null => {
    const found = rows[index];
    return found ? { to: found.path } : null;
  };
  const branch = row.step.inputs.length > 0;
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'ArrowRight':
      return branch ? (open.has(path) ? to(at + 1) : { toggle: true }) : null;
    case 'ArrowLeft':
      if (branch && open.has(path)) return { toggle: false };
      return path === '0' ? null : { to: path.slice(0, path.lastIndexOf('.')) };
    case 'Enter':
    case ' ':
      return branch ? { toggle: !open.has(path) } : null;
    case '*':
      return { all: true };
    default:
      return null;
  }
}
