import { Unzip, UnzipInflate } from 'fflate';

/** Bytes that are given to the unpacker at once: no more than a thousandfold comes out before it is asked again. */
const PIECE = 16_384;

/** What went wrong with an archive. */
export type ZipFault = 'broken' | 'large';

/** Names of the files within, and the bytes of those that were asked for. */
export interface Unzipped {
  names: string[];
  files: Map<string, Uint8Array>;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Most files in an archive that is looked at. */
const MOST_FILES = 10_000;

/**
 * Unpacks the files of a ZIP archive whose names `wanted` asks for. Counts what comes out, whatever the archive says of itself, and
 * stops at `mostBytes` in all.
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  mostBytes: number,
): Unzipped | ZipFault {
  const names: string[] = [];
  const files = new Map<string, Uint8Array>();
  let [length, fault]: [number, ZipFault | null] = [0, null];
  const unpacker = new Unzip((file) => {
    names.push(file.name);
    if (names.length > MOST_FILES) fault ??= 'large';
    if (fault || !wanted(file.name)) return;
    const pieces: Uint8Array[] = [];
    let own = 0;
    file.ondata = (error, data, isLast) => {
      if (error) fault ??= 'broken';
      if (fault || error) return;
      length += data.length;
      own += data.length;
      if (length > mostBytes) fault = 'large';
      else pieces.push(data);
      if (isLast && !fault) files.set(file.name, joined(pieces, own));
    };
    file.start();
  });
  unpacker.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !fault; at += PIECE)
      unpacker.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    fault ??= 'broken';
  }
  return fault ?? { names, files };
}
