import { describe, expect, it } from 'vitest';
import { encodeCode } from '../../../src/scene/link/code';
import { openAddress } from '../../../src/scene/link/openAddress';
import { readAddress } from '../../../src/scene/link/readAddress';

const home = 'https://atlas.example/sub/';
/** A part that no other way sets. */
const part = { inputs: { 'ground.pue': 1.37 }, panel: 'power' as const, basis: 'contract' as const };
const code = encodeCode(part);

/** Opens a link the way the page does. */
async function open(href: string) {
  // A browser's bar writes out what is not ASCII.
  let shown = new URL(href).href;
  const address = await readAddress(shown, (meant) => {
    shown = meant;
  });
  const { scene, problems } = await openAddress(address, () =>
    Promise.reject(new Error('nothing is fetched')),
  );
  return { shown, address, scene, problems: problems.map(({ message }) => message) };
}

const told = 'This link was changed on its way here and has been mended; check that it shows what was meant.';
const cut = 'The scene in this link (#s=…) cannot be read; the link may have been cut. Ask for it again.';

describe('a code that was changed on its way opens as it was meant', () => {
  it.each([
    ['# as %23 in the arguments', `?scene=overview%23s=${code}`],
    ['# and = written out', `?scene=overview%23s%3D${code}`],
    ['written out twice', `?scene=overview%2523s%253D${code}`],
    ['# as %23 in the path', `%23s=${code}`],
    ['what a mailing appends', `%23s=${code}&utm_source=mail`],
    ['= written out behind #', `#s%3D${code}`],
    ['a bracket at the end', `#s=${code})`],
    ['a full stop', `#s=${code}.`],
    ['three dots', `#s=${code}…`],
    ['three dots, encoded', `#s=${code}%E2%80%A6`],
    ['a square bracket', `#s=${code}]`],
    ['a quotation mark', `#s=${code}"`],
    ['a curly one', `#s=${code}”`],
    ['French ones', `#s=${code}%20»`],
    ['the end of a tag', `#s=${code}>`],
    ['HTML behind it', `#s=${code}"%20target="_blank">here</a>`],
    ['a bracket and a full stop', `#s=${code}).`],
    ['a sign of emphasis', `#s=${code}_`],
    ['signs of emphasis', `#s=${code}**`],
    ['a break of the line', `#s=${code.slice(0, 20)}\n${code.slice(20)}`],
    ['an encoded break', `#s=${code.slice(0, 20)}%0D%0A${code.slice(20)}`],
    ['a soft hyphen', `#s=${code.slice(0, 20)}\u00ad${code.slice(20)}`],
    ['an encoded soft hyphen', `#s=${code.slice(0, 20)}%C2%AD${code.slice(20)}`],
    ['a soft hyphen as HTML', `#s=${code.slice(0, 20)}&shy;${code.slice(20)}`],
    ['a space of no width', `#s=${code.slice(0, 20)}\u200b${code.slice(20)}`],
    ['a space', `#s=${code.slice(0, 20)} ${code.slice(20)}`],
    ['= as a mail program writes it', `#s=3D${code}`],
  ])('%s', async (_, rest) => {
    const { scene, problems } = await open(`${home}${rest}`);
    expect(problems).toEqual([]);
    expect(scene).toMatchObject(part);
  });

  it.each([
    ['the mark of a quoted mail', `${code.slice(0, 20)}\n> ${code.slice(20)}`],
    ['the end of a line of a mail', `${code.slice(0, 20)}=\n${code.slice(20)}`],
  ])('%s, with a word', async (_, changed) => {
    const { scene, problems } = await open(`${home}#s=${changed}`);
    expect(problems).toEqual([told]);
    expect(scene).toMatchObject(part);
  });

  it.each([
    [{ playRate: 111_103 }, '-', '–'],
    [{ finding: { en: 'ltmvjmnpfioxabsysaiatwnrsnvokldycaunqzqzdcidwqzvanpjoapjvroe' } }, '--', '—'],
  ])('a longer dash in place of hyphens, with a word: %j', async (given, hyphens, dash) => {
    const whole = encodeCode(given);
    expect(whole.split(hyphens)).toHaveLength(2);
    const { scene, problems } = await open(`${home}#s=${whole.replace(hyphens, dash)}`);
    expect(problems).toEqual([told]);
    expect(scene).toMatchObject(given);
  });

  it('a code that was cut is told as before', async () => {
    for (const short of [code.slice(0, -9), `${code.slice(0, 30)}…`, ''])
      expect((await open(`${home}#s=${short}`)).problems).toEqual([cut]);
  });
});

describe('arguments that were changed on their way', () => {
  it.each([
    ['& as HTML', '?mode=present&amp;theme=paper', '?mode=present&theme=paper'],
    ['& as a number of HTML', '?mode=present&#38;theme=paper', '?mode=present&theme=paper'],
    ['a full stop', '?mode=present&theme=paper.', '?mode=present&theme=paper'],
    ['a bracket', '?theme=paper&mode=present)', '?theme=paper&mode=present'],
    ['quotes', '?theme=paper&mode=“present”', '?theme=paper&mode=present'],
    ['a break', '?theme=paper&mode=pre%0Asent', '?theme=paper&mode=present'],
    ['a soft hyphen', '?theme=pa%C2%ADper&mode=present', '?theme=paper&mode=present'],
  ])('%s', async (_, changed, meant) => {
    const { shown, address, scene, problems } = await open(`${home}${changed}`);
    expect(shown).toBe(`${home}${meant}`);
    expect([address.mode, scene.theme, problems]).toEqual(['present', 'paper', []]);
  });

  it('what is wrong in itself is told, and nothing is changed', async () => {
    const { shown, problems } = await open(`${home}?theme=blue.`);
    expect(shown).toBe(`${home}?theme=blue.`);
    expect(problems).toEqual([
      '?theme must be night, paper or auto; found "blue.". The scene’s own is used.',
    ]);
  });

  it('a good address is left as it is', async () => {
    const good = `${home}?scene=terafab&focus=site:terafab&t=2026-05-06T12:00:00Z#s=${code}`;
    expect(await open(good)).toMatchObject({ shown: good, problems: [], scene: { id: 'terafab' } });
  });
});

describe('a page of a scene', () => {
  it.each(['s/terafab/', 's/terafab/index.html', 's/terafab/?lang=de', `s/terafab/%23s=${code}`])(
    'opens by path alone: %s',
    async (path) => {
      expect((await open(`${home}${path}`)).scene.id).toBe('terafab');
    },
  );

  it('gives way to a scene that the address names', async () => {
    expect((await open(`${home}s/terafab/?scene=colossus-1`)).scene.id).toBe('colossus-1');
    expect((await open(`${home}s/atlantis/`)).scene.id).toBe('overview');
  });
});
