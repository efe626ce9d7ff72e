import { loadTwice } from '../../shared/loadTwice';
import { type Address, parseAddress } from './link';

/** What addresses are full of that a program changed on the way: `#s` or a sign of HTML written out, what no one sees. */
const changed = /%(25)*23s|#s%|&#?\w+;|%0[9AD]|%C2%AD|%E2%8[01]|%EF%BB%BF/i;

/**
 * Reads an address, as it was meant where a program on its way has changed it. Never throws.
 * @param show told the address as it was meant, where it is another.
 */
export async function readAddress(href: string, show: (meant: string) => void): Promise<Address> {
  const address = parseAddress(href);
  if (address.problems.length === 0 && !changed.test(href)) return address;
  const mending = await loadTwice(() => import('./mendAddress')).catch(() => null);
  const meant = mending?.mendAddress(href) ?? href;
  if (meant === href) return address;
  show(meant);
  return parseAddress(meant);
}
