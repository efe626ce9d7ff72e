/** Fields of an orbit mean-elements message that are read or kept, as CCSDS 502.0-B names them. */
const fields = [
  'OBJECT_NAME',
  'OBJECT_ID',
  'NORAD_CAT_ID',
  'CENTER_NAME',
  'REF_FRAME',
  'TIME_SYSTEM',
  'MEAN_ELEMENT_THEORY',
  'EPOCH',
  'MEAN_MOTION',
  'ECCENTRICITY',
  'INCLINATION',
  'RA_OF_ASC_NODE',
  'ARG_OF_PERICENTER',
  'MEAN_ANOMALY',
  'EPHEMERIS_TYPE',
  'ELEMENT_SET_NO',
  'REV_AT_EPOCH',
  'BSTAR',
  'MEAN_MOTION_DOT',
  'MEAN_MOTION_DDOT',
  'TLE_LINE1',
  'TLE_LINE2',
] as const;

export type OmmField = (typeof fields)[number];

/** Fields of one message as a file gives them; what the file has beside them is left aside. */
export type OmmFields = Partial<Record<OmmField, string>>;

/** Names of public APIs for the same, in capitals without what parts their words. */
const others: Record<string, OmmField> = {
  NAME: 'OBJECT_NAME',
  SATNAME: 'OBJECT_NAME',
  SATELLITENAME: 'OBJECT_NAME',
  TLELINE0: 'OBJECT_NAME',
  TLE0: 'OBJECT_NAME',
  INTLDES: 'OBJECT_ID',
  COSPARID: 'OBJECT_ID',
  NORAD: 'NORAD_CAT_ID',
  NORADID: 'NORAD_CAT_ID',
  SATID: 'NORAD_CAT_ID',
  SATELLITEID: 'NORAD_CAT_ID',
  TLE1: 'TLE_LINE1',
  LINE1: 'TLE_LINE1',
  TLE2: 'TLE_LINE2',
  LINE2: 'TLE_LINE2',
};

const bare = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');
const byName = new Map<string, OmmField>([
  ...fields.map((field) => [bare(field), field] as const),
  ...Object.entries(others),
]);

/** Longest name that is looked at, letters. */
const longest = 40;
/** Spellings met, so that each is worked out once; bounded, since a file may have any number of them. */
const met = new Map<string, OmmField | null>();

/** The field that a name stands for, whatever its case, its prefix (`ndm:`) and what parts its words; null for any other. */
export function canonicalField(name: string): OmmField | null {
  const known = met.get(name);
  if (known !== undefined) return known;
  const field =
    name.length > longest ? null : (byName.get(bare(name.slice(name.lastIndexOf(':') + 1))) ?? null);
  if (met.size < 1000 && name.length <= longest) met.set(name, field);
  return field;
}

/** Those of the fields that only elements have. */
const ofElements = ['EPOCH', 'MEAN_MOTION', 'ECCENTRICITY', 'INCLINATION', 'MEAN_ANOMALY'] as const;

/** How many of five fields that only elements have are among these. */
export const countOfElements = (has: (field: OmmField) => boolean): number => ofElements.filter(has).length;
