import { later } from '../../kit/later';
import { msg } from '../../locales/i18n';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import type { Stage } from '../Stage';

const ExchangeAreas = later(
  msg('Areas of the exchange'),
  async () => (await import('./ExchangeAreas')).ExchangeAreas,
);

/** The exchange beside a site, whose code comes when the scene first asks for it. */
export function LazyAreas({ stage }: { stage: Stage }) {
  const asked = useStore(
    documentStore,
    ({ scene }) =>
      (scene.layers.exchange || scene.panel === 'scenario') && !!scene.focus?.startsWith('site:'),
  );
  return asked ? <ExchangeAreas stage={stage} /> : null;
}
