import { t } from '../../locales/i18n';
import type { Steps } from '../../shared/steps';
import type { SiteRow } from './cells/readCells';
import { idOf } from './importedSites';
import type { NoteList } from './notes';
import type { PlacedRow } from './placedRows';

/** The rows of one site, in the order of the file. */
export type Group = [PlacedRow, ...PlacedRow[]];

/** Rows between two steps. */
const STEP = 500;
/** Rows of one name that lie within a cell of this size are one site, degrees: about a kilometre. */
const CELL_DEG = 0.01;

const degrees = (deg: number, positive: string, negative: string): string =>
  `${Math.abs(deg).toFixed(2)}° ${deg < 0 ? negative : positive}`;

/** A name for a row that has none: who runs it and where, or its degrees. */
function madeName({ operator, owner, town, region, country, latitude_deg, longitude_deg }: SiteRow): string {
  const who = (operator ?? owner ?? []).slice(0, 2).join(', ');
  const where = town ?? region ?? country ?? '';
  if (who !== '' || where !== '')
    return [who, where]
      .filter((part) => part !== '')
      .join(', ')
      .slice(0, 200);
  return `${degrees(latitude_deg ?? 0, 'N', 'S')}, ${degrees(longitude_deg ?? 0, 'E', 'W')}`;
}

/** What is told of a row. */
const told = ({ path, line }: PlacedRow, message: string) => ({
  path,
  message,
  ...(line === null ? {} : { line }),
});

/** Gives names to rows without one, and tells how many. */
function named(rows: readonly PlacedRow[], notes: NoteList): PlacedRow[] {
  return rows.map((placed) => {
    if (placed.row.name !== null || placed.row.id !== null) return placed;
    const name = madeName(placed.row);
    notes.tell(
      'unnamed',
      told(placed, t('has no name; it is named by its operator and place: “{name}”', { name })),
    );
    return { ...placed, row: { ...placed.row, name } };
  });
}

const isSamePlace = (a: SiteRow, b: SiteRow): boolean =>
  a.latitude_deg === b.latitude_deg && a.longitude_deg === b.longitude_deg;

const cellOf = ({ latitude_deg: latitude, longitude_deg: longitude }: SiteRow): string =>
  `${Math.round((latitude ?? 0) / CELL_DEG)} ${Math.round((longitude ?? 0) / CELL_DEG)}`;

/** A group without rows that say the same as one before; powers without a day, and parts that add up, are told. */
function settled([first, ...more]: Group, notes: NoteList): Group {
  const seen = new Set([first.cells.join('\u0001')]);
  const fresh = more.filter((placed) => {
    const text = placed.cells.join('\u0001');
    if (!seen.has(text) || placed.rings.length > 0) {
      seen.add(text);
      return true;
    }
    // Points of one feature are the same row.
    if (placed.number !== first.number)
      notes.tell('again', told(placed, t('says the same as a row before it')));
    return false;
  });
  const group: Group = [first, ...fresh];
  const undated = group.filter(
    ({ row }) => row.date === null && (row.it_power_mw ?? row.facility_power_mw ?? row.accelerators) !== null,
  );
  for (const placed of undated)
    notes.tell(
      'undated',
      told(
        placed,
        t(
          'tells a power or a number without a day; what stands is shown at every date, what is to come as of the release of the facts',
        ),
      ),
    );
  for (const placed of undated.slice(1))
    notes.tell(
      'parts',
      told(placed, t('tells a further part of a site without a day; the powers of the parts were added up')),
    );
  return group;
}

/**
 * Rows by the id of their site, in order of their first row. Rows of one `id` are one site, and one that lies elsewhere is left out;
 * rows of one name are one site where they lie together, and further sites where they do not.
 */
export function* groupRows(rows: readonly PlacedRow[], notes: NoteList): Steps<Map<string, Group>> {
  const groups = new Map<string, Group>();
  const byPlace = new Map<string, Group>();
  const counts = new Map<string, number>();
  for (const [index, placed] of named(rows, notes).entries()) {
    if (index % STEP === STEP - 1) yield;
    const { row, number } = placed;
    const own = row.id ?? idOf(row.name ?? '');
    const place = row.id === null ? `${own} ${cellOf(row)}` : own;
    const group = byPlace.get(place);
    if (group && row.id !== null && !isSamePlace(group[0].row, row)) {
      const message = t(
        'places “{id}” elsewhere than its first row; give one place, or another id. The row was left out',
        { id: own },
      );
      notes.tell('elsewhere', { ...told(placed, message), leftOutRow: number });
    } else if (group) group.push(placed);
    else {
      const made: Group = [placed];
      byPlace.set(place, made);
      let id = own;
      for (let n = (counts.get(own) ?? 0) + 1; groups.has(id); n += 1) {
        id = `${own}-${n + 1}`;
        counts.set(own, n);
      }
      if (id !== own) {
        const message = t('has the name of another site that lies elsewhere; each is a site of its own');
        notes.tell('namesake', told(placed, message));
      }
      groups.set(id, made);
    }
  }
  const settledGroups = new Map<string, Group>();
  for (const [id, group] of groups) {
    settledGroups.set(id, settled(group, notes));
    if (settledGroups.size % STEP === 0) yield;
  }
  return settledGroups;
}
