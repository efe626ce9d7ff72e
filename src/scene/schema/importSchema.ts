import * as v from 'valibot';
import { dateOrders, powerUnits, type SiteMapping, siteFields } from '../../facts/import/mapping';
import { flag, grouped, id, oneOf, text } from './fields';
import { largestColumns, largestImportLetters, largestImports } from './limits';

/** What the columns of a file hold, by their header. */
const byHeader = <T>(value: v.GenericSchema<T>) =>
  v.pipe(
    v.record(text(200), value, 'an object of columns'),
    v.maxEntries(largestColumns, `at most ${largestColumns} columns`),
  );

const mapping: v.GenericSchema<SiteMapping> = v.object(
  {
    columns: v.pipe(
      byHeader(v.nullable(oneOf(siteFields, ''))),
      v.description(
        'What each column holds, by its header; null is passed over. A second column of the same header is Header#2.',
      ),
    ),
    powerUnits: v.pipe(
      byHeader(oneOf(Object.keys(powerUnits) as (keyof typeof powerUnits)[], '')),
      v.description('Units of the columns of powers, by their header.'),
    ),
    decimal: oneOf(['.', ','], 'Decimal sign.'),
    dateOrder: oneOf(dateOrders, 'Order of year, month and day.'),
    exchanged: flag('Whether latitude and longitude are exchanged.'),
  },
  'how the columns are read',
);

const imported = v.object(
  {
    id: id('Name of the file in the scene.'),
    name: v.pipe(text(200, 1), v.description('Name of the file, as the reader knows it.')),
    text: v.pipe(
      v.string('text'),
      v.description(
        'The file as it was: satellites as TLE, or OMM as JSON, XML, CSV or KVN; sites as a table, GeoJSON, JSON, KML or GPX (docs/imports.md).',
      ),
    ),
    kind: v.optional(
      oneOf(['sites', 'satellites'], 'What the file holds. Without it the beginning of its text decides.'),
    ),
    mapping: v.optional(
      v.pipe(
        mapping,
        v.description(
          'How the columns of a list of sites are read, where it was chosen. Else it is guessed.',
        ),
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
