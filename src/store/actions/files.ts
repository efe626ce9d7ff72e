import { kindOfFile } from '../../facts/import/kindOfFile';
import { decodeFile } from '../../scene/link/file';
import type { FileKind } from '../../scene/schema/importKind';
import type { Problem } from '../../shared/result';
import { importSites } from './importSites';
import { type Bringing, type Imported, importSatellites, type Taken } from './imports';
import { replaceScene } from './scene';

/**
 * Opens a scene file, or brings the satellites of a TLE or OMM file, or the sites of a list in whatever shape, into the scene; what
 * it is shows by its content, unless it is told.
 * Where it cannot be read the scene stays, `accepted` is 0 and `id` is empty; small faults are told.
 */
export async function takeFile(
  file: { name: string; text: string; kind?: FileKind },
  how: Bringing = {},
): Promise<Taken> {
  const name = String(file.name);
  const text = String(file.text);
  const kind = file.kind ?? kindOfFile({ name, text });
  if (kind === 'satellites') return importSatellites({ name, text }, how);
  if (kind === 'sites') return importSites({ name, text }, how);
  const told = { kind: 'scene', leftOut: 0, sentence: '', replaced: null } as const;
  const read = decodeFile(text, name);
  const lines = (problems: Problem[]) => problems.map(({ line, message }) => ({ line: line ?? 1, message }));
  if (!read.ok) return { accepted: 0, rejected: lines(read.errors), id: '', ...told };
  replaceScene(read.value);
  return { accepted: 1, rejected: lines(read.notes ?? []), id: read.value.id, ...told };
}

/** `takeFile` as hosts know it. */
export async function importFile(file: { name: string; text: string }): Promise<Imported> {
  const { accepted, rejected, id } = await takeFile(file);
  return { accepted, rejected, id };
}
