import { t } from '../../locales/i18n';
import type { Problem, Read } from '../../shared/result';
import { textBoundsProblem } from '../schema/bounds';
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

/** A path and the places around it, the nearest first, the whole last. */
function placesAround(path: string): string[] {
  const places = [''];
  for (const { index } of path.matchAll(/[.[]/g)) if (index > 0) places.unshift(path.slice(0, index));
  return path === '' ? places : [path, ...places];
}

/** The problems of a scene, each with the line on which its place, or the nearest around it, begins. */
function placed(problems: readonly Problem[], text: string, name: string): Problem[] {
  const prefix = `${name}: `;
  const around = problems.map(({ path }) =>
    placesAround(path.startsWith(prefix) ? path.slice(prefix.length) : ''),
  );
  const { lines } = readJsonLines(text, new Set(around.flat()));
  return problems.map((problem, i) => {
    const nearest = around[i]?.find((path) => lines.has(path));
    return { ...problem, line: lines.get(nearest ?? '') ?? 1 };
  });
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
  const tooMuch = textBoundsProblem(plain, `${name}: `);
  if (tooMuch) return { ok: false, errors: [{ ...tooMuch, line: 1 }] };
  let input: unknown;
  try {
    input = JSON.parse(plain);
  } catch {
    return { ok: false, errors: [syntaxProblem(plain, name)] };
  }
  const read = readScene(input, name);
  if (!read.ok) return { ok: false, errors: placed(read.errors, plain, name) };
  const { notes = [] } = read;
  return notes.length === 0 ? read : { ...read, notes: placed(notes, plain, name) };
}
