import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { release } from '../../../src/facts/release';
import { setLanguage, t } from '../../../src/locales/i18n';
import { groupPower, groupsOf, isInGroup, ownerOf, readGroup } from '../../../src/model/ground/siteGroups';

const nowMs = Date.UTC(2026, 10, 22);

/** Rows of a table of the publisher, by its header. */
function table(file: string): Record<string, string>[] {
  const text = readFileSync(`data/epoch/2026-10-18/${file}`, 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, '')),
    );
  const [head = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** Megawatts of IT power that the tables say stand on the day of the table, by a column of the list of sites. */
function byTable(column: 'Owner' | 'Country'): Map<string, number> {
  const stands = new Map<string, { date: string; mw: number }>();
  for (const row of table('data_center_timelines.csv')) {
    const [name = '', date = ''] = [row['Data center'], row.Date];
    if (date <= '2026-10-18' && date >= (stands.get(name)?.date ?? ''))
      stands.set(name, { date, mw: Number(row['IT power (MW)']) });
  }
  const sums = new Map<string, number>();
  for (const row of table('data_centers.csv')) {
    const key = (row[column] ?? '').replace(/ #\w+$/, '');
    sums.set(key, (sums.get(key) ?? 0) + (stands.get(row.Name ?? '')?.mw ?? 0));
  }
  return sums;
}

const watts = (by: 'owner' | 'country' | 'status', key: string) => {
  const group = groupsOf(release.sites, by, nowMs).find((one) => one.key === key);
  return group ? groupPower(group.sites, 'it', 'operating', nowMs) : null;
};

describe('sums of groups', () => {
  it('are those of the publisher’s tables, owner by owner', () => {
    const sums = byTable('Owner');
    // Read off the tables of 18 October 2026.
    expect(sums.get('Google')).toBe(3179);
    expect(sums.get('Meta')).toBe(2244);
    for (const [owner, key] of [
      ['Google', 'google'],
      ['Meta', 'meta'],
      ['Amazon', 'amazon'],
      ['Microsoft', 'microsoft'],
      ['CoreWeave', 'coreweave'],
      ['Huawei', 'huawei'],
      ['VNET', 'vnet'],
      ['Nscale', 'nscale'],
      ['', 'not-told'],
      // One company under two names.
      ['SpaceXAI', 'spacex'],
    ] as const)
      expect(watts('owner', key)?.value, owner).toBeCloseTo(sums.get(owner)! * 1e6, 0);
  });
  it('are those of the tables, country by country', () => {
    const codes = {
      'United States': 'united-states',
      China: 'china',
      Malaysia: 'malaysia',
      Portugal: 'portugal',
    };
    const sums = byTable('Country');
    for (const [country, key] of Object.entries(codes))
      expect(watts('country', key)?.value, country).toBeCloseTo(sums.get(country)! * 1e6, 0);
  });
  it('have the ends of their sites: a factor of 1.4, to a tenth of a megawatt a site', () => {
    expect(watts('owner', 'google')).toEqual({ value: 3.179e9, low: 2.2709e9, high: 4.4506e9 });
    expect(watts('status', 'announced')).toBeNull();
  });
  it('come to the whole', () => {
    for (const by of ['owner', 'country', 'status', 'site'] as const) {
      const groups = groupsOf(release.sites, by, nowMs);
      expect(groups.reduce((sum, { sites }) => sum + sites.length, 0)).toBe(97);
      const sum = groups.reduce(
        (all, { sites }) => all + (groupPower(sites, 'it', 'operating', nowMs)?.value ?? 0),
        0,
      );
      expect(sum).toBeCloseTo(13_833_431_374, 0);
    }
  });
});

it('puts names of one company together, and several owners of a site in one group', () => {
  const owner = (id: string) => ownerOf(release.sites.find((site) => site.id === id)!);
  expect(['colossus-1', 'xai-qts-atlanta', 'terafab'].map(owner)).toEqual(['SpaceX', 'SpaceX', 'SpaceX']);
  expect(owner('stargate-abilene')).toBe('Oracle, Crusoe');
  expect(owner('stack-nva02')).toBeNull();
});

it('says groups in the language of the reader', async () => {
  await setLanguage('zh');
  const words = groupsOf(release.sites, 'country', nowMs).map((group) => t(group.words));
  await setLanguage('en');
  expect(words).toContain('美国');
});

it('reads what an id says of a group, and of all others', () => {
  const [colossus, mesa] = ['colossus-1', 'google-mesa'].map(
    (id) => release.sites.find((site) => site.id === id)!,
  );
  const google = readGroup('owner:google')!;
  expect([isInGroup(colossus!, google, nowMs), isInGroup(mesa!, google, nowMs)]).toEqual([false, true]);
  const others = readGroup('owner!google+meta')!;
  expect([isInGroup(colossus!, others, nowMs), isInGroup(mesa!, others, nowMs)]).toEqual([true, false]);
  for (const none of ['colossus-1/gb200', 'owner', 'owner:', 'colour:red'])
    expect(readGroup(none)).toBeNull();
});
