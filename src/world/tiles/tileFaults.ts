import { t } from '../../locales/i18n';
import { notify } from '../../store/actions/moment';
import type { TileFault } from './fetchTile';
import type { OnFault } from './TileCache';

/** So many pictures that did not come are told of; a single one may be an accident. */
const TOLD_FROM = 3;

function reasonOf(fault: TileFault, host: string): string {
  if (fault.kind === 'status')
    return t(
      'Pictures of the ground: {host} answered with error {status}; the ground is drawn without them.',
      {
        host,
        status: fault.status,
      },
    );
  if (fault.kind === 'slow')
    return t('Pictures of the ground: {host} takes too long to answer; the ground is drawn without them.', {
      host,
    });
  if (fault.kind === 'notPicture')
    return t('Pictures of the ground: what {host} sends is no picture; the ground is drawn without it.', {
      host,
    });
  return t(
    'Pictures of the ground: {host} cannot be reached, or does not let other pages read its pictures (CORS); the ground is drawn without them.',
    { host },
  );
}

/** Counts what did not come from a server and tells of it once, by the latest reason. Gaps in what came else are none. */
export function tellFault(host: string): OnFault {
  let faults = 0;
  return (fault, arrivedYet) => {
    if (fault.kind === 'status' && arrivedYet) return;
    faults += 1;
    if (faults === TOLD_FROM) notify('warning', reasonOf(fault, host));
  };
}
