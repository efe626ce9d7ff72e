import { expect, it, vi } from 'vitest';
import { leaveMarks } from './leaveMarks';

// Its twin is `freshOther.test.ts`: whichever comes later finds what the other left, if anything stays.
it('finds nothing that another file left', () => {
  leaveMarks();
  expect(vi.isFakeTimers()).toBe(true);
});
