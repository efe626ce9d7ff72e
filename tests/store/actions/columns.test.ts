import { beforeEach, describe, expect, it } from 'vitest';
import type { SiteMapping } from '../../../src/facts/import/mapping';
import { defaultScene } from '../../../src/scene/defaults';
import {
  chooseMapping,
  closeColumns,
  openColumns,
  takeBackColumns,
} from '../../../src/store/actions/columns';
import { importFile, takeFile } from '../../../src/store/actions/files';
import { redo, undo } from '../../../src/store/actions/history';
import { setTheme } from '../../../src/store/actions/scene';
import { documentStore } from '../../../src/store/document';
import { siteOf } from '../../../src/store/sites/importedSites';
import { stateNow } from '../../../src/store/stateNow';
import { startWith } from '../../startWith';

const text = 'Name;Breite;Länge;Power;Stand\nAue;50,59;12,70;1500;03/04/2024\n';
const mapping: SiteMapping = {
  columns: {
    Name: 'name',
    Breite: 'latitude_deg',
    Länge: 'longitude_deg',
    Power: 'it_power_mw',
    Stand: 'date',
  },
  powerUnits: { Power: 'kW' },
  decimal: ',',
  dateOrder: 'dmy',
  exchanged: false,
};

const imports = () => stateNow().scene.imports;
const step = () => {
  const [row] = siteOf(stateNow(), 'aue')?.capacity ?? [];
  return row && { date: row.date, itPowerW: row.itPowerW.value, facilityPowerW: row.facilityPowerW.value };
};

beforeEach(() => {
  startWith(defaultScene, { clockMs: Date.UTC(2026, 5, 1), drawn: true });
  documentStore.temporal.getState().clear();
});

describe('a list that has just come in', () => {
  beforeEach(async () => {
    const { id } = await importFile({ name: 'a.csv', text });
    openColumns(id, true);
  });

  it('is matched within its own step of undo, whatever else was chosen between', async () => {
    expect(step()).toMatchObject({ itPowerW: null, facilityPowerW: 1500e6 });
    setTheme('paper');
    await chooseMapping(mapping);
    expect(step()).toEqual({ date: '2024-04-03', itPowerW: 1.5e6, facilityPowerW: null });
    closeColumns(['Name']);
    expect(stateNow().columns).toBeNull();
    undo();
    expect(stateNow().scene.theme).toBe(defaultScene.theme);
    expect(imports()[0]?.mapping).toEqual(mapping);
    undo();
    expect(imports()).toEqual([]);
    redo();
    expect(step()).toEqual({ date: '2024-04-03', itPowerW: 1.5e6, facilityPowerW: null });
  });

  it('of several wishes meanwhile the newest counts', async () => {
    const first = chooseMapping({ ...mapping, powerUnits: { Power: 'GW' } });
    const second = chooseMapping({ ...mapping, powerUnits: { Power: 'W' } });
    const third = chooseMapping(mapping);
    await Promise.all([first, second, third]);
    expect(step()?.itPowerW).toBe(1.5e6);
  });

  it('goes again where it is taken back', async () => {
    await chooseMapping(mapping);
    takeBackColumns();
    expect(imports()).toEqual([]);
    expect(stateNow().columns).toBeNull();
    expect(documentStore.temporal.getState().pastStates).toHaveLength(0);
  });
});

describe('a list that was there before', () => {
  it('is matched as one step of its own, and taken back to what it was', async () => {
    const { id } = await importFile({ name: 'a.csv', text });
    openColumns(id);
    await chooseMapping({ ...mapping, powerUnits: { Power: 'GW' } });
    await chooseMapping(mapping);
    closeColumns();
    expect(step()?.itPowerW).toBe(1.5e6);
    undo();
    expect(step()?.facilityPowerW).toBe(1500e6);
    openColumns(id);
    await chooseMapping(mapping);
    takeBackColumns();
    expect(imports()[0]?.mapping).toBeUndefined();
  });
});

it('a list of which nothing is read by the guess comes in to be matched, and does not stay unmatched', async () => {
  const unknown = { name: 'b.csv', text: 'Wo;Hoch;Quer\nAue;50,59;12,70\n' };
  expect(await takeFile(unknown)).toMatchObject({ accepted: 0, id: '' });
  const { id } = await takeFile(unknown, { doubtful: true });
  openColumns(id, true);
  closeColumns();
  expect(imports()).toEqual([]);
  const again = await takeFile(unknown, { doubtful: true });
  openColumns(again.id, true);
  await chooseMapping({
    ...mapping,
    columns: { Wo: 'name', Hoch: 'latitude_deg', Quer: 'longitude_deg' },
    powerUnits: {},
  });
  closeColumns();
  expect(siteOf(stateNow(), 'aue')?.coordinates).toMatchObject({ latitudeDeg: 50.59, longitudeDeg: 12.7 });
});
