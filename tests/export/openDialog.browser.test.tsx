import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { mountExplore, until } from '../explore/mountExplore';

let unmount: () => void;
beforeAll(async () => {
  ({ unmount } = await mountExplore('Dialogs'));
});
afterAll(() => unmount());

const dialog = () => document.querySelector('.dialog');

it('a film’s dialog lasts when the window becomes a phone’s and back', async () => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Film…' }).click();
  await until('the dialog', () => dialog() !== null);
  const before = dialog();
  await page.viewport(500, 800);
  await until('the sheet of a phone', () => document.querySelector('.phone-top') !== null);
  await page.viewport(1440, 900);
  await until('the columns', () => document.querySelector('.column-right') !== null);
  expect(dialog()).toBe(before);
  await page.getByRole('button', { name: 'Close' }).click();
  await until('the end', () => dialog() === null);
});
