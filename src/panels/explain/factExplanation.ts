import type { FactsRelease, Figure, Source } from '../../facts/types';
import { asWritten, t } from '../../locales/i18n';
import type { Explanation } from '../../model/types';

const PREFIX = 'fact:';

/** The id under which a figure of the facts explains itself: `fact:sites/colossus-1/power/0/powerW`. */
export function factId(...path: (string | number)[]): string {
  return PREFIX + path.join('/');
}

function isFigure(value: unknown): value is Figure {
  return (
    typeof value === 'object' && value !== null && 'unit' in value && 'basis' in value && 'sources' in value
  );
}

function child(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.find((row) => row?.id === key) ?? value[Number(key)];
  if (typeof value === 'object' && value !== null) return (value as Record<string, unknown>)[key];
  return undefined;
}

function nameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const row = value as { name?: unknown; label?: unknown; quantity?: unknown };
  const name = row.name ?? row.label ?? row.quantity;
  return typeof name === 'string' ? name : null;
}

function fieldWords(key: string): string | null {
  switch (key) {
    case 'itPowerW':
      return t('IT power');
    case 'facilityPowerW':
      return t('Facility power');
    case 'contractPowerW':
      return t('Contract power');
    case 'pue':
      return t('Power usage effectiveness (PUE)');
    case 'count':
      return t('Accelerators');
    case 'valueUsd':
      return t('Value');
    default:
      return null;
  }
}

/**
 * The explanation of one figure of the facts by its path: a leaf with its own sources. Null where the id is not a
 * fact's, or leads to no figure.
 */
export function factExplanation(release: FactsRelease, id: string): Explanation | null {
  if (!id.startsWith(PREFIX)) return null;
  const keys = id.slice(PREFIX.length).split('/');
  const names: string[] = [];
  let value: unknown = release;
  for (const key of keys) {
    value = child(value, key);
    const name = isFigure(value) ? fieldWords(key) : nameOf(value);
    if (name) names.push(name);
  }
  if (!isFigure(value)) return null;
  const { low, high, unit, basis, note } = value;
  const sources = value.sources
    .map((source) => release.sources[source])
    .filter((one): one is Source => !!one);
  return {
    id,
    label: asWritten(names.join(' · ')),
    formula: null,
    quantity: { value: value.value, low, high, unit, basis, sources: value.sources },
    note: note === null ? null : asWritten(note),
    inputs: [],
    sources,
  };
}
