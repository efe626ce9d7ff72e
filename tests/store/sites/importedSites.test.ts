import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answers } from '../../../src/model/graph/answers';
import { defaultScene } from '../../../src/scene/defaults';
import { decodeFile, encodeFile } from '../../../src/scene/link/file';
import { linkOf } from '../../../src/scene/link/linkOf';
import { importFile, takeFile } from '../../../src/store/actions/files';
import { redo, undo } from '../../../src/store/actions/history';
import { removeImport } from '../../../src/store/actions/imports';
import { focus, replaceScene, setScene } from '../../../src/store/actions/scene';
import { readImportedSites } from '../../../src/store/actions/siteReader';
import { documentStore } from '../../../src/store/document';
import { cameraOn } from '../../../src/store/readings/cameraOn';
import { linkLeavesImportsOut } from '../../../src/store/readings/currentScene';
import { sitePower } from '../../../src/store/readings/explanationOf';
import {
  explanation,
  loadModel,
  rangedReport,
  report,
  siteQuantities,
} from '../../../src/store/readings/report';
import { factsOf, sourceOf, sourcesOnScreen } from '../../../src/store/readings/sources';
import { importedSites, siteOf } from '../../../src/store/sites/importedSites';
import {
  loadCleanedCsv,
  loadSiteTemplate,
  problemText,
  readImport,
} from '../../../src/store/sites/importReading';
import { countedReadings, siteReadings } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const csv = `name,latitude_deg,longitude_deg,date,it_power_mw,facility_power_mw,accelerator,accelerators
Nord,52.5,13.4,2026-01-01,100,130,h100,64000
Nord,52.5,13.4,2031-01-01,300,390,h100,64000
Ort,48.1,11.6,,,,,
Schief,91,13.4,,,,,
`;
const file = { name: 'Meine Liste.csv', text: csv };
const state = () => stateNow();
const at2026 = Date.UTC(2026, 5, 1);

beforeAll(loadModel);
beforeEach(() => {
  startWith(defaultScene, { clockMs: at2026, drawn: true });
  documentStore.temporal.getState().clear();
});

describe('a list of sites', () => {
  it('comes in as one step of undo, with its bad rows told by line and column', async () => {
    const before = state().scene;
    expect(await takeFile(file)).toEqual({
      accepted: 2,
      rejected: [
        {
          line: 5,
          message: 'column 2 (latitude_deg) must be degrees from -90 to 90, north positive; found “91”',
        },
      ],
      id: 'meine-liste',
      kind: 'sites',
      leftOut: 1,
      sentence: 'Meine Liste.csv: 2 sites; 1 row was left out',
      replaced: null,
    });
    expect(state().scene.imports).toEqual([{ id: 'meine-liste', ...file, kind: 'sites' }]);
    expect(importedSites(state()).map(({ id }) => id)).toEqual(['nord', 'ort']);
    undo();
    expect(state().scene).toBe(before);
    expect(importedSites(state())).toEqual([]);
    expect(siteOf(state(), 'nord')).toBeNull();
    redo();
    expect(siteOf(state(), 'nord')?.name).toBe('Nord');
  });

  it('is not taken twice, and one without a good row changes nothing', async () => {
    await importFile(file);
    expect((await importFile({ ...file, name: 'again.csv' })).id).toBe('meine-liste');
    expect(state().scene.imports).toHaveLength(1);
    const scene = state().scene;
    const bad = await importFile({ name: 'bad.csv', text: 'name,latitude_deg,longitude_deg\nA,91,0' });
    expect(bad).toMatchObject({ accepted: 0, id: '' });
    expect(bad.rejected[0]).toEqual({
      line: 2,
      message: 'bad.csv: column 2 (latitude_deg) must be degrees from -90 to 90, north positive; found “91”',
    });
    expect(state().scene).toBe(scene);
  });

  it('is read for the list of imported files, with the template beside it', async () => {
    await importFile(file);
    expect(await readImport('meine-liste', state().scene.imports)).toMatchObject({
      kind: 'sites',
      accepted: 2,
      leftOut: 1,
      rejected: [{ count: 1, lines: [5] }],
      remarks: [],
    });
    expect(await readImport('other', state().scene.imports)).toBeNull();
    expect(await importFile({ name: 'template.csv', text: await loadSiteTemplate() })).toMatchObject({
      accepted: 1,
    });
    const cleaned = await loadCleanedCsv(importedSites(state()).slice(0, 1));
    expect(cleaned.split('\n')[1]).toMatch(/^nord,Nord,52\.5,13\.4,/);
  });
});

it('the list of imported files has each kind once with its count and lines, and what was only changed apart', async () => {
  const text = [
    'name,latitude_deg,longitude_deg,date,colour',
    'A,91,13,2026-02-30,red',
    'Colossus 1,52,13,,',
    'B,92,20,,',
  ].join('\n');
  const { id } = await importFile({ name: 'x.csv', text });
  const reading = await readImport(id, state().scene.imports);
  expect(reading).toMatchObject({ accepted: 1, leftOut: 2 });
  const latitude = 'column 2 (latitude_deg) must be degrees from -90 to 90, north positive; found “91”';
  expect(reading?.rejected).toEqual([
    { message: latitude, count: 2, lines: [2, 4] },
    {
      message: 'column 4 (date) must be a day, like 2026-05-31; found “2026-02-30”',
      count: 1,
      lines: [2],
    },
  ]);
  expect(reading?.remarks).toMatchObject([
    { message: 'has columns that are not used: colour', count: 1, lines: [1] },
    { message: expect.stringContaining('this one is “colossus-1-imported”, and both stay'), lines: [3] },
  ]);
  expect(problemText('x.csv', reading!).split('\n').slice(0, 2)).toEqual([
    'x.csv',
    `2\t${latitude} (lines 2, 4)`,
  ]);
});

