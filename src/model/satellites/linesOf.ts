/** Lines of a text with their numbers from 1, without what ends them (LF, CRLF or CR) and without blanks at their ends. */
export function* linesOf(text: string): Generator<[line: string, number: number], void, void> {
  const breaks = /\r\n|\r|\n/g;
  let start = 0;
  let number = 1;
  while (true) {
    const found = breaks.exec(text);
    yield [text.slice(start, found ? found.index : text.length).trimEnd(), number];
    if (!found) return;
    start = breaks.lastIndex;
    number += 1;
  }
}
