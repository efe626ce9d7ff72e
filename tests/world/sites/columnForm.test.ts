import { beforeEach, expect, it } from 'vitest';
import { columnStyle } from '../../../src/render/fields/SiteColumns';
import { defaultScene } from '../../../src/scene/defaults';
import { setTime } from '../../../src/store/actions/clock';
import { replaceScene } from '../../../src/store/actions/scene';
import { siteReadings } from '../../../src/store/sites/siteReadings';
import { stateNow } from '../../../src/store/stateNow';
import { styleOf } from '../../../src/world/sites/Sites';

beforeEach(() => replaceScene(defaultScene));

function formAt(iso: string, id: string): { form: number; solidW: number | null } {
  expect(setTime(iso)).toEqual({ ok: true });
  const site = siteReadings(stateNow()).find((reading) => reading.id === id);
  if (!site) throw new Error(`${id} is not shown`);
  return { form: styleOf(site), solidW: site.powerW };
}

it('what is built is solid, what is partly built stands in a hollow column', () => {
  expect(formAt('2026-11-22T00:00:00Z', 'colossus-1')).toEqual({ form: columnStyle.solid, solidW: 340e6 });
  expect(formAt('2026-11-22T00:00:00Z', 'stargate-abilene')).toEqual({
    form: columnStyle.hollow,
    solidW: 421e6,
  });
});

it('what is not yet built is not yet solid', () => {
  // Nothing was told of it before its construction started on 24 April 2024.
  expect(() => formAt('2024-04-23T00:00:00Z', 'colossus-1')).toThrow('colossus-1 is not shown');
  // Nobody had told by then how large it was to be.
  expect(formAt('2024-05-01T00:00:00Z', 'colossus-1')).toEqual({ form: columnStyle.hatched, solidW: 0 });
  expect(formAt('2024-10-01T00:00:00Z', 'colossus-1')).toEqual({ form: columnStyle.solid, solidW: 139e6 });
  expect(formAt('2026-11-22T00:00:00Z', 'colossus-2')).toEqual({ form: columnStyle.hollow, solidW: 946e6 });
  expect(formAt('2025-10-01T00:00:00Z', 'barber-lake')).toEqual({ form: columnStyle.hollow, solidW: 0 });
});

it('a projection does not become solid by its date passing', () => {
  expect(formAt('2031-01-01T00:00:00Z', 'hyperion')).toMatchObject({ solidW: 0 });
  expect(formAt('2031-01-01T00:00:00Z', 'hyperion').form).not.toBe(columnStyle.solid);
});

it('an unreported power is hatched', () => {
  expect(formAt('2026-11-22T00:00:00Z', 'terafab').form).toBe(columnStyle.hatched);
  expect(formAt('2026-11-22T00:00:00Z', 'fluidstack-france').form).toBe(columnStyle.hatched);
});
