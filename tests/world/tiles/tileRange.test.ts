import { describe, expect, it } from 'vitest';
import { isInRange, tileRangeOf } from '../../../src/world/tiles/tileRange';

const usgs = {
  address: 'https://basemap.nationalmap.gov/arcgis/rest/services/USGSImageryOnly/MapServer/tile/{z}/{y}/{x}',
  attribution: '',
  maxZoom: 16,
};
const other = { address: 'https://a.example/{z}/{x}/{y}', attribution: '', maxZoom: 12 };

// Columns and rows by the OpenStreetMap wiki's formula ("Slippy map tilenames"), worked out apart from this program.
const memphis = { z6: [15, 25], z10: [255, 405], z16: [16354, 25945], z17: [32709, 51890] } as const;
const paris = { z10: [518, 352] } as const;

describe('which pictures are asked for', () => {
  it('of USGS are levels 6 to 16 of the United States', () => {
    const range = tileRangeOf(usgs);
    expect(isInRange(range, 5, 7, 12)).toBe(false);
    expect(isInRange(range, 6, ...memphis.z6)).toBe(true);
    expect(isInRange(range, 10, ...memphis.z10)).toBe(true);
    expect(isInRange(range, 16, ...memphis.z16)).toBe(true);
    expect(isInRange(range, 17, ...memphis.z17)).toBe(false);
    expect(isInRange(range, 10, ...paris.z10)).toBe(false);
  });

  it('reach over the edge of a box by no more than a picture', () => {
    const range = tileRangeOf(usgs);
    // 49.5° N at 95° W is in row 349 of level 10, at 349.49: row 348 lies north of the box, 349 across its edge.
    expect(isInRange(range, 10, 241, 348)).toBe(false);
    expect(isInRange(range, 10, 241, 349)).toBe(true);
  });

  it('are never finer than the owner has, whatever a scene says', () => {
    expect(tileRangeOf({ ...usgs, maxZoom: 19 }).maxZoom).toBe(16);
    expect(tileRangeOf({ ...usgs, maxZoom: 12 }).maxZoom).toBe(12);
  });

  it('of any other address are all down to its greatest level', () => {
    const range = tileRangeOf(other);
    expect(isInRange(range, 0, 0, 0)).toBe(true);
    expect(isInRange(range, 12, 2072, 1409)).toBe(true);
    expect(isInRange(range, 13, 4144, 2818)).toBe(false);
  });
});
