import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let made: string[];
beforeEach(() => {
  made = [];
  vi.resetModules();
  vi.stubGlobal('document', { baseURI: 'https://atlas.example/sub/index.html' });
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: { createScriptURL(address: string): string }) => {
      made.push(name);
      return { createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }) };
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const load = async () => (await import('../../src/shared/scriptAddress')).scriptAddress;

it('trusts scripts of the app and what it made itself, by one policy', async () => {
  const scriptAddress = await load();
  expect(scriptAddress('./assets/a.js')).toEqual({ trusted: 'https://atlas.example/sub/assets/a.js' });
  expect(scriptAddress('blob:null/1')).toEqual({ trusted: 'blob:null/1' });
  expect(made).toEqual(['groundtrack']);
});

it.each([
  'https://evil.example/a.js',
  'https://atlas.example/a.js',
  'data:text/javascript,1',
  'javascript:1',
])('trusts no script at %s', async (address) => {
  const scriptAddress = await load();
  expect(() => scriptAddress(address)).toThrow(TypeError);
});

it('gives the address itself where there are no trusted types', async () => {
  vi.stubGlobal('trustedTypes', undefined);
  expect((await load())('offline.js')).toBe('https://atlas.example/sub/offline.js');
});
