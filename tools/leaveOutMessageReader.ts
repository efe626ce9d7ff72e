import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Lingui's core names its reader of plurals in a branch for development alone. Groundtrack loads the same reader with its
 * panels (src/locales/i18n.ts); named in the first file it would add 6 kB.
 */
export function leaveOutMessageReader(): Plugin {
  return {
    name: 'groundtrack:leave-out-message-reader',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const ofCore = /@lingui[\\/]core[\\/]/.test(importer ?? '');
      return ofCore && source === '@lingui/message-utils/compileMessage'
        ? fileURLToPath(new URL('nothing.mjs', import.meta.url))
        : null;
    },
  };
}
