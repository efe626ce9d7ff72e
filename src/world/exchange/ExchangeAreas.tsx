import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { formatLength, formatNumber, formatQuantity, join } from '../../locales/format';
import { msg, t, type UiLanguage } from '../../locales/i18n';
import type { Campus } from '../../model/campus/types';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import type { CampusFrame } from '../../render/campus/campusFrame';
import type { SceneDocument } from '../../scene/types';
import type { Vec3 } from '../../shared/vectors';
import { bring } from '../../store/actions/bring';
import { explainQuantity } from '../../store/actions/moment';
import { loadCampus } from '../../store/campus/campus';
import { documentStore } from '../../store/document';
import {
  campusBounds,
  exchangeSite,
  type GroundBounds,
  type LaidExchange,
  laidExchange,
  launchersInRow,
  mostLaunchers,
} from '../../store/exchange/exchangeLayout';
import { loadModel } from '../../store/readings/report';
import { siteOf } from '../../store/sites/importedSites';
import { stateNow } from '../../store/stateNow';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { localFrame } from '../camera/cameraPose';
import type { Box } from '../labels/Box';
import { watchChrome } from '../labels/chromeBoxes';
import type { Stage } from '../Stage';
import { ExchangeDrawing } from './ExchangeDrawing';
import { laidBoxes, placeWords } from './placeWords';
import './exchangeAreas.css';

/** Of words from the feet of what they stand below, metres. */
const BELOW_M = 20;

/** Words on the picture: what they speak of opens its explanation. */
interface ExchangeLabel {
  id: string;
  name: string;
  line: string;
  /** Where it stands and how wide what it names is, metres from the campus's origin. */
  atM: Vec3;
  widthM: number;
  /** Words that would hide what they name stand below their place. */
  below: boolean;
}

interface Reader {
  lang: UiLanguage;
  units: SceneDocument['units'];
}

function fieldLabels({ fields }: LaidExchange, { lang, units }: Reader): ExchangeLabel[] {
  return fields.map(({ id, areaM2, bounds: { west, east, north } }) => {
    const side = join(formatLength(east - west, units, lang));
    return {
      id,
      name: id === 'exchange.lifetimeArrayAreaM2' ? t('Solar arrays') : t('Radiators'),
      line: `${join(formatQuantity(areaM2, 'm²', lang, units))} · ${t('{side} wide', { side })}`,
      atM: [west, north, 0],
      widthM: east - west,
      below: false,
    };
  });
}

function launchLabel({ launches }: LaidExchange): ExchangeLabel[] {
  if (!launches) return [];
  const n = launches.launches;
  const drawn = Math.min(n, mostLaunchers);
  const inRow = Math.min(drawn, launchersInRow);
  const [eastM] = launches.placeOf(Math.floor(inRow / 2));
  const [, northM] = launches.placeOf(drawn - 1);
  const few = drawn < n ? `${t('{n, number} are drawn', { n: drawn })}, ` : '';
  return [
    {
      id: 'exchange.lifetimeLaunches',
      name: t('{n, plural, one {# launch} other {# launches}}', { n }),
      line: `${few}${t('each drawn as a Starship')}`,
      atM: [eastM, northM - BELOW_M, 0],
      widthM: 600,
      below: true,
    },
  ];
}

function nodeLabel({ fields: [field], nodeAt }: LaidExchange, { lang }: Reader): ExchangeLabel[] {
  if (!field) return [];
  const line = t('of {n}', { n: formatNumber(field.nodes, lang) });
  const atM: Vec3 = [nodeAt[0] - 2 * BELOW_M, nodeAt[1] - BELOW_M, 0];
  return [{ id: 'exchange.lifetimeNodes', name: t('One node'), line, atM, widthM: 120, below: true }];
}

/** Ground that a site's campus takes, about its own origin. */
interface Ground {
  siteId: string;
  frame: CampusFrame;
  bounds: GroundBounds;
}

