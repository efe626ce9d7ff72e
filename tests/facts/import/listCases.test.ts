import { describe, expect, test } from 'vitest';
import { previewOf } from '../../../src/facts/import/previewOf';
import { readSites } from '../../../src/facts/import/readSites';
import { type ListCase, shapeCases, tableCases } from './listCases';

const rounded = (deg: number): number => Math.round(deg * 1e6) / 1e6;

function outcome(name: string, text: string) {
  const read = readSites(name, text);
  const sites = read.ok ? read.value.sites : [];
  return {
    sites: sites.map(({ name, coordinates, capacity }) => {
      const last = capacity.at(-1);
      const powerW = last?.facilityPowerW.value ?? last?.itPowerW.value ?? null;
      return [
        name,
        rounded(coordinates.latitudeDeg),
        rounded(coordinates.longitudeDeg),
        powerW === null ? null : powerW / 1e6,
      ];
    }),
    told: read.ok ? read.notes : read.errors,
  };
}

describe.each([
  ['tables', tableCases],
  ['files with shapes', shapeCases],
])('%s', (_, cases: ListCase[]) => {
  test.each(cases.map((each) => [each.name, each] as const))(
    '%s',
    (name, { text, sites, doubts = [], told = [] }) => {
      const { sites: found, told: notes } = outcome(name, text);
      expect(found).toEqual(sites.map(([title, y, x, mw]) => [title, rounded(y), rounded(x), mw]));
      expect(
        notes.map(({ count, message }, k) => [count, message.slice(0, told[k]?.[1].length ?? 200)]),
      ).toEqual(told);
      if (sites.length > 0) expect(previewOf(name, text)?.doubts.map(({ about }) => about)).toEqual(doubts);
    },
  );
});
