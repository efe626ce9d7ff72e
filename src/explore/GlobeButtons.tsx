import { parsePath } from '../scene/schema/path';
import { flyTo, leave } from '../store/actions/clock';
import { follow } from '../store/actions/follow';
import { goToEarth, goToSite } from '../store/actions/goToSite';
import { followed, isAtCampus } from '../store/readings/cameraOn';
import { siteOf } from '../store/sites/importedSites';
import type { State } from '../store/types';
import { useThrottled } from '../store/useThrottled';
import './globeButtons.css';
import { useEffect, useRef } from 'react';
import { Icon } from '../kit/Icon';
import { t } from '../locales/i18n';
import type { Camera } from '../scene/types';
import { clamp } from '../shared/vectors';
import { foldAll, showAlone } from '../store/actions/room';
import { documentStore } from '../store/document';
import { liveStore } from '../store/live';
import { useStore } from '../store/useStore';
import { FARTHEST_M, nearestM } from '../world/camera/cameraMoves';
import { mountedWorld } from '../world/mountedWorld';

/** Length of the flight that a press asks for, seconds. */
const FLIGHT_S = 0.4;
/** The eye's distance after a press of nearer, in parts of the one before. */
const NEARER = 0.5;
/** Tilts that the button goes through, degrees, back to straight down. */
const TILTS_DEG = [30, 60];

/** Flies by a change of where the camera is, or where it is on its way to. */
function move(change: (from: Camera) => Partial<Camera>): void {
  const { flight, view } = liveStore.getState();
  const said = flight?.to ?? view;
  const from = mountedWorld()?.stoodBack(said) ?? said;
  flyTo({ ...from, ...change(from) }, FLIGHT_S);
}

const scaled = (factor: number) =>
  move((from) => ({ altitudeM: clamp(from.altitudeM * factor, nearestM(from), FARTHEST_M) }));

/** The next steeper tilt, or straight down after the last. */
export function nextTiltDeg(tiltDeg: number): number {
  return TILTS_DEG.find((step) => step > tiltDeg + 1) ?? 0;
}

/** What flies and is looked at: the path to go to, or null. */
function flyingFocus(focus: string | null): string | null {
  const kind = focus === null ? null : parsePath(focus)?.kind;
  return kind === 'node' || kind === 'satellite' ? focus : null;
}

/** What is looked into, where it is a site that the eye is not at yet; null elsewhere. */
function siteAhead(state: State): string | null {
  const { focus } = state.scene;
  const named = focus === null ? null : parsePath(focus);
  const site = named?.kind === 'site' && named.hall === null ? siteOf(state, named.id) : null;
  return site && !isAtCampus(state, site) ? site.id : null;
}

/** Goes down to the site in focus, or to the node or satellite and rides along, or flies back out. */
function GoThere() {
  const site = useThrottled(siteAhead);
  const path = useStore(documentStore, ({ scene }) => flyingFocus(scene.focus));
  const riding = useStore(liveStore, followed);
  if (riding !== null)
    return (
      <Press label={t('Fly back out')} d="M8 13.5V6M4.5 9 8 5.5 11.5 9M2.5 2.5h11" onPress={() => leave()} />
    );
  if (site !== null)
    return (
      <Press
        label={t('Down to the campus')}
        keys="F"
        d="M8 1.5v8M5 6.5l3 3 3-3M2.5 13.5h11"
        onPress={() => goToSite(site)}
      />
    );
  if (path === null) return null;
  return (
    <Press
      label={t('Go there and ride along')}
      d="M1.5 6h4v4h-4zM10.5 6h4v4h-4zM6.5 6.5h3v3h-3zM8 1.5v3M8 11.5v3"
      onPress={() => follow(path)}
    />
  );
}

/** Buttons for what else is a drag or the wheel: nearer, farther, north up, tilt; and to ride with what flies. */
export function GlobeButtons() {
  // Without a globe there is nothing to move.
  const drawn = useStore(liveStore, (state) => state.drawn && state.flat === null);
  const nearest = useStore(liveStore, ({ view }) => view.altitudeM <= nearestM(view));
  const farthest = useStore(liveStore, ({ view }) => view.altitudeM >= FARTHEST_M);
  if (!drawn) return null;
  return (
    <fieldset className="card globe-buttons" data-over-globe aria-label={t('Globe')}>
      <Press
        label={t('The whole Earth')}
        keys="Home"
        d="M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0M2.5 6h11M2.5 10h11M8 2c-3.5 3.5-3.5 8.5 0 12M8 2c3.5 3.5 3.5 8.5 0 12"
        onPress={goToEarth}
      />
      <GoThere />
      <Press label={t('Nearer')} d="M8 3v10M3 8h10" ended={nearest} onPress={() => scaled(NEARER)} />
      <Press label={t('Farther')} d="M3 8h10" ended={farthest} onPress={() => scaled(1 / NEARER)} />
      <button
        type="button"
        aria-label={t('North up')}
        title={t('North up')}
        onClick={() => move(() => ({ headingDeg: 0, tiltDeg: 0 }))}
      >
        <Needle />
      </button>
      <Press
        label={t('Tilt')}
        d="M1.5 12.5h13L11.5 8h-7zM8 5.5v-3M6 4l2-2 2 2"
        onPress={() => move(({ tiltDeg }) => ({ tiltDeg: nextTiltDeg(tiltDeg) }))}
      />
      <Press
        label={t('Fold all panels, or open them')}
        keys="P"
        wide
        d="M2 3h12v10H2zM6 3v10M10 3v10"
        onPress={foldAll}
      />
      <Press
        label={t('The picture alone')}
        keys="H"
        d="M2 6V2.5h3.5M14 6V2.5h-3.5M2 10v3.5h3.5M14 10v3.5h-3.5"
        onPress={() => showAlone(true)}
      />
    </fieldset>
  );
}

interface PressProps {
  label: string;
  /** What does the same on a keyboard. */
  keys?: string;
  /** Left out on a phone, where the sheet does it. */
  wide?: boolean;
  d: string;
  /** True where there is no farther way; the button keeps the focus and does nothing. */
  ended?: boolean;
  onPress: () => void;
}

function Press({ label, keys, wide, d, ended, onPress }: PressProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      aria-keyshortcuts={keys}
      aria-disabled={ended || undefined}
      data-wide={wide || undefined}
      onClick={() => {
        if (!ended) onPress();
      }}
    >
      <Icon d={d} />
    </button>
  );
}

/** Points north; turned outside of React, for it follows each frame. */
function Needle() {
  const needle = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let shownDeg = Number.NaN;
    const turn = () => {
      const { headingDeg } = liveStore.getState().view;
      if (!needle.current || headingDeg === shownDeg) return;
      shownDeg = headingDeg;
      needle.current.style.rotate = `${-headingDeg}deg`;
    };
    turn();
    return liveStore.subscribe(turn);
  }, []);
  return (
    <span ref={needle} className="needle">
      <Icon d="M5 8h6l-3 6.5z" solid="M8 1.5l3 6.5H5z" />
    </span>
  );
}
