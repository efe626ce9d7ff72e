import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultScene } from '../../../src/scene/defaults';
import { encodeCode } from '../../../src/scene/link/code';
import { fetchText, largestSourceBytes } from '../../../src/scene/link/fetchText';
import { decodeFile } from '../../../src/scene/link/file';
import { parseAddress } from '../../../src/scene/link/link';
import { openAddress } from '../../../src/scene/link/openAddress';
import { readAddress } from '../../../src/scene/link/readAddress';
import { readPartial, readScene } from '../../../src/scene/schema/schema';

// Links and files of somebody who means harm: each was found to stop the page, or grew with the square. All are of a size at which
// growth with the square takes ten seconds or more.

/** Time of the processor for the largest of them, milliseconds; a busy machine does not count. */
const LONGEST_MS = 2_000;

const base = { version: 1, id: 'x', title: { en: 'X' } };
const zeros = (count: number): number[] => new Array<number>(count).fill(0);
const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));

async function inTime<T>(work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
  return result;
}

const open = async (rest: string) =>
  openAddress(await readAddress(`https://atlas.example/${rest}`, () => {}));

/** What is told of a link with this scene as its code, which opens the overview. */
async function told(scene: unknown): Promise<string[]> {
  const code = encodeCode(scene);
  return inTime(async () => {
    const opened = await open(`#s=${code}`);
    expect(opened.scene.id).toBe('overview');
    return opened.problems.map(({ message }) => message);
  });
}

describe('a link with far too much in it', () => {
  const limits = 'more than a scene can hold: 50,000 values in all, 10,000 in a list';

  it('of 195 letters', async () => {
    expect(encodeCode({ ...base, sites: zeros(30_000) }).length).toBeLessThan(195);
    expect(await told({ ...base, sites: zeros(30_000) })).toEqual([`#s: sites is ${limits}`]);
  });

  it.each([
    ['sites', { sites: zeros(1_990_000) }],
    ['story', { story: zeros(1_990_000) }],
    ['nodes.hidden', { nodes: { hidden: zeros(1_990_000) } }],
    ['constellations', { constellations: zeros(1_990_000) }],
    ['pinned', { pinned: zeros(1_990_000) }],
  ])('of 1,990,000 zeros in %s', async (path, part) => {
    expect(await told({ ...base, ...part })).toEqual([`#s: ${path} is ${limits}`]);
  });

  it('of 200,000 inputs, and of as many keys that no scene has', async () => {
    const errors = (message: string) => ({ ok: false, errors: [{ message }] });
    const many = keys(200_000);
    const inputs = await inTime(() => readScene({ ...base, inputs: many }));
    expect(inputs).toMatchObject(errors(`inputs is ${limits}`));
    expect(await inTime(() => readScene({ ...base, ...many }))).toMatchObject(
      errors(`the scene is ${limits}`),
    );
  });

  it('tells the first hundred of many faults', async () => {
    const problems = await told({ ...base, sites: zeros(9_000) });
    expect(problems).toHaveLength(101);
    expect(problems[0]).toMatch(/^#s: sites\[0\] must be small letters/);
    expect(problems.at(-1)).toBe('There is more like this; the first 100 are told');
    expect(
      await told({ ...base, inputs: Object.fromEntries(zeros(40_000).map((_, i) => [`k${i}`, 'x'])) }),
    ).toHaveLength(101);
  });

  it('tells a key of a million letters by its beginning', async () => {
    const { problems } = await open(`#s=${encodeCode({ ...base, ['k'.repeat(1_000_000)]: 1 })}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message.length).toBeLessThan(200);
  });
});

describe('an address of tiles that no browser takes', () => {
  it.each([
    'https://a%/{z}/{x}/{y}',
    'https://a:99999/{z}/{x}/{y}',
    'https://[::zz]/{z}/{x}/{y}',
    'https://1.2.3.999/{z}/{x}/{y}',
  ])('%s', async (address) => {
    const { scene, problems } = await open(`#s=${encodeCode({ tiles: { address } })}`);
    expect(scene.tiles).toBeNull();
    expect(problems.map(({ path }) => path)).toEqual(['#s: tiles.address']);
  });

  it('of a million braces', async () => {
    expect(await told({ ...base, tiles: { address: '{'.repeat(1_000_000) } })).toHaveLength(2);
  });
});

describe('brackets within brackets', () => {
  const depth = 1_000_000;
  const lists = `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const objects = `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`;

  it.each([
    ['lists', lists],
    ['lists without end', '['.repeat(depth)],
    ['objects', objects],
    ['objects without end', '{"a":'.repeat(200_000)],
    ['in a key of a scene', `{"version":1,"id":"x","title":{"en":"X"},"sites":${lists}}`],
  ])('as a file: %s', async (_, text) => {
    expect(await inTime(() => decodeFile(text, 'x.json'))).toMatchObject({ ok: false });
  });

  it('as a link and as an argument', async () => {
    for (const text of [lists, objects]) {
      const value: unknown = JSON.parse(text);
      await inTime(() => {
        readScene(value);
        readPartial(value);
        readPartial({ sites: value, focus: value, camera: value, nodes: { hidden: value } });
      });
    }
    const loop: Record<string, unknown> = { ...base };
    loop.sites = [loop];
    loop.story = [loop, loop];
    loop.camera = loop;
    expect((await inTime(() => readScene(loop))).ok).toBe(false);
  });
});

describe('a scene file', () => {
  it('of 12 MB with a key that no scene has is opened, and the key is told with its line', async () => {
    const imports = [{ id: 'a', name: 'a.tle', text: 'a "quoted" word\n'.repeat(700_000) }];
    const text = JSON.stringify({ ...base, imports, more: 1 }, null, 2);
    expect(text.length).toBeGreaterThan(12_000_000);
    const read = await inTime(() => decodeFile(text, 'x.json'));
    expect(read).toMatchObject({
      ok: true,
      notes: [{ message: 'x.json: more is not part of a scene and was left out', line: 14 }],
    });
  });

  it('of a million keys that no scene has', async () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":0`).join(',');
    const text = `{"version":1,"id":"x","title":{"en":"X"},${many}}`;
    expect(await inTime(() => decodeFile(text, 'x.json'))).toMatchObject({
      ok: false,
      errors: [{ line: 1 }],
    });
  });

  it('of a million values in a list, and commas in a string, which count for nothing', async () => {
    const list = `{"version":1,"id":"x","title":{"en":"X"},"sites":[${'0,'.repeat(1e6)}0]}`;
    expect(await inTime(() => decodeFile(list, 'x.json'))).toEqual({
      ok: false,
      errors: [
        {
          path: 'x.json: ',
          message: 'x.json: the scene is more than a scene can hold: 50,000 values in all, 10,000 in a list',
          line: 1,
        },
      ],
    });
    const words = JSON.stringify({ ...base, title: { en: 'X' }, more: '\\",'.repeat(1e6) });
    expect(await inTime(() => decodeFile(words, 'x.json'))).toMatchObject({ ok: true });
    expect(await inTime(() => decodeFile(`{"a":"${'a'.repeat(1e7)}`, 'x.json'))).toMatchObject({ ok: false });
  });

  it('whose keys look like long paths', async () => {
    const text = JSON.stringify({
      ...base,
      ...Object.fromEntries(Object.keys(keys(90)).map((key) => [`${key}.`.repeat(100_000), 1])),
    });
    expect(await inTime(() => decodeFile(text, 'x.json'))).toMatchObject({ ok: true });
  });
});

