import { generateKeyPairSync, sign } from 'node:crypto';

/** A DER element: tag, length, content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), content]);
}

/** sha256WithRSAEncryption, RFC 4055. */
const algorithm = Buffer.from('300d06092a864886f70d01010b0500', 'hex');

/** A key and a certificate of its own making (RFC 5280, version 1, without names) for a server on this machine; as PEM. */
export function selfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const time = (text: string) => der(0x17, Buffer.from(text));
  const body = der(
    0x30,
    der(2, Buffer.from([1])),
    algorithm,
    der(0x30),
    der(0x30, time('200101000000Z'), time('491231235959Z')),
    der(0x30),
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(3, Buffer.from([0]), sign('sha256', body, privateKey));
  const base64 = der(0x30, body, algorithm, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}
