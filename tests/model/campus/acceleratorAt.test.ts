import { expect, test } from 'vitest';
import { acceleratorAt } from '../../../src/model/campus/acceleratorAt';
import type { RackBlock, V3 } from '../../../src/model/campus/types';

/** Two rows of four racks along the east, of 0.6 m by 1.2 m by 2.4 m: eight trays of eight accelerators each; the last rack has ten. */
const block: RackBlock = {
  hall: 'hall-1',
  rackKind: 'hgx-64',
  accelerator: 'h100-sxm',
  cornerM: [10, 20, 0.15],
  stepsM: [
    [0.6, 0, 0],
    [0, 2.4, 0],
    [0, 0, 0],
  ],
  counts: [4, 2, 1],
  sizeM: [0.6, 1.2, 2.4],
  headingRad: 0,
  acceleratorsPerRack: 64,
  trays: 8,
  acceleratorsPerTray: 8,
  rackPowerW: null,
  firstRack: 0,
  racks: 8,
  lastRackAccelerators: 10,
  fromMs: null,
  untilMs: null,
};
// Trays begin 0.144 m above the foot, each 0.27 m high; of their eight, four lie side by side over 0.492 m, 0.123 m apart, in two rows.
const trayM = (tray: number, share: number) => 0.15 + 0.144 + 0.27 * (tray + share);

test('the first accelerator is below to the left of one whose left is the west of a front that looks north', () => {
  // A front of an even row looks north: across runs east.
  expect(acceleratorAt(block, 0, [10 - 1.5 * 0.123, 20.6, trayM(0, 0.25)])).toEqual({
    accelerator: 1,
    tray: 1,
  });
  expect(acceleratorAt(block, 0, [10 + 1.5 * 0.123, 20.6, trayM(0, 0.25)])).toEqual({
    accelerator: 4,
    tray: 1,
  });
  expect(acceleratorAt(block, 0, [10 - 1.5 * 0.123, 20.6, trayM(0, 0.75)])).toEqual({
    accelerator: 5,
    tray: 1,
  });
  expect(acceleratorAt(block, 0, [10 + 1.5 * 0.123, 20.6, trayM(7, 0.75)])).toEqual({
    accelerator: 64,
    tray: 8,
  });
});

test('a rack of the row across faces south and counts from the east', () => {
  // Rack 5 is the second of the second row: at 10.6 m, 22.4 m.
  expect(acceleratorAt(block, 5, [10.6 + 1.5 * 0.123, 21.8, trayM(2, 0.25)])).toEqual({
    accelerator: 17,
    tray: 3,
  });
});

test('its back, its top and the places that the last rack leaves empty are none', () => {
  const none: V3[] = [
    [10, 19.4, trayM(0, 0.25)],
    [10, 20.6, 2.5],
    [10, 20.6, 0.2],
  ];
  for (const place of none) expect(acceleratorAt(block, 0, place)).toBeNull();
  // The last rack holds ten: two in its second tray.
  expect(acceleratorAt(block, 7, [11.8 + 0.5 * 0.123, 21.8, trayM(1, 0.25)])).toEqual({
    accelerator: 10,
    tray: 2,
  });
  expect(acceleratorAt(block, 7, [11.8 - 0.5 * 0.123, 21.8, trayM(1, 0.25)])).toBeNull();
});
