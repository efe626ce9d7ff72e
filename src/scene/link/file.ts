import { t } from '../../locales/i18n';
import type { Problem, Read } from '../../shared/result';
import { largestFileLetters } from '../schema/limits';
import { readScene } from '../schema/schema';
import type { SceneDocument } from '../types';
import { readJsonLines } from './jsonLines';

/** The text of a scene file: JSON on many lines, made to be read and compared. */
export function encodeFile(scene: SceneDocument): string {
  return `${JSON.stringify(scene, null, 2)}\n`;
}

function syntaxProblem(text: string, name: string): Problem {
  const { error } = readJsonLines(text);
  if (!error) return { path: name, message: t('{name} is not JSON', { name }), line: 1 };
  const { line, column, found } = error;
  const message =
    found === ''
      ? t('{name}, line {line}: the text ends before the scene does', { name, line })
      : t('{name}, line {line}, column {column}: {found} may not stand here in JSON', {
          name,
          line,
          column,
          found,
        });
  return { path: `${name}:${line}`, message, line };
}

/** The line of the nearest place around `path` that is in the text. */
function lineOf(lines: Map<string, number>, path: string): number {
  for (let at = path; at !== ''; at = at.replace(/(?:^|\.|\[)[^.[]*$/, '')) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return lines.get('') ?? 1;
}

/**
 * Reads the text of a scene file. Errors and notes carry the file's name, the path inside, a sentence and the line.
 * @param name of the file, as the reader knows it.
 */
export function decodeFile(text: string, name: string): Read<SceneDocument> {
  if (text.length > largestFileLetters) {
    const message = t('{name} is larger than a scene can be ({size} MB)', {
      name,
      size: largestFileLetters / 1e6,
    });
    return { ok: false, errors: [{ path: name, message, line: 1 }] };
  }
  const plain = text.replace(/^\ufeff/, '');
  let input: unknown;
  try {
    input = JSON.parse(plain);
  } catch {
    return { ok: false, errors: [syntaxProblem(plain, name)] };
  }
  const read = readScene(input, name);
  if (read.ok && (read.notes ?? []).length === 0) return read;
  const { lines } = readJsonLines(plain);
  const placed = (problem: Problem): Problem => ({
    ...problem,
    line: lineOf(lines, problem.path.startsWith(`${name}: `) ? problem.path.slice(name.length + 2) : ''),
  });
  return read.ok
    ? { ...read, notes: (read.notes ?? []).map(placed) }
    : { ok: false, errors: read.errors.map(placed) };
}
