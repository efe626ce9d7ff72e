import { t } from '../../locales/i18n';
import type { Problem } from '../../shared/result';

/** One kind of fault or remark of a file, told once however often it is there. */
export interface SiteNote extends Problem {
  /** How often it is there. */
  count: number;
  /** The first lines of it, from 1, at most twenty; empty where it is of the whole file. */
  lines: readonly number[];
}

const MOST_KINDS = 200;
const MOST_LINES = 20;

/** What is told of a file while it is read: each kind once, with its first words, its count and its first lines. */
export class NoteList {
  private readonly kinds = new Map<string, SiteNote & { lines: number[] }>();
  private readonly rows = new Set<number>();

  constructor(private readonly name: string) {}

  /** Tells a fault or remark. `kind` is the same for all that are told together; what one row says of itself is `problem`. */
  tell(kind: string, problem: Problem): void {
    if (problem.leftOutRow !== undefined) this.rows.add(problem.leftOutRow);
    const known = this.kinds.get(kind);
    if (known) {
      known.count += 1;
      if (problem.line !== undefined && known.lines.length < MOST_LINES) known.lines.push(problem.line);
    } else if (this.kinds.size < MOST_KINDS) {
      const lines = problem.line === undefined ? [] : [problem.line];
      this.kinds.set(kind, { ...problem, count: 1, lines });
    } else if (kind !== '') {
      this.tell('', { path: this.name, message: t('has more kinds of faults than are listed') });
    }
  }

  /** Tells something of so many rows at once. */
  count(kind: string, count: number, problem: Problem): void {
    if (count === 0) return;
    this.tell(kind, problem);
    const note = this.kinds.get(kind);
    if (note) note.count += count - 1;
  }

  /** Rows or features that some fault has left out. */
  get leftOut(): number {
    return this.rows.size;
  }

  /** All kinds in the order in which they were met. */
  list(): SiteNote[] {
    return [...this.kinds.values()];
  }
}
