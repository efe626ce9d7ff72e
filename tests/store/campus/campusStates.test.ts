import { expect, it } from 'vitest';
import { redo, undo } from '../../../src/store/actions/history';
import { setCampusView } from '../../../src/store/actions/looks';
import { campusState, shownLoad } from '../../../src/store/campus/campusStates';
import { liveStore } from '../../../src/store/live';
import { stateNow } from '../../../src/store/stateNow';

const shown = (id: string, date: string) => shownLoad(campusState(id, Date.parse(date))!);

it('shows racks at the load of their site, and as unknown where more is drawn than they can draw', () => {
  expect(shown('colossus-1', '2025-10-01')).toBeCloseTo(0.786_616, 6);
  // 1,037 MW projected of 909 MW rated: within the range of the figure, so full.
  expect(shown('new-carlisle', '2026-11-22')).toBe(1);
  // 1,925 MW projected of the same racks: others stand there that are not told of.
  expect(shown('new-carlisle', '2028-06-01')).toBeNull();
  expect(shown('colossus-2', '2024-12-01')).toBeNull();
  expect(campusState('atlantis', 0)).toBeNull();
});

it('the colour of racks is a choice of the scene: a step of undo, and back', () => {
  const colorBy = () => stateNow().scene.campus.colorBy;
  liveStore.setState({ drawn: true });
  expect(colorBy()).toBe('kind');
  setCampusView({ colorBy: 'failed' });
  expect(colorBy()).toBe('failed');
  undo();
  expect(colorBy()).toBe('kind');
  redo();
  expect(colorBy()).toBe('failed');
});
