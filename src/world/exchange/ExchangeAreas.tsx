import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../kit/hooks/useAppearance';
import { msg } from '../../locales/i18n';
import { geodeticToEcef } from '../../model/orbit/geodesy';
import type { CampusFrame } from '../../render/campus/campusFrame';
import { bring } from '../../store/actions/bring';
import { explainQuantity } from '../../store/actions/moment';
import { documentStore } from '../../store/document';
import { type ExchangeGround, loadExchangeGround } from '../../store/exchange/exchangeGround';
import { exchangeSite, type LaidExchange, laidExchange } from '../../store/exchange/exchangeLayout';
import { loadModel } from '../../store/readings/report';
import { useStore } from '../../store/useStore';
import { useThrottled } from '../../store/useThrottled';
import { localFrame } from '../camera/cameraPose';
import type { Stage } from '../Stage';
import { ExchangeDrawing } from './ExchangeDrawing';
import { type ExchangeLabel, exchangeLabels } from './exchangeLabels';
import { placeWords, takeWordsAway } from './placeWords';
import './exchangeAreas.css';

/** A site's ground in the world. */
interface Ground {
  siteId: string;
  frame: CampusFrame;
  ground: ExchangeGround;
}

function groundOf(siteId: string, ground: ExchangeGround | null): Ground | null {
  if (!ground) return null;
  const { longitudeDeg, latitudeDeg } = ground.origin;
  const originM = geodeticToEcef(latitudeDeg, longitudeDeg, 0);
  return { siteId, frame: { originM, ...localFrame(longitudeDeg, latitudeDeg) }, ground };
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
        () => Promise.all([loadExchangeGround(siteId), loadModel()]),
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
function startDrawing(stage: Stage, { frame, ground }: Ground, placeAll: () => void): () => void {
  const drawing = new ExchangeDrawing(frame, ground);
  stage.scene?.add(drawing.object);
  const stop = stage.step('exchange', () => {
    drawing.update(stage);
    placeAll();
  });
  return () => {
    stop();
    takeWordsAway(stage);
    stage.scene?.remove(drawing.object);
    drawing.dispose();
    stage.invalidate();
  };
}

/** What a site's megawatts would take in orbit, drawn to true scale beside it, with its numbers. */
export function ExchangeAreas({ stage }: { stage: Stage }) {
  const elements = useRef(new Map<string, HTMLElement>());
  const labels = useRef<ExchangeLabel[]>([]);
  const laidNow = useRef<LaidExchange>(null);
  const lang = useLanguage();
  const units = useStore(documentStore, ({ scene }) => scene.units);
  const ground = useGround(stage, useStore(documentStore, exchangeSite));
  const state = useThrottled();
  useEffect(() => {
    if (ground === null) return undefined;
    return startDrawing(stage, ground, () =>
      placeWords(stage, ground.frame, labels.current, elements.current, laidNow.current),
    );
  }, [stage, ground]);
  const laid = ground && laidExchange(state, ground.ground);
  laidNow.current = laid;
  labels.current = laid ? exchangeLabels(laid, { state, lang, units }) : [];
  return (
    <div className="world-labels">
      {labels.current.map(({ id, name, line, more, act }) => (
        <button
          key={id}
          type="button"
          className="world-label exchange-label"
          data-shown="false"
          data-quantity={id}
          onClick={act ?? (() => explainQuantity(id))}
          ref={(element) => {
            if (element) elements.current.set(id, element);
            else elements.current.delete(id);
            stage.invalidate();
          }}
        >
          <strong>{name}</strong>
          {line}
          {more ? <span className="exchange-more">{more}</span> : null}
        </button>
      ))}
    </div>
  );
}
