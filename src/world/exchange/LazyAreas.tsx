import { later } from '../../kit/later';
import { msg } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import type { Stage } from '../Stage';

const ExchangeAreas = later(
  msg('Areas of the exchange'),
  async () => (await import('./ExchangeAreas')).ExchangeAreas,
);

/** The areas of the exchange, whose code comes when the Scenario panel first asks for them beside a site. */
export function LazyAreas({ stage }: { stage: Stage }) {
  const asked = useStore(
    documentStore,
    ({ scene }) => scene.panel === 'scenario' && !!scene.focus?.startsWith('site:'),
  );
  return asked ? <ExchangeAreas stage={stage} /> : null;
}
