import { inflateRawSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';

const textOf = (code: string): string => inflateRawSync(Buffer.from(code, 'base64url')).toString('utf8');

it.each([
  ['short', { title: 'Memphis, 孟菲斯' }],
  ['empty', ''],
  // Over two stored blocks of 65,535 bytes.
  ['long', { notes: 'orbit '.repeat(25_000) }],
])(
  'a code is deflate that any reader knows, before and after what makes it short is there: %s',
  async (_, value) => {
    vi.resetModules();
    const { encodeCode, loadDeflate } = await import('../../../src/scene/link/code');
    const early = encodeCode(value);
    expect(JSON.parse(textOf(early))).toEqual(value);
    await loadDeflate();
    const late = encodeCode(value);
    expect(JSON.parse(textOf(late))).toEqual(value);
    expect(late.length).toBeLessThanOrEqual(early.length);
  },
);
