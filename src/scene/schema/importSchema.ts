import * as v from 'valibot';
import { grouped, id, text } from './fields';
import { largestImportLetters, largestImports } from './limits';

const imported = v.object(
  {
    id: id('Name of the file in the scene.'),
    name: v.pipe(text(200, 1), v.description('Name of the file, as the reader knows it.')),
    text: v.pipe(
      v.string('text'),
      v.description(
        'The file as it was: satellites as TLE, or OMM as JSON, XML, CSV or KVN; sites as CSV or GeoJSON (docs/imports.md).',
      ),
    ),
  },
  'an imported file',
);

const megabytes = `${grouped(largestImportLetters / 1e6)} MB`;

/** Schema of the files of satellites and sites that a scene carries. */
export const imports = v.pipe(
  v.array(imported, 'a list of imported files'),
  v.maxLength(largestImports, `at most ${largestImports} files`),
  v.check(
    (list) => new Set(list.map((file) => file.id)).size === list.length,
    'a list in which every id is there once',
  ),
  v.check(
    (list) => list.reduce((sum, file) => sum + file.text.length, 0) <= largestImportLetters,
    `files of at most ${megabytes} in all; take out a file that is not needed`,
  ),
  v.description(
    'Files of real satellites and of further sites, as they were read. Links leave them out, files keep them.',
  ),
);
