import { t } from '../../../locales/i18n';
import type { Steps } from '../../../shared/steps';
import type { Doubt, PowerUnit, SiteField, SiteMapping } from '../mapping';
import type { Table } from '../table/table';
import {
  couldBeDegrees,
  couldBeNames,
  couldBePositions,
  couldBeWkt,
  type GuessColumn,
  guessColumns,
  holds,
  isCleaned,
  isOwnTable,
} from './columns';
import { dateOrderOf, decimalSignOf, hasBareNumber, isExchanged } from './customs';

/** Fields in the order in which they choose their column. */
const order: readonly SiteField[] = [
  'latitude_deg',
  'longitude_deg',
  'position',
  'it_power_mw',
  'facility_power_mw',
  'status',
  'date',
  'precision',
  'accelerators',
  'accelerator',
  'name',
  'operator',
  'owner',
  'town',
  'region',
  'country',
  'sources',
  'id',
];

/** Single words that name a field though more stands beside them. */
const wordsWithin: readonly [SiteField, RegExp][] = [
  ['latitude_deg', /^(lat|latitude|breitengrad|纬度)$/],
  ['longitude_deg', /^(lon|lng|longitude|langengrad|laengengrad|经度)$/],
  ['name', /^(name|nom|bezeichnung)$/],
];

/** A guess while it is made. */
class Guesser {
  readonly columns = new Map<string, SiteField>();
  readonly doubts: Doubt[] = [];
  private readonly list: GuessColumn[];
  private readonly isOwn: boolean;

  constructor(private readonly table: Table) {
    this.list = guessColumns(table);
    this.isOwn = isOwnTable(table);
  }

  private has(field: SiteField): boolean {
    return [...this.columns.values()].includes(field);
  }

  private free(): GuessColumn[] {
    return this.list.filter(({ name }) => !this.columns.has(name));
  }

  private take(column: GuessColumn | undefined, field: SiteField, doubt?: string): void {
    if (!column) return;
    this.columns.set(column.name, field);
    if (doubt !== undefined) this.doubts.push({ about: 'column', column: column.name, message: doubt });
  }

  /** The column whose header is the likeliest name of a field, if its cells are such. */
  byHeader(field: SiteField): void {
    if (field === 'position' && this.has('latitude_deg') && this.has('longitude_deg')) return;
    let best: { column: GuessColumn; rank: number } | null = null;
    for (const column of this.free()) {
      const alias = column.header.fields.find((each) => each.field === field);
      const isSure = this.isOwn && alias?.rank === 0;
      if (alias && (isSure || holds(column, field)) && (best === null || alias.rank < best.rank))
        best = { column, rank: alias.rank };
    }
    this.take(best?.column, field);
  }

  /** A column that names a field by one word among others. */
  byWord(): void {
    for (const [field, word] of wordsWithin)
      if (!this.has(field) && !this.isPlaced(field))
        this.take(
          this.free().find(
            (column) => column.header.words.some((each) => word.test(each)) && holds(column, field),
          ),
          field,
        );
  }

  /** Whether the geometry of the rows gives what a field would. */
  private isPlaced(field: SiteField): boolean {
    return /_deg$/.test(field) && (this.has('position') || this.table.rows.some(({ shape }) => shape));
  }

  /** Two columns side by side that could be degrees, where no header says so. */
  placesByCells(): void {
    if (this.has('position') || this.isPlaced('latitude_deg')) return;
    if (this.has('latitude_deg') && this.has('longitude_deg')) return;
    const free = this.list.filter(
      ({ name }) => !this.columns.has(name) || /_deg$/.test(this.columns.get(name) ?? ''),
    );
    const at = free.findIndex((column, k) => {
      const next = free[k + 1];
      return next && couldBeDegrees(column, 'latitude') && couldBeDegrees(next, 'longitude');
    });
    if (at < 0) return;
    this.take(free[at], 'latitude_deg', t('Is this the latitude? Its numbers could be degrees'));
    this.take(free[at + 1], 'longitude_deg', t('Is this the longitude? Its numbers could be degrees'));
  }

  /** A column of positions whose header says nothing; WKT is sure, a pair of numbers is asked. */
  positionByCells(): void {
    if (this.has('position') || this.isPlaced('latitude_deg')) return;
    if (this.has('latitude_deg') && this.has('longitude_deg')) return;
    const wkt = this.free().find(couldBeWkt);
    if (wkt) this.take(wkt, 'position');
    else
      this.take(
        this.free().find(couldBePositions),
        'position',
        t('Is this latitude and longitude? Its pairs of numbers could be'),
      );
  }

  nameByCells(): void {
    if (this.has('name')) return;
    this.take(
      this.free().find(couldBeNames),
      'name',
      t('Is this the name? Its words differ from row to row'),
    );
  }

  /** A column in a unit of power whose name says nothing known. */
  powerByUnit(): void {
    if (this.has('it_power_mw') || this.has('facility_power_mw')) return;
    const column = this.free().find((each) => each.header.unit !== null && holds(each, 'facility_power_mw'));
    this.take(column, 'facility_power_mw', t('Is this the power of the site? Its unit is one of power'));
  }

  /** Units of the columns of powers; without one in header or cells it is asked. */
  units(): Record<string, PowerUnit> {
    const units: Record<string, PowerUnit> = {};
    for (const { name, header, cells } of this.list) {
      if (!/_power_mw$/.test(this.columns.get(name) ?? '')) continue;
      units[name] = header.unit ?? 'MW';
      if (header.unit === null && hasBareNumber(cells))
        this.doubts.push({
          about: 'unit',
          column: name,
          message: t('In which unit are these powers? None is written'),
        });
    }
    return units;
  }

  get mapped(): SiteMapping['columns'] {
    return Object.fromEntries(this.list.map(({ name }) => [name, this.columns.get(name) ?? null]));
  }
}

/** Asks what the cells do not tell. */
function* customsOf(
  table: Table,
  columns: SiteMapping['columns'],
  doubts: Doubt[],
): Steps<Pick<SiteMapping, 'decimal' | 'dateOrder' | 'exchanged'>> {
  yield;
  const decimal = decimalSignOf(table, columns);
  yield;
  const dateOrder = dateOrderOf(table, columns);
  yield;
  const exchanged = !isCleaned(table) && isExchanged(table, columns);
  if (!decimal.certain)
    doubts.push({
      about: 'decimal',
      message: t('Is 1,234 more than a thousand, or a little more than one? The numbers do not tell'),
    });
  if (!dateOrder.certain)
    doubts.push({ about: 'dateOrder', message: t('Is the day or the month first? The dates do not tell') });
  if (exchanged)
    doubts.push({
      about: 'exchanged',
      message: t(
        'Exchange latitude and longitude? As they are told the places lie in the sea or in other countries; exchanged they do not',
      ),
    });
  return { decimal: decimal.value, dateOrder: dateOrder.value, exchanged };
}

/** How a table is likely meant, by its headers first and its cells second; what is not certain is asked in `doubts`. In steps. */
export function* guessMapping(table: Table): Steps<{ mapping: SiteMapping; doubts: Doubt[] }> {
  const guess = new Guesser(table);
  yield;
  for (const field of order) guess.byHeader(field);
  yield;
  guess.byWord();
  guess.placesByCells();
  guess.positionByCells();
  guess.nameByCells();
  guess.powerByUnit();
  const powerUnits = guess.units();
  const columns = guess.mapped;
  const customs = yield* customsOf(table, columns, guess.doubts);
  return {
    mapping: { columns, powerUnits, ...customs },
    doubts: guess.doubts,
  };
}
