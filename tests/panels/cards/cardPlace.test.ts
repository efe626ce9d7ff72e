import { describe, expect, it } from 'vitest';
import { cardPlace } from '../../../src/panels/cards/cardPlace';

const frame = { left: 8, top: 8, right: 792, bottom: 592 };
const card = { width: 200, height: 80 };
const place = (x: number, y: number, clear: Parameters<typeof cardPlace>[3] = []) =>
  cardPlace({ x, y }, card, frame, clear);

describe('a card lies', () => {
  it('below its point to the right, at the other side where the frame ends', () => {
    expect(place(400, 300)).toEqual({ left: 414, top: 314 });
    expect(place(780, 300)).toEqual({ left: 566, top: 314 });
    expect(place(400, 580)).toEqual({ left: 414, top: 486 });
    expect(place(780, 580)).toEqual({ left: 566, top: 486 });
  });

  it('clear of a control, beside it', () => {
    const buttons = { left: 430, top: 320, right: 470, bottom: 480 };
    expect(place(400, 300, [buttons])).toEqual({ left: 186, top: 314 });
    // In the right corner, where no side of the point is free, it goes past the control.
    const column = { left: 752, top: 300, right: 792, bottom: 500 };
    const legend = { left: 300, top: 420, right: 740, bottom: 592 };
    const { left, top } = place(700, 400, [column, legend]);
    expect({ left, top }).toEqual({ left: 486, top: 306 });
  });

  it('inside a frame that it does not fit, and off its point as far as it can', () => {
    const narrow = { left: 8, top: 8, right: 188, bottom: 300 };
    expect(cardPlace({ x: 100, y: 100 }, card, narrow, [])).toEqual({ left: 8, top: 114 });
  });
});
