import { lazy, Suspense } from 'react';
import { documentStore } from '../../store/document';
import { useStore } from '../../store/useStore';
import type { Stage } from '../Stage';

const ExchangeAreas = lazy(async () => ({ default: (await import('./ExchangeAreas')).ExchangeAreas }));

/** The areas of the exchange, whose code comes when the Scenario panel first asks for them beside a site. */
export function LazyAreas({ stage }: { stage: Stage }) {
  const asked = useStore(
    documentStore,
    ({ scene }) => scene.panel === 'scenario' && !!scene.focus?.startsWith('site:'),
  );
  return <Suspense fallback={null}>{asked ? <ExchangeAreas stage={stage} /> : null}</Suspense>;
}
