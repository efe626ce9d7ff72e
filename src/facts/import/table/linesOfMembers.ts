/** Line and column, both from 1, of a place in a text. */
export function lineOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}

/**
 * The lines, from 1, on which the members of a list in a JSON text begin; for messages. The list is the one called `list` in the
 * outermost object, or with null the outermost itself. Stops early where the text is broken.
 */
export function linesOfMembers(text: string, list: string | null): number[] {
  const lines: number[] = [];
  const level = list === null ? 1 : 2;
  let [line, depth, inList, key] = [1, 0, false, ''];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\n') line += 1;
    else if (letter === '"') {
      const start = at + 1;
      for (at += 1; at < text.length && text[at] !== '"'; at++) if (text[at] === '\\') at += 1;
      if (depth === 1) key = text.slice(start, at);
    } else if (letter === '{' || letter === '[') {
      if (inList && depth === level) lines.push(line);
      if (letter === '[' && depth === level - 1 && (list === null || key === list)) inList = true;
      depth += 1;
    } else if (letter === '}' || letter === ']') {
      depth -= 1;
      if (depth === level - 1) inList = false;
    }
  }
  return lines;
}
