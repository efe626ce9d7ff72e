import { markDrawn, setClock, setView } from '../store/actions';
import { sunDirectionEarthFixed } from '../store/select';
import { store } from '../store/store';
import { lensOf, poseOf } from './cameraPose';
import { planFlight } from './flight';
import type { Stage } from './Stage';

/** Longest step of simulated play, seconds of real time: a tab that slept does not jump. */
const LONGEST_STEP_S = 0.25;

function advanceClock(stage: Stage, nowMs: number): void {
  const { scene, clockMs } = store.getState();
  const stepS = Number.isNaN(stage.lastFrameMs)
    ? 0
    : Math.min(LONGEST_STEP_S, (nowMs - stage.lastFrameMs) / 1000);
  // Out of sight time stands still: each step would ask for the next frame.
  const plays = scene.playRate !== 0 && stage.visible;
  stage.lastFrameMs = plays ? nowMs : Number.NaN;
  if (plays && stepS > 0) setClock(clockMs + stepS * scene.playRate * 1000);
}

function advanceFlight(stage: Stage, nowMs: number): void {
  const { flight, view } = store.getState();
  if (!flight) {
    stage.flight = null;
    return;
  }
  if (stage.flight?.id !== flight.id) {
    const durationS = stage.reducedMotion() ? 0 : flight.durationS;
    stage.flight = { id: flight.id, plan: planFlight(view, flight.to, durationS), startMs: nowMs };
  }
  const { plan, startMs } = stage.flight;
  const progress = plan.durationS <= 0 ? 1 : (nowMs - startMs) / 1000 / plan.durationS;
  setView(plan.at(Math.min(1, progress)), progress >= 1 ? 'arrived' : 'flying');
}

function placeCamera(stage: Stage): void {
  const { camera, lens } = stage;
  if (!camera) return;
  const { view } = store.getState();
  if (view !== stage.posedView || !stage.pose) stage.pose = poseOf(view);
  stage.posedView = view;
  const { pose } = stage;
  // The farthest thing drawn is an orbit on the far side; the nearest, a node just before the eye.
  const near = Math.max(1, pose.eyeAltitudeM * 0.05);
  const far = Math.hypot(...pose.eyeM) + 60_000_000;
  const k = near / lens.focalPx;
  const left = -lens.centreXPx * k;
  const top = lens.centreYPx * k;
  const right = left + lens.widthPx * k;
  const bottom = top - lens.heightPx * k;
  camera.projectionMatrix.makePerspective(left, right, top, bottom, near, far, camera.coordinateSystem);
  camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert();
  const { right: x, up: y, forward: f, eyeM: e } = pose;
  // biome-ignore format: a matrix reads by rows
  camera.matrixWorld.set(
    x[0], y[0], -f[0], e[0],
    x[1], y[1], -f[1], e[1],
    x[2], y[2], -f[2], e[2],
    0, 0, 0, 1,
  );
  camera.matrixWorldInverse.copy(camera.matrixWorld).invert();
}

function measure(stage: Stage): void {
  stage.pixelRatio = stage.renderer?.getPixelRatio() ?? 1;
  stage.lens = lensOf(stage.widthPx, stage.heightPx, stage.insets);
}

function placeSun(stage: Stage): void {
  stage.sun = sunDirectionEarthFixed(store.getState().clockMs);
}

function updateConstellations(stage: Stage): void {
  for (const drawn of stage.constellations.values()) drawn.update(stage);
}

function updateParts(stage: Stage): void {
  for (const part of stage.parts.values()) part(stage);
}

function tellDrawn(stage: Stage): void {
  if (stage.awaited === 0 && !store.getState().drawn) markDrawn();
}

function askAgain(stage: Stage): void {
  const { scene, flight } = store.getState();
  if (stage.visible && (scene.playRate !== 0 || flight)) stage.invalidate();
}

/** Places camera, Sun and parts for the stage's lens and time, and draws. */
export function drawStage(stage: Stage, render: () => void): void {
  placeCamera(stage);
  placeSun(stage);
  updateConstellations(stage);
  updateParts(stage);
  render();
}

/** One frame, in order. Nothing here enters React. */
export function runFrame(stage: Stage, nowMs: number, render: () => void): void {
  const startMs = performance.now();
  advanceClock(stage, nowMs);
  advanceFlight(stage, nowMs);
  measure(stage);
  drawStage(stage, render);
  tellDrawn(stage);
  askAgain(stage);
  stage.stats.record(startMs, performance.now());
}
