import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import { CapacityTotal } from '../../../src/panels/capacity/CapacityTotal';
import { OwnersTable } from '../../../src/panels/capacity/OwnersTable';
import { loadModel } from '../../../src/store/readings/report';
import { stateNow } from '../../../src/store/stateNow';

beforeAll(loadModel);

const text = (panel: typeof OwnersTable) =>
  renderToStaticMarkup(createElement(panel, { state: stateNow(), lang: 'en' as const }))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

it('sets owners side by side, the largest first, as the tables of 18 October 2026 sum them', () => {
  const owners = text(OwnersTable);
  // Megawatts now and with all to come, sites.
  expect(owners).toMatch(
    /Google 3,179 5,908 20 .*Meta 2,244 5,604 17 .*Amazon 1,743 3,955 5 .*Microsoft 1,519 4,085 7 /,
  );
  expect(owners).toMatch(/likely or speculative, by the table, of: .*Goodnight/);
});

it('says of which table of which day the headline is, and what it leaves out', () => {
  const headline = text(CapacityTotal);
  expect(headline).toContain('Covers 93 sites of Epoch AI’s table of 18 Oct 2026; it leaves out whatever');
  expect(headline).toContain('4 more sites are known by statements alone.');
});
