import { sunDirectionEarthFixed } from '../model/orbit/sunlight';
import type { Camera } from '../scene/types';
import { playedMs } from '../shared/pace';
import { DEG } from '../shared/vectors';
import { setClock, setUpwards, setView } from '../store/actions/clock';
import { markDrawn } from '../store/actions/moment';
import { liveStore } from '../store/live';
import { stateNow } from '../store/stateNow';
import { aboveGround } from './camera/cameraMoves';
import { lensOf, poseOf, stoodBack, tangentsOf } from './camera/cameraPose';
import { planFlight } from './camera/flight';
import { isPlaceKnown, ridden, rideAlong } from './camera/ride';
import { drawInFull, startAdapting } from './quality/qualityOfFrame';
import type { Stage } from './Stage';

/** Longest step of simulated play, seconds of real time: a tab that slept does not jump. */
const LONGEST_STEP_S = 0.25;
/** In place of a flight, where motion is reduced, the new picture comes up out of the background. */
const FADE_IN = [{ opacity: 0 }, { opacity: 1 }];
const FADE_MS = 300;
/** Longest wait for the place of what is to be followed, as while its file is read, milliseconds. */
const LONGEST_WAIT_MS = 5000;
/** Nearest and farthest thing drawn, metres. They only clip: depth itself is made in depth.glsl. */
const NEAR_M = 0.5;
const FAR_M = 4e9;

function advanceClock(stage: Stage, nowMs: number): void {
  const { scene, clockMs, view } = stateNow();
  const stepS = Number.isNaN(stage.lastFrameMs)
    ? 0
    : Math.min(LONGEST_STEP_S, (nowMs - stage.lastFrameMs) / 1000);
  // Out of sight time stands still: each step would ask for the next frame.
  const runs = stage.filming || (stage.visible && stage.posing === 0);
  const plays = scene.playRate !== 0 && runs;
  stage.lastFrameMs = plays ? nowMs : Number.NaN;
  const owedMs = plays ? stage.owedMs + stepS * scene.playRate * 1000 : 0;
  const wentMs = playedMs(owedMs, scene.playRate, view.follow !== null);
  stage.owedMs = owedMs - wentMs;
  if (wentMs !== 0) setClock(clockMs + wentMs);
}

/** Whether a flight still waits for the place that it goes to. One that waits for too long is given up. */
function isHeld(stage: Stage, { id, to }: { id: number; to: Camera }, nowMs: number): boolean {
  if (isPlaceKnown(to, stage)) return false;
  if (stage.held?.id !== id) stage.held = { id, sinceMs: nowMs };
  if (nowMs - stage.held.sinceMs > LONGEST_WAIT_MS) setView(liveStore.getState().view, 'moved');
  return true;
}

function advanceFlight(stage: Stage, nowMs: number): void {
  const { flight, view } = liveStore.getState();
  if (!flight) {
    stage.flight = null;
    return;
  }
  if (stage.posing > 0 && !stage.filming) {
    if (stage.flight && Number.isNaN(stage.flight.heldMs)) stage.flight.heldMs = nowMs;
    return;
  }
  if (stage.flight?.id !== flight.id) {
    if (isHeld(stage, flight, nowMs)) return;
    const isCalm = stage.reducedMotion() && !stage.filming;
    const durationS = isCalm ? 0 : flight.durationS;
    if (isCalm) stage.renderer?.domElement.animate(FADE_IN, FADE_MS);
    const to = ridden(flight.to, false, stage);
    const from = stoodBack(view, stage.lens);
    const plan = planFlight(from, stoodBack(to, stage.lens), durationS);
    stage.flight = { id: flight.id, plan, startMs: nowMs, heldMs: Number.NaN, from, to };
  }
  const { flight: under } = stage;
  if (!Number.isNaN(under.heldMs)) under.startMs += nowMs - under.heldMs;
  under.heldMs = Number.NaN;
  under.from = ridden(under.from, true, stage);
  under.to = ridden(under.to, true, stage);
  const { plan, startMs, from, to } = under;
  const progress = plan.durationS <= 0 ? 1 : (nowMs - startMs) / 1000 / plan.durationS;
  if (progress >= 1) {
    stage.rode = to;
    setView(to, 'arrived');
  } else setView(plan.at(progress, stoodBack(to, stage.lens), from), 'flying');
}

