import type { Doubt, PowerUnit, SiteField, SiteMapping } from '../../facts/import/mapping';

/** The mapping with a column that holds something else; what another column held before it holds no more. */
export function withField(mapping: SiteMapping, column: string, field: SiteField | null): SiteMapping {
  const columns = Object.fromEntries(
    Object.entries(mapping.columns).map(([other, held]) => [other, held === field ? null : held]),
  );
  return { ...mapping, columns: { ...columns, [column]: field } };
}

export const withUnit = (mapping: SiteMapping, column: string, unit: PowerUnit): SiteMapping => ({
  ...mapping,
  powerUnits: { ...mapping.powerUnits, [column]: unit },
});

/** Columns that hold something, those in doubt first, and those that are passed over; each in the order of the file. */
export function partedColumns(
  columns: readonly string[],
  mapping: SiteMapping,
  doubts: readonly Doubt[],
): { matched: string[]; passedOver: string[] } {
  const doubted = new Set(doubts.map(({ column }) => column));
  const isDoubted = (column: string) => doubted.has(column);
  const isMatched = (column: string) => (mapping.columns[column] ?? null) !== null || isDoubted(column);
  return {
    matched: [...columns.filter(isDoubted), ...columns.filter((each) => isMatched(each) && !isDoubted(each))],
    passedOver: columns.filter((column) => !isMatched(column)),
  };
}

/** The first texts of a column that are there, each once. */
export function samplesOf(rows: readonly (readonly string[])[], index: number, most = 3): string[] {
  const texts = rows.map((row) => (row[index] ?? '').trim()).filter(Boolean);
  return [...new Set(texts)].slice(0, most);
}
