import { deflateSync } from 'fflate';

/** RFC 1951, as small as fflate makes it. */
export const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 });
