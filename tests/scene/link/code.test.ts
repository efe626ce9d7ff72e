import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCode } from '../../../src/scene/link/code';
import { decodeCode } from '../../../src/scene/link/decodeCode';

describe('a code', () => {
  it('is read with and without the frame of zlib', async () => {
    const text = JSON.stringify({ theme: 'paper', title: { en: '轨道 é' } });
    for (const bytes of [deflateRawSync(text), deflateSync(text)]) {
      expect(await decodeCode(bytes.toString('base64url'))).toEqual({ ok: true, value: JSON.parse(text) });
    }
    expect(await decodeCode(encodeCode(JSON.parse(text)))).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it('gives back any value, long runs and far repeats too', async () => {
    const far = '0123456789abcdef'.repeat(10).split('').reverse().join('');
    const long = `${far}${'-'.repeat(40_000)}${far}`;
    expect(await decodeCode(encodeCode(long))).toEqual({ ok: true, value: long });
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        const value = JSON.parse(json) as unknown;
        expect(await decodeCode(encodeCode(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it('shortens JSON by more than half', () => {
    const value = Array.from({ length: 50 }, (_, i) => ({ longitudeDeg: i, latitudeDeg: -i }));
    expect(encodeCode(value).length).toBeLessThan(JSON.stringify(value).length / 2);
  });

  it('made before, with one block of fixed codes, is still read', async () => {
    const code = 'q1YqyUjNTVWyUipILEgtUtJRKsksyQHyq5VS84CiL_aueNk4WeHwSghSqq0FAA';
    expect(await decodeCode(code)).toEqual({
      ok: true,
      value: { theme: 'paper', title: { en: '轨道 é é é' } },
    });
  });

  it('holds only letters that an address may hold', () => {
    expect(encodeCode({ en: '?>~轨道'.repeat(50) })).toMatch(/^[\w-]+$/);
  });

  it.each([
    '',
    '!',
    'abc',
    '%%%',
    encodeCode({ a: 'something long enough' }).slice(0, 10),
    deflateRawSync('{"a":').toString('base64url'),
  ])('tells that %j is broken', async (code) => {
    const read = await decodeCode(code);
    expect(read).toMatchObject({ ok: false, errors: [{ path: '#s' }] });
    expect(!read.ok && read.errors[0]?.message).toContain('cannot be read');
  });

  it('refuses one that swells beyond measure', async () => {
    expect((await decodeCode(deflateRawSync(Buffer.alloc(20_000_000, 32)).toString('base64url'))).ok).toBe(
      false,
    );
  });
});
