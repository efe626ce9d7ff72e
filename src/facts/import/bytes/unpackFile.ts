import { t } from '../../../locales/i18n';
import { type Decoded, decodeBytes } from './decodeBytes';
import { type Unzipped, unzip } from './unzip';
import { isWorkbookPart, workbookCsv } from './workbook';

/** Most bytes that come out of an archive. */
const MOST_BYTES = 100_000_000;
/** Largest file that is looked at, bytes. */
const LARGEST_FILE = 64_000_000;

/** A file as text, under the name by which it is called from now on. */
export interface UnpackedFile extends Decoded {
  name: string;
}

type Unpacked = UnpackedFile | { refusal: string };

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 8 && (bytes[3] ?? 9) < 9;

/** Files in an archive that may be a list, the likeliest first. */
const lists = [/\.kml$/i, /\.geojson$/i, /\.csv$/i, /\.tsv$/i, /\.json$/i, /\.gpx$/i, /\.txt$/i];

/** Leftovers of the Mac's archiver are no files. */
const isFile = (name: string): boolean => !/(^|\/)(__MACOSX|\._)/.test(name) && !name.endsWith('/');

const isWanted = (name: string): boolean =>
  isFile(name) && (isWorkbookPart(name) || lists.some((pattern) => pattern.test(name)));

/** What an archive is called that has no list in it. */
function otherArchive(names: readonly string[]): string {
  if (names.includes('content.xml')) return t('is a document of LibreOffice; save it as .xlsx or as CSV');
  if (names.some((name) => /^Index\//.test(name))) return t('is a document of Numbers; export it as CSV');
  if (names.some((name) => /\.shp$/i.test(name)))
    return t('is an archive of a shapefile; save it as GeoJSON');
  if (names.includes('xl/workbook.bin')) return t('is a binary workbook; save it as .xlsx or as CSV');
  return t('is an archive without a list in it');
}

function listIn(name: string, { names, files }: Unzipped): Unpacked {
  if (files.has('xl/workbook.xml')) {
    const remark = t('is a workbook; its first sheet was read');
    return { name, text: workbookCsv(files), remark };
  }
  for (const pattern of lists) {
    const inside = [...files.keys()].find((each) => pattern.test(each));
    const bytes = inside === undefined ? undefined : files.get(inside);
    if (!bytes) continue;
    const read = decodeBytes(bytes);
    return 'refusal' in read ? read : { name, ...read };
  }
  return { refusal: otherArchive(names) };
}

/**
 * The text of a dropped file of whatever kind: KMZ as its KML, an Excel workbook as CSV of its first sheet, another archive as the
 * list in it, all else by `decodeBytes`. A file that is too large, an archive that swells beyond measure, a picture or a program is
 * refused in a sentence without the file's name. Never rejects.
 */
export async function unpackFile(name: string, bytes: Uint8Array): Promise<Unpacked> {
  if (bytes.length > LARGEST_FILE)
    return {
      refusal: t('is larger than {size} MB; part it into smaller files', { size: LARGEST_FILE / 1e6 }),
    };
  if (bytes.length === 0) return { refusal: t('is empty') };
  if (!isZip(bytes)) {
    const read = decodeBytes(bytes);
    return 'refusal' in read ? read : { name, ...read };
  }
  const unzipped = unzip(bytes, isWanted, MOST_BYTES);
  if (unzipped === 'large')
    return { refusal: t('holds more than {size} MB when it is unpacked', { size: MOST_BYTES / 1e6 }) };
  if (unzipped === 'broken')
    return { refusal: t('is an archive that cannot be unpacked; it may be cut off') };
  return listIn(name, unzipped);
}
