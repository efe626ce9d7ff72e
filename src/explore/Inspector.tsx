import { setPanel } from '../store/actions/scene';
import './tabs.css';
import { useEffect, useId, useRef, useState } from 'react';
import { later } from '../kit/later';
import { type Message, msg, t } from '../locales/i18n';
import { panelIds, panelWords } from '../panels/search/titles';
import { SiteList } from '../panels/site/SiteList';
import type { PanelId } from '../scene/types';
import { fold, foldByItself } from '../store/actions/room';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import { stateNow } from '../store/stateNow';
import { useStore } from '../store/useStore';
import { closeMenu, Menu } from './Menu';
import { FoldButton } from './room/FoldButton';
import { isNear } from './room/useRoom';

function Waiting() {
  return <p className="panel muted">{t('Loading…')}</p>;
}

const waiting = <Waiting />;

const panel = (name: Message, load: () => Promise<React.ComponentType>) =>
  later(name, load, { waiting, inPlace: true });

const panels: Record<PanelId, React.ComponentType> = {
  capacity: panel(
    msg('Capacity'),
    async () => (await import('../panels/capacity/CapacityPanel')).CapacityPanel,
  ),
  power: panel(msg('Power'), async () => (await import('../panels/power/PowerPanel')).PowerPanel),
  scenario: panel(
    msg('Scenario'),
    async () => (await import('../panels/scenario/ScenarioPanel')).ScenarioPanel,
  ),
  compare: panel(msg('Compare'), async () => (await import('../panels/compare/ComparePanel')).ComparePanel),
  site: panel(msg('Site'), async () => (await import('../panels/site/SitePanel')).SitePanel),
  sources: panel(msg('Sources'), async () => (await import('../panels/sources/SourcesPanel')).SourcesPanel),
  commitments: panel(
    msg('Deals'),
    async () => (await import('../panels/promises/CommitmentsPanel')).CommitmentsPanel,
  ),
  programmes: panel(
    msg('Programmes'),
    async () => (await import('../panels/promises/ProgrammesPanel')).ProgrammesPanel,
  ),
  filings: panel(msg('Filings'), async () => (await import('../panels/filings/FilingsPanel')).FilingsPanel),
};

type TabId = PanelId | 'places';

/** Width of the fade at an end of the row where there is more, px; as in tabs.css. */
const FADE_PX = 36;

/**
 * The panels as tabs. With `places`, the list of sites is a tab too, for windows without room for it; with `folds` the panel folds
 * to its tabs. Tabs that do not fit are in a menu at the end of their row.
 */
export function Inspector({ places, folds = false }: { places: boolean; folds?: boolean }) {
  const panel = useStore(documentStore, (state) => state.scene.panel);
  const focus = useStore(documentStore, (state) => state.scene.focus);
  // A scene without sites has nothing to list.
  const [listed, setListed] = useState(() => places && documentStore.getState().scene.sites?.length !== 0);
  const base = useId();
  const before = useRef({ panel, focus });
  useEffect(() => {
    // What was asked for elsewhere (a site, a search, a shot) comes to the front.
    if (before.current.panel !== panel || before.current.focus !== focus) setListed(false);
    if (folds && before.current.panel !== panel && !isNear(stateNow())) foldByItself('inspector', false);
    before.current = { panel, focus };
  }, [panel, focus, folds]);
  const tabs: TabId[] = places ? ['places', ...panelIds] : panelIds;
  const current: TabId = places && listed ? 'places' : panel;
  const folded = useStore(liveStore, ({ room }) => folds && room.folded.inspector);
  const choose = (id: TabId) => {
    if (folds) fold('inspector', false);
    setListed(id === 'places');
    if (id !== 'places') setPanel(id);
  };
  const [row, cut] = useTabsInSight(current);
  const titleOf = (id: TabId) => (id === 'places' ? t('Places') : panelWords(id));
  const Panel = current === 'places' ? SiteList : panels[current];
  return (
    <div className="inspector">
      <div className="tabs-line">
        <div
          ref={row}
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
              {titleOf(id)}
            </button>
          ))}
        </div>
        {cut && (
          <Menu label={t('More')}>
            <TabMenu tabs={tabs} current={current} titleOf={titleOf} onChoose={choose} />
          </Menu>
        )}
        {folds && <FoldButton panel="inspector" name={t('Inspector')} />}
      </div>
      <div
        id={`${base}-panel`}
        role="tabpanel"
        aria-labelledby={`${base}-${current}`}
        className="tab-panel"
        hidden={folded}
      >
        <Panel key={current} />
      </div>
    </div>
  );
}

interface TabMenuProps {
  tabs: readonly TabId[];
  current: TabId;
  titleOf: (id: TabId) => string;
  onChoose: (id: TabId) => void;
}

/** All tabs in one column, where their row has no room for all. */
function TabMenu({ tabs, current, titleOf, onChoose }: TabMenuProps) {
  return (
    <ul>
      {tabs.map((id) => (
        <li key={id}>
          <button
            type="button"
            className="menu-item"
            aria-current={id === current}
            onClick={(event) => {
              closeMenu(event.currentTarget);
              onChoose(id);
            }}
          >
            {titleOf(id)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/**
 * Keeps the chosen tab of a row that scrolls in sight, and says on the row (`data-more`) at which ends there is more, so
 * that it can fade there; tells whether there is any.
 */
function useTabsInSight(current: TabId) {
  const row = useRef<HTMLDivElement>(null);
  const [cut, setCut] = useState(false);
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const tell = () => {
      const { scrollLeft, clientWidth, scrollWidth } = element;
      const before = scrollLeft > 1 ? 'before ' : '';
      const after = scrollLeft + clientWidth < scrollWidth - 1 ? 'after' : '';
      element.dataset.more = before + after;
      setCut(before + after !== '');
    };
    const sideways = (event: WheelEvent) => {
      if (event.deltaX !== 0 || element.scrollWidth <= element.clientWidth) return;
      element.scrollLeft += event.deltaY;
      event.preventDefault();
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    element.addEventListener('scroll', tell, { passive: true });
    element.addEventListener('wheel', sideways, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', tell);
      element.removeEventListener('wheel', sideways);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu at its end makes the row shorter
  useEffect(() => {
    const element = row.current;
    const tab = element?.querySelector<HTMLElement>(`[id$="-${current}"]`);
    if (!element || !tab) return;
    const { left, right } = element.getBoundingClientRect();
    const at = tab.getBoundingClientRect();
    if (at.left < left + FADE_PX) element.scrollLeft -= left + FADE_PX - at.left;
    if (at.right > right - FADE_PX) element.scrollLeft += at.right - right + FADE_PX;
  }, [current, cut]);
  return [row, cut] as const;
}

function tabOfKey(tabs: TabId[], current: TabId, key: string): TabId | null {
  const at = tabs.indexOf(current);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[key];
  return to === undefined ? null : (tabs[(to + tabs.length) % tabs.length] ?? null);
}
