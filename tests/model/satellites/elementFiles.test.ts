import { describe, expect, it } from 'vitest';
import { Propagator } from '../../../src/model/satellites/Propagator';
import { readCatalogue } from '../../../src/model/satellites/readCatalogue';
import { sayFault, sayNote } from '../../../src/model/satellites/sayFault';
import { searchCatalogue } from '../../../src/model/satellites/searchCatalogue';
import { setAt } from '../../../src/model/satellites/setAt';
import { checkDigit } from '../../../src/model/satellites/tle';

/** What people drop: a name, the file, and what they call right. */
function read(text: string, name = 'dropped.txt') {
  const result = readCatalogue({ id: 'file', name, text });
  const faults = result.ok ? result.value.faults : result.faults;
  const notes = result.ok ? result.value.notes : [];
  const records = result.ok ? result.value.records : null;
  return {
    names: records?.names ?? [],
    numbers: [...(records?.catalogueNumbers ?? [])],
    records: records!,
    faults: faults.map((fault) => `${fault.line}: ${sayFault(fault, name).message}`),
    notes: notes.map((note) => `${note.line}: ${sayNote(note, name).message}`),
  };
}

const withDigit = (line: string): string => line + checkDigit(line);

interface Two {
  number?: string;
  designator?: string;
  epoch?: string;
  meanMotion?: string;
  type?: string;
}

/** Two lines of an orbit like that of a space station. */
const lines = ({
  number = '25544',
  designator = '98067A  ',
  epoch = '26126.50000000',
  ...rest
}: Two = {}) => [
  withDigit(`1 ${number}U ${designator} ${epoch}  .00010000  00000-0  18770-3 ${rest.type ?? '0'}  999`),
  withDigit(
    `2 ${number}  51.6393 160.4574 0006703  54.4500 305.7090 ${rest.meanMotion ?? '15.49309620'}50521`,
  ),
];

const omm = {
  OBJECT_NAME: 'ISS (ZARYA)',
  OBJECT_ID: '1998-067A',
  EPOCH: '2026-05-06T12:00:00.000000',
  MEAN_MOTION: 15.4930962,
  ECCENTRICITY: 0.0006703,
  INCLINATION: 51.6393,
  RA_OF_ASC_NODE: 160.4574,
  ARG_OF_PERICENTER: 54.45,
  MEAN_ANOMALY: 305.709,
  EPHEMERIS_TYPE: 0,
  CLASSIFICATION_TYPE: 'U',
  NORAD_CAT_ID: 25544,
  ELEMENT_SET_NO: 999,
  REV_AT_EPOCH: 50521,
  BSTAR: 0.0001877,
  MEAN_MOTION_DOT: 0.0001,
  MEAN_MOTION_DDOT: 0,
};
const without = (...fields: string[]) =>
  Object.fromEntries(Object.entries(omm).filter(([name]) => !fields.includes(name)));

