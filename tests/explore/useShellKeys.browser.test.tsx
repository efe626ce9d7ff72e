import { createRoot, type Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useShellKeys } from '../../src/explore/useShellKeys';
import { choosePresenting } from '../../src/store/presenterChoices';

const opens = { search: vi.fn(), help: vi.fn() };
const holder = document.createElement('div');
let root: Root;

function Keys(): null {
  useShellKeys(opens);
  return null;
}

beforeAll(() => {
  document.body.append(holder);
  root = createRoot(holder);
  root.render(<Keys />);
});
afterEach(() => {
  choosePresenting('characterKeys', true);
  vi.clearAllMocks();
});
afterAll(() => {
  root.unmount();
  holder.remove();
});

it('keys of one character do nothing where the reader turned them off; those with Ctrl go on', async () => {
  await vi.waitFor(async () => {
    await userEvent.keyboard('/');
    expect(opens.search).toHaveBeenCalled();
  });
  opens.search.mockClear();
  choosePresenting('characterKeys', false);
  await userEvent.keyboard('/?');
  expect(opens.search).not.toHaveBeenCalled();
  expect(opens.help).not.toHaveBeenCalled();
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(opens.search).toHaveBeenCalledOnce();
});
