import { decodeLand, decodeLines, type GeoLand, type GeoLines } from '../render/decodeGeo';

/** Finenesses of the outlines: Natural Earth at 1:110, 1:50 and 1:10 million. */
export type Fineness = '110m' | '50m' | '10m';

/** Eye nearer than this to the ground wants the finer outlines, metres; the finest first. */
const FINER_BELOW_M: readonly (readonly [Fineness, number])[] = [
  ['10m', 1_500_000],
  ['50m', 9_000_000],
];

/** The fineness that is crisp at a distance. */
export function finenessFor(distanceM: number): Fineness {
  return FINER_BELOW_M.find(([, belowM]) => distanceM < belowM)?.[0] ?? '110m';
}

/** Land has no 1:10 million fill: there the coast line is finer than the fill by under a kilometre. */
export const landFineness = (fineness: Fineness): Fineness => (fineness === '10m' ? '50m' : fineness);

async function fetchBytes(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(path, document.baseURI), { credentials: 'omit' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.arrayBuffer();
}

/** Coast or border lines. Rejects with the path where the file is missing or broken. */
export async function loadLines(kind: 'coast' | 'borders', fineness: Fineness): Promise<GeoLines> {
  return decodeLines(await fetchBytes(`geo/${kind}-${fineness}.bin`));
}

/** Borders between the states of the US. Rejects with the path where the file is missing or broken. */
export async function loadStates(): Promise<GeoLines> {
  return decodeLines(await fetchBytes('geo/states-10m.bin'));
}

/** The land's surface. Rejects with the path where the file is missing or broken. */
export async function loadLand(fineness: Fineness): Promise<GeoLand> {
  return decodeLand(await fetchBytes(`geo/land-${fineness}.bin`));
}