describe('two-line elements as people have them', () => {
  it('without check digits are read, with one note', () => {
    const [one, two] = lines().map((line) => line.slice(0, 68));
    const [five, six] = lines({ number: '00005' }).map((line) => line.slice(0, 68));
    const { numbers, notes, faults } = read(`ISS\n${one}\n${two}\n${five}\n${six}\n`);
    expect(numbers).toEqual([5, 25_544]);
    expect(notes).toEqual(['2: 2 records were read without check digits']);
    expect(faults).toEqual([]);
  });

  it('with a letter missing within are not', () => {
    const [one, two] = lines();
    const { faults } = read(`${one}\n${two!.slice(0, 20)}${two!.slice(21)}\n`);
    expect(faults[1]).toBe('2: The line must have 69 characters; found 68. Its record was left out');
  });

  it('among prose are read, with one note that counts its lines', () => {
    const text = [
      'SB KEPS @ WW $KEPS-126',
      'ELEMENTS FOR AMATEURS OF 6 MAY 2026',
      '',
      'DECODE THE LINES BELOW WITH THE FOLLOWING KEY:',
      '1 AAAAAU 00  0  0 BBBBB.BBBBBBBB  .CCCCCCCC  00000-0  00000-0 0 DDDZ',
      '2 AAAAA EEE.EEEE FFF.FFFF GGGGGGG HHH.HHHH III.IIII JJ.JJJJJJJJKKKKKZ',
      'TO ALL RADIO AMATEURS',
      '',
      'ISS',
      ...lines(),
      'a line in the middle, of more letters than the name of any satellite ever had in such a list',
      ...lines({ number: '00005' }),
      '/EX',
    ].join('\r\n');
    const { names, notes, faults } = read(text);
    expect(names).toEqual(['5', 'ISS']);
    expect(notes).toEqual(['1: 8 lines belong to no record; passed over as text']);
    expect(faults).toEqual([]);
  });

  it('quoted in a mail are read', () => {
    expect(
      read(
        lines()
          .map((line) => `> ${line}`)
          .join('\n'),
      ).numbers,
    ).toEqual([25_544]);
  });

  it('with blank designator, leading blanks, 360.0000 and alpha-5 are read', () => {
    const [one, two] = lines({ number: '    5', designator: '        ' });
    const turned = withDigit(two!.replace('160.4574', '360.0000').slice(0, 68));
    expect(read(`${one}\n${turned}\n`).numbers).toEqual([5]);
    expect(read(lines({ number: 'T0000' }).join('\n')).numbers).toEqual([270_000]);
  });

  it('of one object at many times are a history: the set nearest to the time counts', () => {
    const days = [130, 100, 120, 110];
    const text = days.flatMap((day) => ['ISS', ...lines({ epoch: `26${day}.50000000` })]).join('\n');
    const { names, notes, faults, records } = read(text);
    expect(names).toEqual(['ISS']);
    expect(faults).toEqual([]);
    expect(notes).toEqual(['5: ISS has 4 element sets; the one nearest to the time shown is used']);
    // Day 100 of 2026 is 10 April.
    const noon = (day: number, hour = 12) => Date.UTC(2026, 0, day, hour);
    const used = (timeMs: number) => records.epochMs[setAt(records, 0, timeMs)];
    expect([noon(1), noon(104), noon(106), noon(115, 11), noon(115, 13), noon(300)].map(used)).toEqual(
      [100, 100, 110, 110, 120, 130].map((day) => noon(day)),
    );
    // At an epoch the place is that of the set alone.
    const alone = read(lines({ epoch: '26120.50000000' }).join('\n')).records;
    expect(new Propagator(records).stateAt(0, noon(120))).toEqual(
      new Propagator(alone).stateAt(0, noon(120)),
    );
  });

  it('of many objects with histories are told of once', () => {
    const text = ['00005', '25544']
      .flatMap((number) => [100, 101, 102].flatMap((day) => lines({ number, epoch: `26${day}.50000000` })))
      .join('\n');
    expect(read(text).notes).toEqual([
      '1: 2 satellites have several element sets; the one nearest to the time shown is used',
    ]);
  });

  it('of two objects under one number both fly, which is told', () => {
    const text = [
      'ALPHA',
      ...lines({ number: '99999', designator: '26101A  ' }),
      'BETA',
      ...lines({ number: '99999', designator: '26101B  ', meanMotion: '15.20000000' }),
    ].join('\n');
    const { names, notes, records } = read(text);
    expect(names).toEqual(['ALPHA', 'BETA']);
    expect(notes).toEqual(['5: BETA and ALPHA have the same catalogue number, 99999; each is shown']);
    const found = searchCatalogue(records, '99999');
    expect(found.map(({ name }) => name)).toEqual(['ALPHA', 'BETA']);
    expect(found[0]!.catalogueNumber).toBe(99_999);
    // The other has a stand-in, the same at each reading.
    expect(found[1]!.catalogueNumber).toBeGreaterThanOrEqual(2_000_000_000);
    expect(read(text).numbers).toEqual(found.map(({ catalogueNumber }) => catalogueNumber));
    const places = new Propagator(records);
    expect(places.stateAt(0, Date.UTC(2026, 4, 6))).not.toEqual(places.stateAt(1, Date.UTC(2026, 4, 6)));
  });

  it('of two objects under one number both fly without names too', () => {
    const [one, other] = ['26101A  ', '26101B  '].map((designator) => lines({ number: '99999', designator }));
    expect(read([...one!, ...other!].join('\n')).records.objectIds).toEqual(['2026-101A', '2026-101B']);
  });

  it('of one object that was renamed are one history under its last name', () => {
    const [before, after] = [
      ['OBJECT A', ...lines({ epoch: '26120.50000000' })],
      ['ISS', ...lines()],
    ];
    for (const text of [before.concat(after), after.concat(before)])
      expect(read(text.join('\n')).names).toEqual(['ISS']);
  });

  it.each([
    [['69990', '69998'], 69_998],
    [['00005', '99998'], 99_998],
    [['69998', '80001'], 69_998],
    [['00005', '25544'], null],
    [['99998', 'A0001'], null],
  ])('that end where five digits end say that newer ones need OMM: %j', (list, last) => {
    const { notes } = read(list.flatMap((number) => lines({ number })).join('\n'));
    expect(notes).toEqual(
      last === null
        ? []
        : [
            `3: The list ends at number ${last}, near the end of five digits. TLE cannot hold satellites with longer numbers: to have newer ones, take OMM (CSV, JSON or XML)`,
          ],
    );
  });

  it.each([
    ['4', '4 (SGP4-XP)'],
    ['6', '6 (SP)'],
    ['H', 'H'],
  ])('of type %s are not taken for SGP4', (type, found) => {
    expect(read(`ISS\n${lines({ type }).join('\n')}`).faults[1]).toBe(
      `2: ISS: EPHEMERIS_TYPE must be 0 for SGP4 to be right; found ${found}. The record was left out`,
    );
  });
});

