import { afterEach, expect, it } from 'vitest';
import { Explained } from '../../src/kit/Explained';
import { explainQuantity } from '../../src/store/actions/moment';
import { stateNow } from '../../src/store/stateNow';
import { type Mounted, mountPanel } from '../panels/mountPanel';

let mounted: Mounted | null = null;
afterEach(() => {
  mounted?.unmount();
  explainQuantity(null);
});

it('shuts the menu around it, which would lie over the explanation, and gives the focus back to its button', async () => {
  mounted = mountPanel(
    <>
      <button type="button" popoverTarget="menu">
        Menu
      </button>
      <div id="menu" popover="auto">
        <Explained id="constellation.nodes">2,500</Explained>
      </div>
    </>,
  );
  const { app } = mounted;
  await expect.poll(() => app.querySelector('[popovertarget]')).not.toBeNull();
  const button = app.querySelector<HTMLElement>('[popovertarget]');
  const number = app.querySelector<HTMLElement>('[data-quantity]');
  button?.focus();
  button?.click();
  expect(app.querySelector(':popover-open')).not.toBeNull();
  number?.focus();
  number?.click();
  expect(app.querySelector(':popover-open')).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(stateNow().explained).toBe('constellation.nodes');
});
