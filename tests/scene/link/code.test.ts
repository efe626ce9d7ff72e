import { deflateRawSync, deflateSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCode, encodeCode } from '../../../src/scene/link/code';
import { deflateRaw } from '../../../src/scene/link/deflate';

describe('deflateRaw', () => {
  it('writes what zlib reads back', () => {
    const texts = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc.array(fc.constantFrom(1, 2), { maxLength: 3000 }).map((bytes) => Uint8Array.from(bytes)),
    );
    fc.assert(
      fc.property(texts, (bytes) => {
        expect(new Uint8Array(inflateRawSync(deflateRaw(bytes)))).toEqual(bytes);
      }),
    );
  });

  it('reads back long runs and far repeats', () => {
    const block = Uint8Array.from({ length: 40_000 }, (_, i) => (i * 7919) % 251);
    const bytes = Uint8Array.from([...block, ...new Uint8Array(1000), ...block]);
    expect(Buffer.compare(inflateRawSync(deflateRaw(bytes)), Buffer.from(bytes))).toBe(0);
  });

  it('shortens JSON by more than half', () => {
    const text = JSON.stringify(Array.from({ length: 50 }, (_, i) => ({ longitudeDeg: i, latitudeDeg: -i })));
    expect(deflateRaw(new TextEncoder().encode(text)).length).toBeLessThan(text.length / 2);
  });
});

describe('a code', () => {
  it('is read with and without the frame of zlib', async () => {
    const text = JSON.stringify({ theme: 'paper', title: { en: '轨道 é' } });
    for (const bytes of [deflateRawSync(text), deflateSync(text)]) {
      expect(await decodeCode(bytes.toString('base64url'))).toEqual({ ok: true, value: JSON.parse(text) });
    }
    expect(await decodeCode(encodeCode(JSON.parse(text)))).toEqual({ ok: true, value: JSON.parse(text) });
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
