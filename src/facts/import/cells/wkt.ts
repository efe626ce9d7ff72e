/** Geometry as GeoJSON has it, and the number of its reference system in the register of EPSG; null where none is named. */
export interface WktGeometry {
  geometry: Record<string, unknown>;
  srid: number | null;
}

/** Deepest nesting of brackets that is followed. */
const DEEPEST = 12;

const types: Readonly<Record<string, string>> = {
  POINT: 'Point',
  MULTIPOINT: 'MultiPoint',
  LINESTRING: 'LineString',
  MULTILINESTRING: 'MultiLineString',
  POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon',
  GEOMETRYCOLLECTION: 'GeometryCollection',
};

const start =
  /^\s*(?:SRID\s*=\s*(\d{1,7})\s*;)?\s*(?=(?:(?:MULTI)?(?:POINT|LINESTRING|POLYGON)|GEOMETRYCOLLECTION)\b)/i;

/** Whether a text begins as WKT does: `POINT (…`, `SRID=4326;MULTIPOLYGON …`. */
export const beginsAsWkt = (text: string): boolean => start.test(text);

type Nested = number | Nested[];

/** Reads a text from the left, each letter once. */
class WktReader {
  private readonly token =
    /\s*(?:([A-Za-z]+)|([-+]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][-+]?\d{1,3})?)(?![\w.])|([(),]))/y;
  private word: string | undefined;
  private number: string | undefined;
  private mark: string | undefined;

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.token.lastIndex = from;
    this.next();
  }

  get atEnd(): boolean {
    return this.word === undefined && this.number === undefined && this.mark === undefined;
  }

  private is(mark: string): boolean {
    return this.mark === mark;
  }

  private next(): void {
    const at = this.token.lastIndex;
    const found = this.token.exec(this.text);
    [this.word, this.number, this.mark] = [found?.[1]?.toUpperCase(), found?.[2], found?.[3]];
    // What is no token stands before the end: nothing more is read.
    if (!found && this.text.slice(at).trim() !== '') this.mark = '?';
  }

  /** One geometry: its word, whether it has heights, and its brackets; null where it is none. */
  geometry(depth = 0): Record<string, unknown> | null {
    const type = types[this.word ?? ''];
    if (type === undefined || depth > DEEPEST) return null;
    this.next();
    if (/^(?:Z|M|ZM)$/.test(this.word ?? '')) this.next();
    const isCollection = type === 'GeometryCollection';
    if (this.word === 'EMPTY') {
      this.next();
      return isCollection ? { type, geometries: [] } : { type: 'MultiPoint', coordinates: [] };
    }
    if (isCollection) {
      const geometries = this.list(() => this.geometry(depth + 1));
      return geometries && { type, geometries };
    }
    const brackets = this.brackets(depth);
    return brackets && { type, coordinates: coordinatesOf(type, brackets) };
  }

  /** `( one, one, … )`; null where some one is none. */
  private list<T>(one: () => T | null): T[] | null {
    if (!this.is('(')) return null;
    const list: T[] = [];
    do {
      this.next();
      const each = one();
      if (each === null) return null;
      list.push(each);
    } while (this.is(','));
    if (!this.is(')')) return null;
    this.next();
    return list;
  }

  /** Brackets within brackets, the innermost with positions. */
  private brackets(depth: number): Nested[] | null {
    if (depth > DEEPEST) return null;
    return this.list<Nested[]>(() => (this.is('(') ? this.brackets(depth + 1) : this.position()));
  }

  private position(): number[] | null {
    const position: number[] = [];
    while (this.number !== undefined && position.length < 4) {
      position.push(Number(this.number));
      this.next();
    }
    return position.length < 2 ? null : position;
  }
}

/** Points have no brackets of their own in GeoJSON; those of a `MULTIPOINT` may have them in WKT. */
function coordinatesOf(type: string, brackets: Nested[]): Nested {
  if (type === 'Point') return brackets[0] ?? [];
  if (type !== 'MultiPoint') return brackets;
  return brackets.map((each) => (Array.isArray(each) && Array.isArray(each[0]) ? each[0] : each));
}

/** Geometry of a text in WKT (OGC 06-103r4) or EWKT, longitude or x first; null where the text is none. Linear in it. */
export function readWkt(text: string): WktGeometry | null {
  const begin = start.exec(text);
  if (!begin) return null;
  const reader = new WktReader(text, begin[0].length);
  const geometry = reader.geometry();
  return geometry && reader.atEnd
    ? { geometry, srid: begin[1] === undefined ? null : Number(begin[1]) }
    : null;
}