function measure(stage: Stage): void {
  stage.pixelRatio = stage.renderer?.getPixelRatio() ?? 1;
  const { lens, widthPx, heightPx, insets } = stage;
  if (stage.lensOfInsets === insets && lens.widthPx === widthPx && lens.heightPx === heightPx) return;
  stage.lensOfInsets = insets;
  stage.lens = lensOf(widthPx, heightPx, insets);
  setUpwards(Math.atan(tangentsOf(stage.lens).top) / DEG);
}

function placeCamera(stage: Stage): void {
  const { camera, lens } = stage;
  if (!camera) return;
  const { view } = liveStore.getState();
  if (view !== stage.posedView || lens !== stage.posedLens || !stage.pose)
    stage.pose = poseOf(aboveGround(stoodBack(view, lens)));
  stage.posedView = view;
  stage.posedLens = lens;
  const { pose } = stage;
  const k = NEAR_M / lens.focalPx;
  const { leftPx, topPx, widthPx, heightPx } = stage.window ?? { leftPx: 0, topPx: 0, ...lens };
  const left = (leftPx - lens.centreXPx) * k;
  const top = (lens.centreYPx - topPx) * k;
  const right = left + widthPx * k;
  const bottom = top - heightPx * k;
  const { coordinateSystem: system, reversedDepth } = camera;
  camera.projectionMatrix.makePerspective(left, right, top, bottom, NEAR_M, FAR_M, system, reversedDepth);
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

function placeSun(stage: Stage): void {
  stage.sun = sunDirectionEarthFixed(liveStore.getState().clockMs);
}

/** Each part is a stage of its own in the figures. */
function updateParts(stage: Stage): void {
  for (const [name, part] of stage.parts) {
    part(stage);
    stage.stats.lap(name);
  }
}

function draw(stage: Stage): void {
  stage.renderer?.info.reset();
  stage.gpuTimer?.begin();
  stage.drawPicture();
  stage.gpuTimer?.end();
  stage.disposeRetired();
}

function tellDrawn(stage: Stage): void {
  if (stage.awaited > 0) return;
  if (!liveStore.getState().drawn) markDrawn();
  if (stage.told) return;
  stage.told = true;
  void startAdapting(stage);
}

function askAgain(stage: Stage): void {
  const { scene, flight } = stateNow();
  if (stage.visible && (scene.playRate !== 0 || flight)) stage.invalidate();
  else stage.frameQuality?.askAtRest();
}

/** Nothing is drawn of a first picture that is about to be whole: it would keep the processor from what is still to come. */
function drawUnlessHeld(stage: Stage): void {
  if (stage.told || stage.late || stage.awaited <= 0) draw(stage);
}

type Step = (stage: Stage, nowMs: number) => void;

/** A step of the frame; one without a name counts its parts itself. */
type NamedStep = readonly [name: string | null, step: Step];

/** What a picture needs before it is drawn, in order. */
const placing: readonly NamedStep[] = [
  ['ride', rideAlong],
  ['camera', placeCamera],
  ['sun', placeSun],
  [null, updateParts],
];

/** A frame, in order. Nothing here enters React. */
const frame: readonly NamedStep[] = [
  ['quality', (stage, nowMs) => stage.frameQuality?.adapt(nowMs)],
  ['clock', advanceClock],
  ['flight', advanceFlight],
  ['lens', measure],
  ...placing,
  ['draw', drawUnlessHeld],
  ['tell', tellDrawn],
  ['ask', askAgain],
];

/** Places camera, Sun and parts for the stage's lens and time, and draws. At full quality: it is for stills. */
export function drawStage(stage: Stage): void {
  drawInFull(stage, () => {
    for (const [, step] of placing) step(stage, 0);
    draw(stage);
  });
}

/** Lets clock, flight and ride go on to a time of its own, milliseconds: for films, whose pictures are stills. */
export function stepTime(stage: Stage, nowMs: number): void {
  advanceClock(stage, nowMs);
  advanceFlight(stage, nowMs);
  rideAlong(stage);
}

/** One frame: each step once, timed by name. Nothing while a film is made, which has its own time. */
export function runFrame(stage: Stage, nowMs: number): void {
  if (stage.filming) return;
  const { stats } = stage;
  const startMs = performance.now();
  stats.begin(startMs);
  for (const [name, step] of frame) {
    step(stage, nowMs);
    if (name !== null) stats.lap(name);
  }
  stats.record(startMs, performance.now(), stage.movedMs === nowMs);
}
