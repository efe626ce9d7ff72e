import { link } from '../store/select';
import { store } from '../store/store';

/** The address that opens the present scene. */
export function shareAddress(): string {
  return link(store.getState(), window.location.href);
}

/** The address that opens the present scene for presenting. */
export function presentAddress(): string {
  const here = new URL(window.location.href);
  here.searchParams.set('mode', 'present');
  return link(store.getState(), here.href);
}