describe('messages of mean elements as people have them', () => {
  const csv = (rows: object[]) =>
    [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map((row) => row.join(',')).join('\n');

  it('have numbers of six and nine digits, found by search', () => {
    const { numbers, records } = read(
      csv([
        { ...omm, OBJECT_NAME: 'NEW', NORAD_CAT_ID: 100083 },
        { ...omm, OBJECT_NAME: 'NEWER', NORAD_CAT_ID: 799501299 },
      ]),
    );
    expect(numbers).toEqual([100_083, 799_501_299]);
    expect(searchCatalogue(records, '799501299').map(({ name }) => name)).toEqual(['NEWER']);
  });

  it('that name TLE as their theory are read, told once', () => {
    const both = [omm, { ...omm, NORAD_CAT_ID: 5 }].map((each) => ({ ...each, MEAN_ELEMENT_THEORY: 'TLE' }));
    const { numbers, notes } = read(JSON.stringify(both));
    expect(numbers).toEqual([5, 25_544]);
    expect(notes).toEqual(['1: 2 records name TLE as the theory; SGP4 was taken']);
  });

  it('without drag term are read with 0, told once', () => {
    for (const each of [{ ...omm, BSTAR: null }, without('BSTAR'), { ...omm, BSTAR: '' }]) {
      const { records, notes } = read(JSON.stringify([each]));
      expect(records.bstarPerEarthRadius[0]).toBe(0);
      expect(notes).toEqual(['1: One record has no drag term (BSTAR); 0 was taken for it']);
    }
  });

  it('have epochs with an offset', () => {
    for (const epoch of ['2026-05-06T14:00:00+02:00', '2026-05-06T06:30:00.000-0530', '2026-126T12:00:00Z'])
      expect(read(JSON.stringify({ ...omm, EPOCH: epoch })).records.epochMs[0], epoch).toBe(
        Date.UTC(2026, 4, 6, 12),
      );
  });

  it('without catalogue number are known by their designator', () => {
    const { names, notes, records } = read(JSON.stringify([without('NORAD_CAT_ID'), omm]));
    expect(names).toEqual(['ISS (ZARYA)', 'ISS (ZARYA)']);
    expect(notes).toEqual(['1: One record has no catalogue number; designator and name serve instead']);
    expect(searchCatalogue(records, '1998-067').length).toBe(2);
    expect(read(JSON.stringify([without('NORAD_CAT_ID', 'OBJECT_ID', 'OBJECT_NAME')])).faults[1]).toBe(
      '1: : NORAD_CAT_ID is missing. The record was left out',
    );
  });

  it.each([
    ['SpaceX', [{ spaceTrack: omm, version: 'v1.0', longitude: 101, latitude: -2.5, id: '5eed' }]],
    ['an object by number', { 25544: omm }],
    [
      'lines of an API',
      {
        '@context': 'https://www.w3.org/ns/hydra/context.jsonld',
        member: [{ satelliteId: 25544, name: 'ISS (ZARYA)', line1: lines()[0], line2: lines()[1] }],
      },
    ],
    ['lines with break', { info: { satname: 'ISS (ZARYA)', satid: 25544 }, tle: lines().join('\r\n') }],
    ['lines of Space-Track', [{ TLE_LINE0: '0 ISS (ZARYA)', TLE_LINE1: lines()[0], TLE_LINE2: lines()[1] }]],
    ['a list of lines', ['ISS (ZARYA)', ...lines()]],
    ['a list of lists', [['ISS (ZARYA)', ...lines()]]],
    ['a whole text', { ok: true, data: `ISS (ZARYA)\n${lines().join('\n')}\n` }],
    [
      'groups of NDM/JSON',
      {
        header: { ORIGINATOR: 'X' },
        body: {
          segment: {
            metadata: { OBJECT_NAME: omm.OBJECT_NAME, OBJECT_ID: omm.OBJECT_ID },
            data: { meanElements: without('OBJECT_NAME', 'OBJECT_ID', 'NORAD_CAT_ID', 'BSTAR') },
            tleParameters: { NORAD_CAT_ID: 25544, BSTAR: '0.0001877' },
          },
        },
      },
    ],
    [
      'camel case',
      [
        {
          objectName: omm.OBJECT_NAME,
          noradCatId: 25544,
          epoch: omm.EPOCH,
          meanMotion: 15.4930962,
          eccentricity: 0.0006703,
          inclination: 51.6393,
          raOfAscNode: 160.4574,
          argOfPericenter: 54.45,
          meanAnomaly: 305.709,
          bstar: 0.0001877,
        },
      ],
    ],
  ])('are read in their wrappers: %s', (_name, wrapped) => {
    for (const text of [JSON.stringify(wrapped), JSON.stringify(wrapped, null, 2)]) {
      const { names, numbers, faults, notes, records } = read(text, 'answer.json');
      expect(faults).toEqual([]);
      expect(notes).toEqual([]);
      expect(names).toEqual(['ISS (ZARYA)']);
      expect(numbers).toEqual([25_544]);
      expect(records.meanMotionRevPerDay[0]).toBe(15.4930962);
      expect(records.bstarPerEarthRadius[0]).toBeCloseTo(0.0001877, 12);
    }
  });

  it('as TLE text in a .json file are read', () => {
    expect(read(`ISS\n${lines().join('\n')}`, 'iss.json').names).toEqual(['ISS']);
  });

  const xml = (fields: object, tag = (name: string) => name) =>
    `<${tag('omm')} id="CCSDS_OMM_VERS" version="3.0"><${tag('body')}>${Object.entries(fields)
      .map(([name, value]) => `<${tag(name)}>${value}</${tag(name)}>`)
      .join('')}</${tag('body')}></${tag('omm')}>`;

  it('are read as XML that begins with <omm, with prefixes, in CDATA, two documents in one', () => {
    const prefixed = xml(omm, (name) => `ndm:${name}`);
    const cdata = xml({ ...omm, OBJECT_NAME: '<![CDATA[A <& B]]>' });
    for (const [text, name] of [
      [xml(omm), 'ISS (ZARYA)'],
      [prefixed, 'ISS (ZARYA)'],
      [`<ndm:ndm xmlns:ndm="urn:ccsds">${prefixed}</ndm:ndm>`, 'ISS (ZARYA)'],
      [cdata, 'A <& B'],
    ] as const) {
      const { names, faults } = read(text);
      expect(faults).toEqual([]);
      expect(names).toEqual([name]);
    }
    const twice = `<?xml version="1.0"?>\n${xml(omm)}\n<?xml version="1.0"?>\n${xml({ ...omm, NORAD_CAT_ID: 5 })}`;
    expect(read(twice).numbers).toEqual([5, 25_544]);
  });

  it('twenty in one ndm, one of them empty, are nineteen', () => {
    const messages = Array.from({ length: 20 }, (_, k) =>
      k === 7 ? '<omm></omm>' : xml({ ...omm, NORAD_CAT_ID: k + 1 }),
    );
    const { numbers, faults, notes } = read(`<ndm>\n${messages.join('\n')}\n</ndm>`);
    expect(numbers.length).toBe(19);
    expect(faults).toEqual([]);
    expect(notes).toEqual(['9: One empty message passed over']);
  });

  it('keep the lines of their faults in XML', () => {
    const text = `<ndm>\n${xml({ ...omm, ECCENTRICITY: 'x' })}\n\n${xml({ ...omm, EPOCH: 'x' })}</ndm>`;
    expect(read(text).faults.map((fault) => fault.slice(0, 24))).toEqual([
      '1: The file has no recor',
      '2: ISS (ZARYA): ECCENTRI',
      '4: ISS (ZARYA): EPOCH mu',
    ]);
  });

  it('as a table with semicolons, and with whole numbers that became fractions, are read', () => {
    const table = csv([{ ...omm, NORAD_CAT_ID: '25544.0' }]).replaceAll(',', ';');
    expect(read(table).numbers).toEqual([25_544]);
  });
});

describe('what is no file of mean elements is named', () => {
  it.each([
    [
      'an ephemeris',
      'CCSDS_OEM_VERS = 2.0\nMETA_START\nOBJECT_NAME = ISS\nMETA_STOP\n2026-05-06T12:00:00 1 2 3 4 5 6\n',
      'an ephemeris (OEM): places at times',
    ],
    [
      'attitudes',
      '<aem id="CCSDS_AEM_VERS" version="1.0"><header/></aem>',
      'attitudes (AEM): how a spacecraft is turned',
    ],
    [
      'attitudes in ndm',
      '<ndm><aem id="CCSDS_AEM_VERS" version="1.0"><header/></aem></ndm>',
      'attitudes (AEM): how a spacecraft is turned',
    ],
    [
      'a state vector',
      'CCSDS_OPM_VERS = 2.0\nOBJECT_NAME = ISS\nX = 6503.514 [km]\n',
      'a state vector (OPM)',
    ],
    [
      'a close approach',
      '<cdm id="CCSDS_CDM_VERS" version="1.0"></cdm>',
      'a warning of a close approach (CDM)',
    ],
    [
      'SP3',
      '#cP2026  5  6  0  0  0.00000000      96 ORBIT IGS20 HLM  IGS\n',
      'an ephemeris (SP3): places at times',
    ],
    [
      'an operator',
      'created:2026-05-06 12:00:00 UTC\nephemeris_start:2026-05-06 12:00:00 UTC step_size:60\n',
      'an ephemeris as operators publish it: places at times',
    ],
  ])('%s', (_name, text, what) => {
    expect(read(text).faults).toEqual([
      expect.stringContaining(`The file holds ${what}. Only mean elements are read here: TLE or OMM`),
    ]);
  });

  it('beside messages that are read, with one note', () => {
    const kvn = Object.entries(omm).map(([name, value]) => `${name} = ${value}`);
    const text = ['CCSDS_OEM_VERS = 2.0', '2026-05-06T12:00:00 1 2 3', 'CCSDS_OMM_VERS = 2.0', ...kvn].join(
      '\n',
    );
    const { names, notes, faults } = read(text);
    expect(names).toEqual(['ISS (ZARYA)']);
    expect(faults).toEqual([]);
    expect(notes).toEqual(['1: One part is no OMM but an ephemeris (OEM): places at times; passed over']);
  });

  it.each([
    [{ REF_FRAME: 'TOD' }, 'REF_FRAME must be TEME for SGP4 to be right; found TOD'],
    [{ MEAN_ELEMENT_THEORY: 'DSST' }, 'MEAN_ELEMENT_THEORY must be SGP4 for SGP4 to be right; found DSST'],
    [
      { MEAN_ELEMENT_THEORY: 'SGP4-XP' },
      'MEAN_ELEMENT_THEORY must be SGP4 for SGP4 to be right; found SGP4-XP',
    ],
  ])('by its theory or frame: %j', (change, told) => {
    expect(read(JSON.stringify([{ ...omm, ...change }])).faults[1]).toBe(
      `1: ISS (ZARYA): ${told}. The record was left out`,
    );
  });
});
