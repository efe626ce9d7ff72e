import { expect, it } from 'vitest';
import { sharedWords } from '../../../src/panels/claim/sharedWords';

it('what all labels begin and end with is said once', () => {
  expect(
    sharedWords(['Starmind · 565 to 585 km up · Satellites', 'Starmind · 707 to 744 km up · Satellites']),
  ).toEqual({ shared: 'Starmind · Satellites', own: ['565 to 585 km up', '707 to 744 km up'] });
});

it('labels that share no part stay whole, and so does one alone', () => {
  const apart = ['IT power of Hyperion', 'IT power of Colossus 2'];
  expect(sharedWords(apart)).toEqual({ shared: '', own: apart });
  expect(sharedWords(['A · B'])).toEqual({ shared: '', own: ['A · B'] });
});

it('no label is left without words of its own', () => {
  const labels = ['Half · Launches', 'Half · Launches'];
  expect(sharedWords(labels)).toEqual({ shared: '', own: labels });
  expect(sharedWords(['A · B', 'A'])).toEqual({ shared: '', own: ['A · B', 'A'] });
});
