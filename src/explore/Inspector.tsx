import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { SiteList } from '../panels/SiteList';
import { panelIds, panelWords } from '../panels/titles';
import type { PanelId } from '../scene/types';
import { t } from '../shared/i18n';
import { setPanel } from '../store/actions';
import { useStore } from '../store/useStore';

const panels: Record<PanelId, React.ComponentType> = {
  capacity: lazy(async () => ({ default: (await import('../panels/CapacityPanel')).CapacityPanel })),
  power: lazy(async () => ({ default: (await import('../panels/PowerPanel')).PowerPanel })),
  site: lazy(async () => ({ default: (await import('../panels/SitePanel')).SitePanel })),
  sources: lazy(async () => ({ default: (await import('../panels/SourcesPanel')).SourcesPanel })),
  commitments: lazy(async () => ({ default: (await import('../panels/CommitmentsPanel')).CommitmentsPanel })),
};

type TabId = PanelId | 'places';

/** The panels as tabs. With `places`, the list of sites is a tab too, for windows without room for it. */
export function Inspector({ places }: { places: boolean }) {
  const panel = useStore((state) => state.scene.panel);
  const focus = useStore((state) => state.scene.focus);
  const [listed, setListed] = useState(places);
  const base = useId();
  const before = useRef({ panel, focus });
  useEffect(() => {
    // What was asked for elsewhere (a site, a search, a shot) comes to the front.
    if (before.current.panel !== panel || before.current.focus !== focus) setListed(false);
    before.current = { panel, focus };
  }, [panel, focus]);
  const tabs: TabId[] = places ? ['places', ...panelIds] : panelIds;
  const current: TabId = places && listed ? 'places' : panel;
  const choose = (id: TabId) => {
    setListed(id === 'places');
    if (id !== 'places') setPanel(id);
  };
  const Panel = current === 'places' ? SiteList : panels[current];
  return (
    <div className="inspector">
      <div
        role="tablist"
        className="tabs"
        aria-label={t('Panels')}
        onKeyDown={(event) => {
          const next = tabOfKey(tabs, current, event.key);
          if (!next) return;
          event.preventDefault();
          choose(next);
          document.getElementById(`${base}-${next}`)?.focus();
        }}
      >
        {tabs.map((id) => (
          <button
            key={id}
            id={`${base}-${id}`}
            type="button"
            role="tab"
            aria-selected={id === current}
            aria-controls={`${base}-panel`}
            tabIndex={id === current ? 0 : -1}
            onClick={() => choose(id)}
          >
            {id === 'places' ? t('Places') : panelWords(id)}
          </button>
        ))}
      </div>
      <div id={`${base}-panel`} role="tabpanel" aria-labelledby={`${base}-${current}`} className="tab-panel">
        <Suspense fallback={<p className="panel muted">{t('Loading…')}</p>}>
          <Panel />
        </Suspense>
      </div>
    </div>
  );
}

function tabOfKey(tabs: TabId[], current: TabId, key: string): TabId | null {
  const at = tabs.indexOf(current);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[key];
  return to === undefined ? null : (tabs[(to + tabs.length) % tabs.length] ?? null);
}
