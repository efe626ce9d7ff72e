import { decodeBytes } from '../../../facts/import/bytes/decodeBytes';
import type { unpackFile } from '../../../facts/import/bytes/unpackFile';
import { t } from '../../../locales/i18n';

/**
 * The text of a file that is not packed, for a page without a worker. What unpacks archives stays out of the page: it would come
 * with the page's first script, which has the same library for links.
 */
export const plainFile: typeof unpackFile = async (name, bytes) => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { refusal: t('is packed, and is not unpacked in this frame; unpack it first') };
  const read = decodeBytes(bytes);
  return 'refusal' in read ? read : { name, ...read };
};
