import { pathToFileURL } from 'node:url';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

/** Names of the values that a compiled message takes. */
function valuesOf(compiled, into = new Set()) {
  if (!Array.isArray(compiled)) return into;
  for (const part of compiled) {
    if (!Array.isArray(part)) continue;
    const [name, kind, cases] = part;
    into.add(`{${name}}`);
    if (kind && typeof cases === 'object') for (const each of Object.values(cases)) valuesOf(each, into);
  }
  return into;
}

/** What is wrong with one translation, as a sentence; null where it is sound. */
function faultOf(english, translation) {
  if (!translation) return 'has no translation';
  const read = [english, translation].map((text) => {
    try {
      return [...valuesOf(compileMessageOrThrow(text))].sort().join(' ') || 'none';
    } catch {
      return null;
    }
  });
  if (read[1] === null) return `is no sound ICU message: “${translation}”`;
  return read[0] === read[1] ? null : `takes ${read[0]}, its translation ${read[1]}: “${translation}”`;
}

/**
 * Sentences about everything that is wrong with a catalogue: messages that are missing, translated wrongly or no longer said.
 * `messages`: what extraction finds in the code. `catalogue`: what the PO file at `path` has, by message.
 */
export function catalogueFaults(path, messages, catalogue) {
  const stale = '; run “npm run messages”';
  const wanted = Object.keys(messages).flatMap((id) => {
    const entry = catalogue[id];
    const fault = entry && !entry.obsolete ? faultOf(id, entry.translation) : `is not in the file${stale}`;
    return fault ? [`${path}: “${id}” ${fault}`] : [];
  });
  const unused = Object.keys(catalogue).filter((id) => !(id in messages) || catalogue[id].obsolete);
  return [...wanted, ...unused.map((id) => `${path}: “${id}” is said nowhere${stale}`)];
}

/** Faults of all catalogues against the code, and of files that are not written as `npm run messages` writes them. */
async function messageFaults() {
  const config = getConfig();
  const [catalog] = await getCatalogs(config);
  const messages = await catalog.collect();
  if (!messages) return ['The messages of the code could not be read.'];
  const faults = await Promise.all(
    config.locales.map(async (locale) => {
      const path = `${config.catalogs[0].path.replace('{locale}', locale)}.po`;
      const catalogue = (await catalog.read(locale)) ?? {};
      const found = catalogueFaults(path, messages, catalogue);
      const ids = Object.keys(catalogue);
      const sorted = [...ids].sort((a, b) => a.localeCompare(b));
      const at = ids.findIndex((id, i) => id !== sorted[i]);
      return at < 0 ? found : [...found, `${path}: “${ids[at]}” is out of order; run “npm run messages”`];
    }),
  );
  return faults.flat();
}

// As a command: says each fault in a line, and fails where there is one.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = await messageFaults();
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0 ? 'Messages: complete in every language.' : `Messages: ${faults.length} faults.`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
