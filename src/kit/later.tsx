import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { type Message, t } from '../locales/i18n';
import { loadTwice } from '../shared/loadTwice';
import { tellMissing, tellRenewed } from '../store/actions/bring';
import { notify } from '../store/actions/moment';

/** Why code or its styles are not there; `cause` is the loader's reason. */
class NotLoaded extends Error {}

interface BoundaryProps {
  part: Message;
  inPlace: boolean;
  /** Makes what is drawn next try again. */
  renew: () => void;
  children: () => ReactNode;
}

/** Keeps what fails inside from taking down what is around it. */
class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    const { part, inPlace, renew } = this.props;
    renew();
    if (inPlace) {
      if (error instanceof NotLoaded) void tellRenewed();
      return;
    }
    const again = () => this.setState({ failed: false });
    if (error instanceof NotLoaded) tellMissing(part, again, error.cause);
    else notify('error', t('{part} broke off. Everything else works without it.', { part }), { again });
  }

  override render(): ReactNode {
    const { part, inPlace, children } = this.props;
    if (!this.state.failed) return children();
    if (!inPlace) return null;
    return (
      <p role="alert" className="part-missing">
        {t('Could not be loaded: {part}. Everything else works without it.', { part })}{' '}
        <button type="button" className="link" onClick={() => this.setState({ failed: false })}>
          {t('Try again')}
        </button>
      </p>
    );
  }
}

/** Parts of the interface by the names that a reader knows them by. */
export interface LaterOptions {
  /** Shown until the part is there. */
  waiting?: ReactNode;
  /** A loss is told where the part would be, not among the notices. */
  inPlace?: boolean;
}

/**
 * A component whose code and styles come when it is first shown. Where they cannot be had, or it breaks, only its own place
 * stays empty; the reader is told and may try again, and so does the next mount.
 * @param part its name as the reader knows it.
 */
export function later<Props extends object>(
  part: Message,
  load: () => Promise<ComponentType<Props>>,
  { waiting = null, inPlace = false }: LaterOptions = {},
): ComponentType<Props> {
  const fetchPart = () =>
    lazy(async () => {
      try {
        return { default: await loadTwice(load) };
      } catch (cause) {
        throw new NotLoaded('not loaded', { cause });
      }
    });
  let Part = fetchPart();
  const renew = () => {
    Part = fetchPart();
  };
  return function Later(props: Props) {
    return (
      <Boundary part={part} inPlace={inPlace} renew={renew}>
        {() => (
          <Suspense fallback={waiting}>
            <Part {...props} />
          </Suspense>
        )}
      </Boundary>
    );
  };
}
