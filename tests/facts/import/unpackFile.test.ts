import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../src/facts/import/bytes/decodeBytes';
import { unpackFile } from '../../../src/facts/import/bytes/unpackFile';
import { readSites } from '../../../src/facts/import/readSites';

const bytes = (...parts: (number | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...strToU8(part)])));

const wide = (text: string, isBig: boolean): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

describe('bytes as text', () => {
  test.each([
    ['UTF-8', bytes('Süd,Zürich'), 'Süd,Zürich', null],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 'Süd'), 'Süd', null],
    ['UTF-16 LE', bytes(0xff, 0xfe, ...wide('Süd,北京', false)), 'Süd,北京', null],
    ['UTF-16 BE', bytes(0xfe, 0xff, ...wide('Süd,北京', true)), 'Süd,北京', null],
    ['UTF-16 without a mark', bytes(...wide('name,lat,lon\nA,1,2', false)), 'name,lat,lon\nA,1,2', null],
    [
      'Windows-1252',
      bytes('S', 0xfc, 'd ', 0x80, ' ', 0x96),
      'Süd € –',
      'is not in UTF-8; it was read as Windows-1252',
    ],
    // 名称,数据中心,张家口 in GB 18030.
    [
      'GB 18030',
      bytes(
        0xc3,
        0xfb,
        0xb3,
        0xc6,
        ',',
        0xca,
        0xfd,
        0xbe,
        0xdd,
        0xd6,
        0xd0,
        0xd0,
        0xc4,
        ',',
        0xd5,
        0xc5,
        0xbc,
        0xd2,
        0xbf,
        0xda,
      ),
      '名称,数据中心,张家口',
      'is not in UTF-8; it was read as GB 18030',
    ],
  ])('%s', (_, file, text, remark) => {
    expect(decodeBytes(file)).toEqual({ text, remark });
  });

  test.each([
    [
      'a picture named .csv',
      bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      'is a picture, not a list',
    ],
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'is a picture, not a list'],
    ['a PDF', bytes('%PDF-1.7\n'), 'is a PDF, not a list'],
    [
      'an old workbook',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'is a workbook of an old Excel; save it as .xlsx or as CSV',
    ],
    ['other bytes', bytes(1, 0, 200, 0, 0, 7, 0, 0, 0), 'is no text'],
    ['nothing', bytes(), 'is empty'],
  ])('refuses %s', async (_, file, refusal) => {
    expect(await unpackFile('x.csv', file)).toEqual({ refusal });
  });
});

const workbook = (sheet: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="x"><sheets><sheet name="Sites" sheetId="1" r:id="rId7"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet3.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  });

describe('archives', () => {
  test('a workbook is read from its first sheet: shared, inline and rich texts, numbers, days, gaps', async () => {
    const file = workbook(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>lon</t></is></c><c r="D1" t="str"><v>MW</v></c><c r="E1" t="s"><v>2</v></c></row>
       <row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3"><v>52.5</v></c><c r="C3"><v>13.4</v></c><c r="E3" s="1"><v>45443</v></c></row>
       <row r="4"><c t="inlineStr"><is><t>B, "two"</t></is></c><c><v>48.85</v></c><c><v>2.35</v></c><c><v>1.5E1</v></c></row>`,
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>Name</t></si><si><t>lat</t></si><si><t>date</t></si><si><r><t>A &amp; </t></r><r><t>Söhne</t></r><rPh><t>x</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    );
    const read = await unpackFile('sites.xlsx', file);
    // Day 45443 is 31 May 2024.
    expect(read).toEqual({
      name: 'sites.xlsx',
      text: 'Name,lat,lon,MW,date\n\nA & Söhne,52.5,13.4,,2024-05-31\n"B, ""two""",48.85,2.35,1.5E1',
      remark: 'is a workbook; its first sheet was read',
    });
    const sites = 'text' in read ? readSites(read.name, read.text) : null;
    expect(
      sites?.ok && sites.value.sites.map(({ name, capacity }) => [name, capacity[0]?.facilityPowerW.value]),
    ).toEqual([
      ['A & Söhne', undefined],
      ['B, "two"', 15e6],
    ]);
  });

  test('KMZ gives its KML, another archive the list in it', async () => {
    const kml = '<kml><Placemark><name>A</name></Placemark></kml>';
    expect(await unpackFile('a.kmz', zipSync({ 'files/x.png': bytes(1), 'doc.kml': strToU8(kml) }))).toEqual({
      name: 'a.kmz',
      text: kml,
      remark: null,
    });
    expect(
      await unpackFile('a.zip', zipSync({ '__MACOSX/._a.csv': bytes(0), 'a.csv': strToU8('name\nA') })),
    ).toMatchObject({
      text: 'name\nA',
    });
  });

  test.each([
    ['without a list', zipSync({ 'a.png': bytes(1) }), 'is an archive without a list in it'],
    [
      'of a shapefile',
      zipSync({ 'a.shp': bytes(1), 'a.dbf': bytes(1) }),
      'is an archive of a shapefile; save it as GeoJSON',
    ],
    [
      'of LibreOffice',
      zipSync({ 'content.xml': bytes(1) }),
      'is a document of LibreOffice; save it as .xlsx or as CSV',
    ],
    [
      'cut off',
      zipSync({ 'a.csv': strToU8('name,lat,lon\n'.repeat(100)) }).subarray(0, 40),
      'is an archive that cannot be unpacked; it may be cut off',
    ],
  ])('refuses one %s', async (_, file, refusal) => {
    expect(await unpackFile('x.zip', file)).toEqual({ refusal });
  });

  test('one that swells beyond measure is stopped, whatever size it tells', async () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(120_000_000) }, { level: 9 });
    // The size that the archive tells, in its local header and in its directory.
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 30 < bomb.length; at++) {
      const signature = view.getUint32(at, true);
      if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
      if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(await unpackFile('x.zip', bomb)).toEqual({
      refusal: 'holds more than 100 MB when it is unpacked',
    });
  });
});
