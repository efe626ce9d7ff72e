import { useId, useState } from 'react';
import { t } from '../../locales/i18n';
import { bringGroup } from '../../store/actions/celestrak';
import { celestrakAddress, celestrakGroups, celestrakHost } from '../../store/satellites/celestrak';

/**
 * Fetches a group of satellites by its name. Nothing is asked before the button is pressed, and the host is named on it; where the
 * answer is a refusal, the way by hand is shown.
 */
export function CelestrakGroups() {
  const id = useId();
  const [group, setGroup] = useState(celestrakGroups[0]!.id);
  const [state, setState] = useState<{ group: string; problem: string | null; waits: boolean } | null>(null);
  const fetchIt = async () => {
    setState({ group, problem: null, waits: true });
    setState({ group, problem: await bringGroup(group), waits: false });
  };
  const host = celestrakHost;
  return (
    <div className="celestrak">
      <label className="label" htmlFor={id}>
        {t('Groups at CelesTrak')}
      </label>
      <div className="celestrak-line">
        <select id={id} value={group} onChange={(event) => setGroup(event.target.value)}>
          {celestrakGroups.map(({ id: value, title }) => (
            <option key={value} value={value}>
              {typeof title === 'string' ? title : t(title)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="chip"
          disabled={state?.waits ?? false}
          onClick={() => void fetchIt()}
        >
          {state?.waits ? t('Loading…') : t('Fetch from {host}', { host })}
        </button>
      </div>
      <p className="small muted">
        {t('{host} is asked when you press the button, once in two hours at most.', { host })}
      </p>
      {state?.problem && (
        <p className="small" role="alert">
          {t('{problem}. Download the group there and drop the file on this page:', {
            problem: state.problem,
          })}{' '}
          <a href={celestrakAddress(state.group)} target="_blank" rel="noreferrer">
            {celestrakAddress(state.group)}
          </a>
        </p>
      )}
    </div>
  );
}
