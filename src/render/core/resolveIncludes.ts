const directive = /^[ \t]*#include "([^"]+)"[ \t]*$/gm;

/**
 * Shader source with every line `#include "name"` replaced by the chunk of that name, chunks within chunks too.
 * A chunk already included is left out, so that two chunks may share a third.
 * @throws Error naming the chunk, when there is none of that name: a fault of the build, not of any input.
 */
export function resolveIncludes(source: string, chunks: Readonly<Record<string, string>>): string {
  const seen = new Set<string>();
  const expand = (text: string): string =>
    text.replace(directive, (_, name: string) => {
      if (seen.has(name)) return '';
      const chunk = chunks[name];
      if (chunk === undefined) {
        throw new Error(
          `Shader chunk "${name}" does not exist; there are: ${Object.keys(chunks).join(', ')}`,
        );
      }
      seen.add(name);
      return expand(chunk);
    });
  return expand(source);
}
