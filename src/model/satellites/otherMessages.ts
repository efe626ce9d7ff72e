/** What else files about orbits hold, by how it is named; `sayFault` has the words. */
const kinds = [
  'OEM',
  'OPM',
  'OCM',
  'AEM',
  'APM',
  'ACM',
  'CDM',
  'TDM',
  'RDM',
  'SP3',
  'VCM',
  'STK',
  'MEME',
  'RINEX',
] as const;

export type OtherMessage = (typeof kinds)[number];

const shapes: [RegExp, OtherMessage][] = [
  [/^#[a-d][PV]\d{4}/, 'SP3'],
  [/^stk\.v\.\d/, 'STK'],
  [/^.{0,80}SP VECTOR\/COVARIANCE MESSAGE/m, 'VCM'],
  [/^ephemeris_start:/m, 'MEME'],
  [/^.{0,80}RINEX VERSION/m, 'RINEX'],
];

/** The kind of message that a tag of XML (`oem`, `ndm:aem`) or a first key (`CCSDS_OEM_VERS`) begins; null for OMM and all else. */
export function messageKind(name: string): OtherMessage | null {
  const found = /^(?:[\w.-]{1,40}:)?([a-z]{3})$|^CCSDS_([A-Z]{3})_VERS$/.exec(name);
  const kind = (found?.[1] ?? found?.[2] ?? '').toUpperCase();
  return kinds.find((each) => each === kind) ?? null;
}

/** The kind of a file that holds no messages at all, by its beginning; null where it is not known. */
export const fileKindOf = (head: string): OtherMessage | null =>
  shapes.find(([shape]) => shape.test(head))?.[1] ?? null;