function groundOf(siteId: string, campus: Campus | null): Ground | null {
  const place = campus?.origin ?? siteOf(stateNow(), siteId)?.coordinates;
  if (!place) return null;
  const { longitudeDeg, latitudeDeg } = place;
  const originM = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
  return {
    siteId,
    frame: { originM, ...localFrame(longitudeDeg, latitudeDeg) },
    bounds: campusBounds(campus),
  };
}

/** The ground of a site's campus; null until it is known, and the numbers of what is laid on it. */
function useGround(stage: Stage, siteId: string | null): Ground | null {
  const [found, setFound] = useState<Ground | null>(null);
  useEffect(() => {
    if (siteId === null) return undefined;
    let gone = false;
    const find = async () => {
      const brought = await bring(
        msg('Campus'),
        () => Promise.all([loadCampus(siteId), loadModel()]),
        () => void find(),
      );
      if (!gone) setFound(groundOf(siteId, brought?.[0] ?? null));
    };
    // The first full frame has all where it stays.
    void find().then(stage.hold());
    return () => {
      gone = true;
    };
  }, [stage, siteId]);
  return found?.siteId === siteId ? found : null;
}

/** Draws the exchange each frame until the function it gives back is called. */
function startDrawing(
  stage: Stage,
  { frame, bounds }: Ground,
  place: (chrome: readonly Box[]) => { words: readonly Box[]; areas: readonly Box[] },
): () => void {
  const drawing = new ExchangeDrawing(frame, bounds);
  const chrome = watchChrome(stage);
  stage.scene?.add(drawing.object);
  let placed = '';
  const tell = ({ words, areas }: { words: readonly Box[]; areas: readonly Box[] }) => {
    const now = JSON.stringify([words, areas]);
    if (now === placed) return;
    placed = now;
    stage.words.set('exchange', words);
    stage.areas = areas;
    // The names of sites keep clear of them.
    stage.invalidate();
  };
  const stop = stage.step('exchange', () => {
    drawing.update(stage);
    tell(place(chrome.boxes()));
  });
  return () => {
    stop();
    chrome.stop();
    stage.words.delete('exchange');
    stage.areas = [];
    stage.scene?.remove(drawing.object);
    drawing.dispose();
    stage.invalidate();
  };
}

/** What a site's megawatts would take in orbit, drawn to true scale beside it, with its numbers. */
export function ExchangeAreas({ stage }: { stage: Stage }) {
  const elements = useRef(new Map<string, HTMLElement>());
  const labels = useRef<ExchangeLabel[]>([]);
  const lang = useLanguage();
  const units = useStore(documentStore, ({ scene }) => scene.units);
  const ground = useGround(stage, useStore(documentStore, exchangeSite));
  const state = useThrottled();
  useEffect(() => {
    if (ground === null) return undefined;
    return startDrawing(stage, ground, (chrome) => {
      const laid = laidExchange(stateNow(), ground.bounds);
      return {
        words: placeWords(stage, ground.frame, labels.current, elements.current, chrome),
        areas: laid ? laidBoxes(stage, ground.frame, laid) : [],
      };
    });
  }, [stage, ground]);
  const laid = ground && laidExchange(state, ground.bounds);
  const reader = { lang, units };
  labels.current = laid
    ? [...fieldLabels(laid, reader), ...launchLabel(laid), ...nodeLabel(laid, reader)]
    : [];
  return (
    <div className="world-labels">
      {labels.current.map(({ id, name, line }) => (
        <button
          key={id}
          type="button"
          className="world-label exchange-label"
          data-shown="false"
          data-quantity={id}
          onClick={() => explainQuantity(id)}
          ref={(element) => {
            if (element) elements.current.set(id, element);
            else elements.current.delete(id);
            stage.invalidate();
          }}
        >
          <strong>{name}</strong>
          {line}
        </button>
      ))}
    </div>
  );
}