describe('an imported site', () => {
  beforeEach(async () => {
    await importFile(file);
  });

  it('is shown beside those of the facts and counted in no sum', () => {
    const counted = countedReadings(state());
    const shown = siteReadings(state());
    expect(
      shown.slice(counted.length).map(({ id, powerW, totalPowerW }) => [id, powerW, totalPowerW]),
    ).toEqual([
      ['nord', 100e6, 300e6],
      ['ort', null, null],
    ]);
    const without = answers(defaultScene, at2026).quantities;
    for (const id of ['ground.itPowerW', 'ground.operatingItPowerW', 'ground.facilityPowerW'])
      expect(report(state()).quantities[id]).toEqual(without[id]);
    setScene({ sites: [] });
    expect(siteReadings(state()).map(({ id }) => id)).toEqual(['nord', 'ort']);
  });

  it('has the numbers of a site, with the line of its file behind each', () => {
    const own = siteQuantities(state(), 'nord');
    expect(own['site.nord.itPowerW']).toMatchObject({ value: 100e6, sources: ['import:meine-liste/2'] });
    expect(own['site.nord.accelerators']?.value).toBe(64_000);
    // 130 MW for a day.
    expect(own['site.nord.energyKwhPerDay']?.value).toBeCloseTo(3_120_000, 6);
    expect(own['site.nord.carbonKgPerYear']?.value).toBeNull();
    expect(siteQuantities(state(), 'ort')['site.ort.itPowerW']?.value).toBeNull();
    expect(explanation(state(), 'site.nord.facilityPowerW')?.sources.map(({ title }) => title)).toEqual([
      'Meine Liste.csv, line 2',
    ]);
    expect(rangedReport(state()).quantities['site.nord.itPowerW']?.value).toBe(100e6);
    expect(siteQuantities(state(), 'colossus-1')).toBe(report(state()).quantities);
    expect(sitePower(state(), 'nord')?.inW).toBe(130e6);
  });

  it('stands among the facts and sources that figures are looked up in', () => {
    expect(factsOf(state()).sites.at(-1)?.id).toBe('ort');
    expect(sourceOf(state(), 'import:meine-liste/4')?.title).toBe('Meine Liste.csv, line 4');
    expect(sourcesOnScreen(state()).filter(({ id }) => id.startsWith('import:'))).toMatchObject([
      { id: 'import:meine-liste', title: 'Meine Liste.csv' },
    ]);
  });

  it('is a path to look at; one that no file has is refused', () => {
    expect(focus('site:nord')).toEqual({ ok: true });
    expect(cameraOn(state(), 'site:nord')).toMatchObject({ longitudeDeg: 13.4, latitudeDeg: 52.5 });
    expect(focus('site:nirgends')).toMatchObject({ ok: false, errors: [{ path: 'focus' }] });
    expect(setScene({ focus: 'site:nirgends' })).toMatchObject({
      ok: false,
      errors: [{ path: 'focus' }],
    });
    expect(setScene({ focus: 'site:ort' })).toEqual({ ok: true });
    removeImport('meine-liste');
    expect(state().scene).toMatchObject({ imports: [], focus: null });
    expect(focus('site:nord')).toMatchObject({ ok: false });
  });

  it('is left out of links with the focus on it, and kept by files', async () => {
    focus('site:nord');
    expect(linkLeavesImportsOut(state())).toBe(true);
    expect(linkOf(state().scene, 'https://x.test/')).not.toContain('nord');
    focus('site:colossus-1');
    expect(linkOf(state().scene, 'https://x.test/')).toContain('colossus-1');
    focus('site:nord');
    const text = encodeFile(state().scene);
    replaceScene(defaultScene);
    const read = decodeFile(text, 'mine.json');
    expect(read.ok).toBe(true);
    if (read.ok) replaceScene(read.value);
    expect(state().scene.focus).toBe('site:nord');
    await readImportedSites();
    expect(siteOf(state(), 'nord')?.name).toBe('Nord');
  });
});

describe('a scene whose files are not read yet', () => {
  const imports = [{ id: 'mine', name: 'mine.csv', text: csv }];

  it('opens with its focus, and has its sites once they are read', async () => {
    expect(setScene({ imports, focus: 'site:nord' })).toEqual({ ok: true });
    expect(importedSites(state())).toEqual([]);
    await readImportedSites();
    expect(siteOf(state(), 'nord')?.name).toBe('Nord');
    expect(state().scene.focus).toBe('site:nord');
    expect(state().notices).toEqual([]);
  });

  it('looks away from a site that they do not have, and says so', async () => {
    setScene({ imports, focus: 'site:nirgends' });
    await readImportedSites();
    expect(state().scene.focus).toBeNull();
    expect(state().notices.map(({ text }) => text)).toEqual([
      'The scene looks at site:nirgends, which none of its files has; it looks at nothing now.',
    ]);
  });
});