describe('an address of 300,000 signs', () => {
  it.each([')', '%25', '%0A', '&amp;', '&shy', '&#0', 'a', '%', '-', '+', '(', '\u00ad', '…'])(
    '%s',
    async (sign) => {
      const many = sign.repeat(300_000 / sign.length);
      for (const rest of [
        `?theme=${many}`,
        `?theme=${many}x&amp;`,
        `#s=${many}`,
        `#s=q1${many}x`,
        `${many}%23s=`,
      ])
        await inTime(() => open(rest));
    },
  );
});

describe('a file at an address', () => {
  afterEach(() => vi.unstubAllGlobals());

  function answerWith(pull: (controller: ReadableStreamDefaultController) => void): () => boolean {
    let cancelled = false;
    const cancel = () => {
      cancelled = true;
    };
    vi.stubGlobal('fetch', async () => new Response(new ReadableStream({ pull, cancel })));
    return () => cancelled;
  }

  it('without an end is let go at 20 MB', async () => {
    let sent = 0;
    const isCancelled = answerWith((controller) => {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000));
    });
    await expect(fetchText('https://a.example/x.json')).rejects.toBeInstanceOf(RangeError);
    expect(sent).toBeLessThanOrEqual(largestSourceBytes + 3_000_000);
    expect(isCancelled()).toBe(true);
  });

  it('that says it is 200 MB is not begun', async () => {
    let sent = 0;
    const pull = (controller: ReadableStreamDefaultController) => {
      sent += 1;
      controller.enqueue(new Uint8Array(1));
    };
    const headers = { 'content-length': '200000000' };
    vi.stubGlobal('fetch', async () => new Response(new ReadableStream({ pull }), { headers }));
    await expect(fetchText('https://a.example/x.json')).rejects.toBeInstanceOf(RangeError);
    expect(sent).toBeLessThanOrEqual(1);
  });

  it('that drips without an end is given up in time', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const given = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(200));
    const server = createServer((_request, response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(drip));
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    const { port } = server.address() as AddressInfo;
    await expect(fetchText(`http://localhost:${port}/x.json`)).rejects.toThrow();
    expect(given).toHaveBeenCalledWith(15_000);
    given.mockRestore();
    await new Promise((done) => server.close(done));
  });

  it('is read whole, letters that lie across blocks too', async () => {
    const bytes = new TextEncoder().encode('{"a": "轨道 é"}');
    let at = 0;
    answerWith((controller) => {
      if (at === bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + 1));
      at += 1;
    });
    expect(await fetchText('https://a.example/x.json')).toBe('{"a": "轨道 é"}');
  });

  it.each([
    ['https://other.example/x.json', true],
    ['https://atlas.example/x.json', true],
    ['x.json', true],
    ['http://localhost:8080/x.json', true],
    ['http://other.example/x.json', false],
    ['http://localhost.other.example/x.json', false],
    ['file:///etc/passwd', false],
    ['data:application/json,{}', false],
    ['blob:https://atlas.example/1', false],
  ])('comes over https, from the page’s place or from this machine: %s', (src, taken) => {
    const { problems } = parseAddress(`https://atlas.example/?src=${encodeURIComponent(src)}`);
    expect(problems.length === 0).toBe(taken);
  });
});

it('a scene of two hundred shots that look into sites is settled in time', async () => {
  const imports = Array.from({ length: 32 }, (_, i) => ({
    id: `f${i}`,
    name: 'f.csv',
    text: `x${'\t'.repeat(4000)}`,
  }));
  const shot = { caption: { en: 'A' }, scene: { focus: 'site:nowhere' } };
  const code = encodeCode({
    ...base,
    imports,
    story: new Array(200).fill(shot),
    camera: defaultScene.camera,
  });
  await inTime(() => open(`#s=${code}`));
});
