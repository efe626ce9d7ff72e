import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type BundledPackage,
  bundledPackage,
  licencesText,
  packageFolders,
} from '../../tools/licencesPlugin';

const root = resolve(import.meta.dirname, '../..');
const own = 'MIT License\n\nCopyright (c) 2026 Us\n\nPermission is hereby granted, free of charge.\n';
const one: BundledPackage = { name: 'b', version: '2.0.0', licence: 'ISC', author: 'B', text: 'ISC terms' };

describe('the licences of what is bundled', () => {
  it('finds the package of a module, scoped, nested and with signs of a bundler around it', () => {
    expect(
      packageFolders(
        [
          '/app/src/main.tsx',
          '/app/node_modules/three/build/three.core.js',
          '/app/node_modules/three/examples/jsm/x.js?v=1',
          '\0/app/node_modules/react/index.js?commonjs',
          '/app/node_modules/@lingui/core/dist/index.mjs',
          '/app/node_modules/a/node_modules/b/index.js',
          '\0vite/preload-helper.js',
          '\0rolldown/runtime.js',
        ],
        '/app',
      ),
    ).toEqual([
      '/app/node_modules/three',
      '/app/node_modules/react',
      '/app/node_modules/@lingui/core',
      '/app/node_modules/a/node_modules/b',
      '/app/node_modules/vite',
    ]);
  });

  it('reads name, licence and terms from a folder, without those of what a tool bundles', () => {
    const three = bundledPackage(resolve(root, 'node_modules/three'));
    expect([three.name, three.licence]).toEqual(['three', 'MIT']);
    expect(three.text).toMatch(/^The MIT License\s+Copyright © 2010-\d{4} three\.js authors/);
    const vite = bundledPackage(resolve(root, 'node_modules/vite'));
    expect(vite.text).toContain('Permission is hereby granted');
    expect(vite.text.length).toBeLessThan(2_000);
  });

  it('tells them in order, ours first', () => {
    const a = { ...one, name: 'a', licence: 'MIT', author: 'A. Maker', text: '' };
    expect(
      licencesText(own, [one, a]),
    ).toBe(`Groundtrack, and below the packages that are part of its code, styles and fonts. Data, pictures and models: credits.json.

MIT License

Copyright (c) 2026 Us

Permission is hereby granted, free of charge.

--------------------------------------------------------------------------------
a 2.0.0 (MIT)

Copyright (c) A. Maker

Permission is hereby granted, free of charge.

--------------------------------------------------------------------------------
b 2.0.0 (ISC)

ISC terms
`);
  });

  it('stops the build at a package without terms', () => {
    expect(() => licencesText(own, [{ ...one, text: '' }])).toThrow(
      'b 2.0.0 is bundled and has no licence text',
    );
  });
});
