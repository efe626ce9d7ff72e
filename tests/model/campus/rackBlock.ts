import type { RackBlock } from '../../../src/model/campus/types';

/** Two columns of four rows of ten racks, 77 in all and full, from 10 m east and 20 m north, unless `change` says otherwise. */
export const rackBlock = (change: Partial<RackBlock> = {}): RackBlock => ({
  hall: 'hall-1',
  rackKind: 'nvl72',
  accelerator: 'gb200',
  cornerM: [10, 20, 0],
  stepsM: [
    [0.6, 0, 0],
    [0, 3, 0],
    [12, 0, 0],
  ],
  counts: [10, 4, 2],
  sizeM: [0.6, 1.2, 2.3],
  headingRad: 0,
  acceleratorsPerRack: 72,
  trays: 18,
  acceleratorsPerTray: 4,
  rackPowerW: 150_000,
  firstRack: 0,
  racks: 77,
  lastRackAccelerators: 72,
  fromMs: null,
  untilMs: null,
  ...change,
});
