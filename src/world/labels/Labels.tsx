import { useEffect, useRef } from 'react';
import { boundWords, formatPower, join } from '../../locales/format';
import { msg, t, type UiLanguage } from '../../locales/i18n';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import type { PowerBasis } from '../../scene/types';
import { dot, normalize, subtract, type Vec3 } from '../../shared/vectors';
import { bring } from '../../store/actions/bring';
import { documentStore } from '../../store/document';
import { type SiteReading, siteReadings } from '../../store/sites/siteReadings';
import { stateNow } from '../../store/stateNow';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { hiddenByEarth, localFrame, projectPoint } from '../camera/cameraPose';
import { changeDetector } from '../changeDetector';
import type { Stage } from '../Stage';
import { columnHeightM } from '../sites/columnScale';
import type { Box, ChromeWatch } from './chromeBoxes';
import { boxBeside, type LabelRequest, placeLabels } from './placeLabels';

interface Shown {
  element: HTMLElement;
  width: number;
  height: number;
  /** Where it stands beside its point, and when it lost its place; NaN while it has one. */
  side: number;
  leftMs: number;
}

/** While a label fades it goes on beside its point: longer than the fade of world.css, for frames may come late. */
const FOLLOWS_MS = 400;

/** Free picture that one label may claim, square pixels: small frames name only the largest sites. */
const AREA_PER_LABEL_PX2 = 42_000;
const FEWEST = 3;
/** Nearer to the limb than this (cosine of the slant) a place is only a line. */
const LIMB_COSINE = 0.1;

/** Nearer to a place than this one is in its midst, where the way down names it, metres. */
const IN_ITS_MIDST_M = 1200;

/** Room kept free at the canvas's edge, pixels. */
const EDGE_PX = 8;

/** Pieces that a column is cut into: one box about a leaning column would keep labels from half the map. */
const PIECES = 4;
const HALF_COLUMN_PX = 5;

/** Boxes of the columns, which no label may cover. */
function obstacles(stage: Stage, readings: SiteReading[]) {
  const { pose, lens } = stage;
  if (!pose) return [];
  return readings.flatMap((site) => {
    const point = (heightM: number) =>
      projectPoint(pose, lens, geodeticToEcef(site.latitudeDeg, site.longitudeDeg, heightM));
    if (hiddenByEarth(pose, geodeticToEcef(site.latitudeDeg, site.longitudeDeg, 0))) return [];
    const heightM = columnHeightM(stage, site.totalPowerW);
    return Array.from({ length: PIECES }, (_, i) => {
      const a = point((heightM * i) / PIECES);
      const b = point((heightM * (i + 1)) / PIECES);
      return {
        left: Math.min(a.x, b.x) - HALF_COLUMN_PX,
        right: Math.max(a.x, b.x) + HALF_COLUMN_PX,
        top: Math.min(a.y, b.y),
        bottom: Math.max(a.y, b.y) + 3,
      };
    });
  });
}

function request(stage: Stage, site: SiteReading, shown: Shown, focused: boolean): LabelRequest | null {
  const { pose, lens } = stage;
  if (!pose) return null;
  const half: Vec3 = geodeticToEcef(
    site.latitudeDeg,
    site.longitudeDeg,
    columnHeightM(stage, site.totalPowerW) / 2,
  );
  const foot = geodeticToEcef(site.latitudeDeg, site.longitudeDeg, 0);
  const { up } = localFrame(site.longitudeDeg, site.latitudeDeg);
  const fromFootM = subtract(pose.eyeM, foot);
  if (hiddenByEarth(pose, foot) || dot(normalize(fromFootM), up) < LIMB_COSINE) return null;
  if (Math.hypot(...fromFootM) < IN_ITS_MIDST_M) return null;
  const at = projectPoint(pose, lens, half);
  if (at.depthM <= 0) return null;
  const priority = focused ? Number.POSITIVE_INFINITY : (site.powerW ?? 0) + (site.totalPowerW ?? 0) * 0.01;
  return { id: site.id, x: at.x, y: at.y, width: shown.width, height: shown.height, priority };
}

const noBoxes: readonly Box[] = [];

const moveTo = ({ style }: HTMLElement, x: number, y: number) => {
  style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
};

/** Fades a label that lost its place; one whose point is out of sight goes at once, or it would stand over another place. */
function letGo(label: Shown, wanted: LabelRequest | undefined, nowMs: number): void {
  const { element, side } = label;
  if (Number.isNaN(label.leftMs)) label.leftMs = nowMs;
  element.dataset.shown = wanted ? 'false' : 'gone';
  if (!wanted || nowMs - label.leftMs > FOLLOWS_MS) return;
  const { left, top } = boxBeside(wanted, side);
  moveTo(element, left, top);
}

