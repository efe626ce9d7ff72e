import * as v from 'valibot';
import { text, whole } from './fields';

/** https to any server; http only to this machine, where nobody listens in. Names and placeholders come after the server. */
const server = /^(https:\/\/[^\s\\/?#@{}]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/\S*$/i;

/** What stands in braces, each once: level, column and row. */
const placeholders = [/^(z|TileMatrix)$/i, /^(x|TileCol)$/i, /^(-?y|TileRow)$/i];

const LONGEST_ADDRESS = 1000;

function isTemplate(address: string): boolean {
  // A pipe asks all its checks; the search for braces takes the square of the length.
  if (address.length > LONGEST_ADDRESS) return false;
  const names = [...address.matchAll(/\{([^}]*)\}/g)].map((found) => found[1] ?? '');
  const all = placeholders.every((kind) => names.some((name) => kind.test(name)));
  // What no browser takes as an address could not be asked either: a server's name like `a%`, a port of 99999.
  return server.test(address) && names.length === 3 && all && URL.canParse(address);
}

/** Greatest level that is asked for where a scene does not say. */
const PLAIN_MAX_ZOOM = 19;

/** Pictures of the ground from an address, or null. */
export const tiles = v.pipe(
  v.nullable(
    v.object(
      {
        address: v.pipe(
          text(LONGEST_ADDRESS),
          v.check(
            isTemplate,
            'an https address (http on localhost) with {z}, {x} and {y} or {-y}, or {TileMatrix}, {TileCol} and {TileRow}, and no other braces',
          ),
          v.description('Template of the tiles’ addresses, XYZ or WMTS, in Web Mercator.'),
        ),
        // Where it is empty, the server's name stands in.
        attribution: v.pipe(
          v.optional(text(300), ''),
          v.description('Whose they are, as it stands on the picture.'),
        ),
        maxZoom: v.optional(whole(0, 22, 'Greatest level that is asked for.'), PLAIN_MAX_ZOOM),
      },
      'an object with address, attribution and maxZoom, or null',
    ),
  ),
  v.description('Pictures of the ground, fetched once the reader agrees; or null.'),
);
