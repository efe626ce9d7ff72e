import '../kit/base.css';
import './explore.css';
import './room/room.css';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useAppearance } from '../kit/hooks/useAppearance';
import { useInsets } from '../kit/hooks/useInsets';
import { useMedia } from '../kit/hooks/useMedia';
import { later } from '../kit/later';
import { Notices } from '../kit/Notices';
import { msg, t } from '../locales/i18n';
import { LazyClaim, LazyCrumbs, LazyExplanation, LazyLegend } from '../panels/cards/lazyCards';
import { SiteList } from '../panels/site/SiteList';
import { Timeline } from '../panels/timeline/Timeline';
import { foldEvery } from '../store/actions/room';
import { liveStore } from '../store/live';
import type { FoldingPanel } from '../store/types';
import { useStore } from '../store/useStore';
import { Announcer } from './Announcer';
import { FileDrop } from './FileDrop';
import { GlobeButtons } from './GlobeButtons';
import { Header } from './Header';
import { Inspector } from './Inspector';
import { AloneButton } from './room/AloneButton';
import { FoldButton } from './room/FoldButton';
import { PanelHead } from './room/PanelHead';
import { useChosenRoom } from './room/useChosenRoom';
import { useFirstRoom } from './room/useFirstRoom';
import { useHeads } from './room/useHeads';
import { useAlone, useNearness } from './room/useRoom';
import { Sheet, SIDEWAYS } from './Sheet';
import { SkipLinks } from './SkipLinks';
import { useAutosave } from './story/useAutosave';
import { type ShellOpens, useShellKeys } from './useShellKeys';

const ImportsDialog = later(
  msg('Imported files'),
  async () => (await import('../panels/sources/ImportsDialog')).ImportsDialog,
);
const ColumnsPanel = later(
  msg('Columns of a list'),
  async () => (await import('../panels/columns/ColumnsPanel')).ColumnsPanel,
  { inPlace: true },
);
const StoryPanel = later(msg('Story'), async () => (await import('./story/StoryPanel')).StoryPanel, {
  inPlace: true,
});
const Help = later(msg('Keys and words'), async () => (await import('./help/HelpDialog')).HelpDialog);
const Search = later(msg('Search'), async () => (await import('./SearchPalette')).SearchPalette);

/**
 * The shell for exploring: cards at the edges of a full-bleed globe, one bottom sheet on a phone. It lies over the
 * canvas and takes pointers on its cards alone. It writes `--inset-*` (px, what the cards cover) on the app's root.
 * @param folded the panels begin folded to their heads.
 */
export function Explore({ folded = false }: { folded?: boolean }) {
  const { lang } = useAppearance();
  const [searching, setSearching] = useState(false);
  const phone = useMedia(`(max-width: 640px), ${SIDEWAYS}`);
  const low = useMedia(SIDEWAYS);
  const importsShown = useStore(liveStore, (state) => state.importsShown);
  const [helped, setHelped] = useState(false);
  const opens = { search: () => setSearching(true), help: () => setHelped(true) };
  useShellKeys(opens);
  useEffect(() => {
    if (folded) foldEvery();
  }, [folded]);
  useNearness(!phone || low, low);
  const writing = useWriting();
  useAutosave();
  const alone = useAlone();
  return (
    <Fragment key={lang}>
      <main className="ui explore" data-alone={alone}>
        <SkipLinks />
        {phone ? <PhoneLayout opens={opens} /> : <WideLayout opens={opens} />}
        <FileDrop />
        {alone && <AloneButton />}
        <Announcer />
        <LazyCrumbs />
        <LazyLegend quiet={phone} />
        {writing && !phone && (
          <div className="explore-claim">
            <LazyClaim />
          </div>
        )}
        {searching && <Search isOpen onClose={() => setSearching(false)} onHelp={opens.help} />}
        {helped && <Help onClose={() => setHelped(false)} />}
        <LazyExplanation />
        {importsShown && <ImportsDialog />}
      </main>
      {/* Not within, that they lie over the profiler too. */}
      <Notices />
    </Fragment>
  );
}

/** Whether the columns of a list are being matched. */
const useMatching = () => useStore(liveStore, (state) => state.columns !== null);

/** Whether the story is being written. */
const useWriting = () => useStore(liveStore, (state) => state.writing);

interface BesideProps {
  /** There is no room for the list of places, nor for the story, of their own. */
  places: boolean;
  folds?: boolean;
}

/** What stands beside the globe: the panels, or while the columns of a list are matched, or the story is written, that step alone. */
function Beside({ places, folds = false }: BesideProps) {
  const writing = useWriting();
  if (useMatching()) return <ColumnsPanel />;
  return writing && places ? <StoryPanel /> : <Inspector places={places} folds={folds} />;
}

function WideLayout({ opens }: { opens: ShellOpens }) {
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  const roomy = useMedia('(min-width: 1000px)');
  const { folded, alone } = useStore(liveStore, ({ room }) => room);
  const open = (panel: FoldingPanel) => !alone && !folded[panel];
  const writing = useWriting();
  // A step that takes the inspector's place stands whole, also where that is folded.
  const step = useMatching() || (writing && !roomy);
  const inspects = step ? !alone : open('inspector');
  useInsets({
    left: roomy && !alone && (writing || open('places')) ? left : null,
    right: inspects ? right : null,
    bottom: alone ? null : bottom,
    top: null,
  });
  useHeads(left, right);
  useFirstRoom({ left, right, bottom }, roomy);
  useChosenRoom({ left, right, bottom }, roomy);
  return (
    <>
      <div ref={bottom} className="card row-bottom" data-folded={folded.timeline}>
        <Timeline short={folded.timeline}>
          <FoldButton panel="timeline" name={t('Timeline')} />
        </Timeline>
      </div>
      <div ref={left} className="column-left" data-folded={folded.places} data-over-globe>
        <Header onSearch={opens.search} onHelp={opens.help} compact={!roomy} />
        {roomy && writing && (
          <div className="card places">
            <StoryPanel />
          </div>
        )}
        {roomy && !writing && (
          <div className="card places">
            <PanelHead panel="places" name={t('Places')} />
            <div hidden={folded.places}>
              <SiteList />
            </div>
          </div>
        )}
      </div>
      <section
        ref={right}
        className="card column-right"
        data-folded={folded.inspector && !step}
        data-over-globe
        aria-label={t('Inspector')}
      >
        <Beside places={!roomy} folds />
      </section>
      <GlobeButtons />
    </>
  );
}

function PhoneLayout({ opens }: { opens: ShellOpens }) {
  const top = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const side = useMedia(SIDEWAYS);
  const matching = useMatching();
  const alone = useStore(liveStore, ({ room }) => room.alone);
  const shown = <T,>(edge: T): T | null => (alone ? null : edge);
  useInsets({
    left: null,
    right: shown(side ? sheet : null),
    bottom: shown(side ? bar : sheet),
    top: shown(top),
  });
  return (
    <>
      <div ref={top} className="phone-top">
        <Header onSearch={opens.search} onHelp={opens.help} compact />
      </div>
      <GlobeButtons />
      {side && (
        <div ref={bar} className="card phone-timeline">
          <Timeline />
        </div>
      )}
      <Sheet ref={sheet} side={side}>
        {!side && !matching && <Timeline />}
        <Beside places />
      </Sheet>
    </>
  );
}