/** Gives each label its place, or lets it go. Returns the sides that they stand at. */
function layOut(
  stage: Stage,
  shown: Map<string, Shown>,
  sides: Map<string, number>,
  chrome: readonly Box[],
): Map<string, number> {
  const state = stateNow();
  const visible = state.scene.layers.labels && state.scene.layers.sites;
  const readings = visible ? siteReadings(state) : [];
  const requests = readings.flatMap((site) => {
    const label = shown.get(site.id);
    const wanted = label && request(stage, site, label, state.scene.focus === `site:${site.id}`);
    return wanted ? [wanted] : [];
  });
  const { insets, lens } = stage;
  const frame = {
    left: insets.left + EDGE_PX,
    top: insets.top + EDGE_PX,
    right: lens.widthPx - insets.right - EDGE_PX,
    bottom: lens.heightPx - insets.bottom - EDGE_PX,
  };
  const area = Math.max(0, frame.right - frame.left) * Math.max(0, frame.bottom - frame.top);
  const most = Math.max(FEWEST, Math.floor(area / AREA_PER_LABEL_PX2));
  const result = placeLabels(requests, frame, [...chrome, ...obstacles(stage, readings)], sides, most);
  const places = new Map(result.placed.map((label) => [label.id, label]));
  const wanted = new Map(requests.map((each) => [each.id, each]));
  for (const [id, label] of shown) {
    const place = places.get(id);
    if (!place) {
      letGo(label, wanted.get(id), stage.startedMs);
      continue;
    }
    label.leftMs = Number.NaN;
    label.side = result.sides.get(id) ?? 0;
    label.element.dataset.shown = 'true';
    moveTo(label.element, place.x, place.y);
  }
  return result.sides;
}

function powerWords(site: SiteReading, basis: PowerBasis, language: UiLanguage): string {
  if (site.totalPowerW === null)
    return basis === 'contract' ? t('no contract power reported') : t('power not reported');
  const kind = { it: () => t('IT'), facility: () => t('facility'), contract: () => t('contract') }[basis]();
  const now = formatPower(site.powerW ?? 0, language);
  const bound = site.most ? boundWords(site.most) : undefined;
  if (site.totalPowerW <= (site.powerW ?? 0)) return `${join({ ...now, bound })} ${kind}`;
  const all = formatPower(site.totalPowerW, language);
  return `${t('{now} of {all}', { now: join(now), all: join({ ...all, bound }) })} ${kind}`;
}

/** Names and megawatts beside the columns: DOM text, placed each frame without React. */
export function Labels({ stage }: { stage: Stage }) {
  const shown = useRef(new Map<string, Shown>());
  /** Counts measurements, so that a new text is laid out. */
  const measured = useRef(0);
  const sides = useRef(new Map<string, number>());
  const readings = useThrottled(siteReadings);
  const focus = useStore(documentStore, (state) => state.scene.focus);
  const basis = useStore(documentStore, (state) => state.scene.basis);
  const language = useStore(documentStore, (state) => state.scene.language);
  useEffect(() => {
    const changed = changeDetector();
    let chrome: ChromeWatch | null = null;
    let gone = false;
    // The shells' buttons come after the first picture: so does what looks out for them. Without it labels may run below them.
    void bring(msg('Labels clear of the cards'), async () => {
      const { watchChrome } = await import('./chromeBoxes');
      if (!gone) chrome = watchChrome(stage);
    });
    const stop = stage.step('labels', () => {
      const state = stateNow();
      const { layers } = state.scene;
      const over = chrome?.boxes() ?? noBoxes;
      const seen = [state.view, siteReadings(state), state.scene.focus, layers, measured.current, over];
      if (!changed([...seen, ...Object.values(stage.lens), ...Object.values(stage.insets)])) return;
      sides.current = layOut(stage, shown.current, sides.current, over);
    });
    return () => {
      stop();
      gone = true;
      chrome?.stop();
    };
  }, [stage]);
  const keep = (id: string) => (element: HTMLElement | null) => {
    if (!element) {
      shown.current.delete(id);
      return;
    }
    measured.current += 1;
    const { offsetWidth: width, offsetHeight: height } = element;
    // None shows before it has a place.
    shown.current.set(id, { element, width, height, side: 0, leftMs: Number.NEGATIVE_INFINITY });
    stage.invalidate();
  };
  return (
    <div className="world-labels" aria-hidden="true">
      {readings.map((site) => {
        const words = `${site.town ?? site.region} · ${powerWords(site, basis, language)}`;
        return (
          <div
            key={site.id}
            ref={keep(site.id)}
            className="world-label"
            data-shown="false"
            data-focus={focus === `site:${site.id}`}
          >
            <strong>{site.name}</strong>
            {words}
          </div>
        );
      })}
    </div>
  );
}
