import { CameraControls, CameraControlsImpl } from '@react-three/drei';
import { useFrame, useThree } from '@react-three/fiber';
import { type Ref, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { Box3, Matrix4, type PerspectiveCamera, Spherical, Vector3 } from 'three';
import type { Vec3 } from '../../shared/vectors';
import type { Thing } from '../things';
import { EYE_NEAREST_M, eyePoseOf, firstPose, fovRad, type KeyPx, marginsFor, narrowPose } from './pose';

/** What moves the eye from outside of the scene. */
export interface EyeHandle {
  /** Flies to a thing, or to the whole; goes there at once where motion is unwanted. */
  lookAt(id: Thing['id'] | null): void;
  /** Goes so many times as far away. */
  zoom(factor: number): void;
}

interface EyeProps {
  ref: Ref<EyeHandle>;
  /** Takes pointers, wheel and keys. */
  element: HTMLElement;
  extents: ReadonlyMap<Thing['id'], Box3>;
  /** The box around them; empty for none. */
  whole: Box3;
  /** Ends and middle of the scale, metres. */
  marks: readonly Vec3[];
  /** Kept free for a key at the left edge and at the upper one. */
  keyPx: KeyPx;
  narrow: boolean;
  /** Motion is unwanted. */
  calm: boolean;
}

const { ACTION } = CameraControlsImpl;
const LOWEST_RAD = 0.035;
const HIGHEST_RAD = 1.5;
const FARTHEST_M = 7000;
/** From how high one thing is looked at, radians. */
const ONE_RAD = 0.22;
const KEY_RAD = 0.09;
const KEY_ZOOM = 1.2;
/** A key moves by this share of the picture's height. */
const KEY_SHARE = 0.06;
/** Of what is built no thing reaches farther than this from what is looked at, metres. */
const THINGS_M = 900;

/** From the ground's frame (y away, z up) to that of three's cameras (y up). */
const upright = new Matrix4().makeRotationX(-Math.PI / 2);
/** A place or a box of the ground's frame in that of three's cameras. */
export const placeInWorld = (at: Vec3): Vector3 => new Vector3(...at).applyMatrix4(upright);
export const boxInWorld = (box: Box3): Box3 => box.clone().applyMatrix4(upright);

type Change = (controls: CameraControlsImpl, flying: boolean) => void;

const zoomed =
  (factor: number): Change =>
  (controls, flying) =>
    void controls.dollyTo(controls.getSpherical(new Spherical(), true).radius * factor, flying);
const turned =
  (azimuthRad: number, polarRad: number): Change =>
  (controls, flying) =>
    void controls.rotate(azimuthRad, polarRad, flying);
const shifted =
  (rightShare: number, awayShare: number): Change =>
  (controls, flying) => {
    const spanM = 2 * Math.tan(fovRad / 2) * controls.distance;
    if (rightShare !== 0) void controls.truck(rightShare * spanM, 0, flying);
    if (awayShare !== 0) void controls.forward(awayShare * spanM, flying);
  };

const keys: Record<string, Change> = {
  ArrowLeft: turned(-KEY_RAD, 0),
  ArrowRight: turned(KEY_RAD, 0),
  ArrowUp: turned(0, -KEY_RAD),
  ArrowDown: turned(0, KEY_RAD),
  'Shift ArrowLeft': shifted(-KEY_SHARE, 0),
  'Shift ArrowRight': shifted(KEY_SHARE, 0),
  'Shift ArrowUp': shifted(0, KEY_SHARE),
  'Shift ArrowDown': shifted(0, -KEY_SHARE),
  '+': zoomed(1 / KEY_ZOOM),
  'Shift +': zoomed(1 / KEY_ZOOM),
  '=': zoomed(1 / KEY_ZOOM),
  '-': zoomed(KEY_ZOOM),
};

/**
 * The eye: one pointer turns it, two move and zoom, Shift or the right button moves; arrow keys, plus and minus likewise, 0
 * and Home show the whole. Until a reader has moved it, it shows all that stands in whatever size the picture has.
 */
export function Eye({ ref, element, extents, whole, marks, keyPx, narrow, calm }: EyeProps) {
  const controls = useRef<CameraControlsImpl>(null);
  const { size, clock, invalidate } = useThree();
  const untouched = useRef(true);
  const stood = useRef('');

  const lookAt = (id: Thing['id'] | null, atOnce = calm) => {
    const eye = controls.current;
    const one = id === null ? undefined : extents.get(id);
    if (!eye || extents.size === 0 || (id !== null && !one)) return;
    const direction = one
      ? { azimuthRad: eye.azimuthAngle, elevationRad: ONE_RAD }
      : narrow
        ? narrowPose
        : firstPose;
    const boxes = one ? [one] : [...extents.values(), ...marks.map((at) => new Box3().setFromArray(at))];
    const { eyeM, targetM } = eyePoseOf(
      boxes,
      direction,
      size.width / size.height,
      marginsFor(!!one, keyPx, [size.width, size.height]),
    );
    // Without whole turns, so that the eye goes the short way round.
    const [from, to] = [eyeM, targetM].map((at) => placeInWorld(at).toArray());
    void eye.normalizeRotations().setLookAt(...from!, ...to!, !atOnce);
    untouched.current = id === null;
    invalidate();
  };
  const change = (by: Change) => {
    if (!controls.current) return;
    untouched.current = false;
    by(controls.current, !calm);
    invalidate();
  };
  useImperativeHandle(ref, () => ({ lookAt, zoom: (factor) => change(zoomed(factor)) }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands, and the room it has, alone move the eye.
  useLayoutEffect(() => {
    const ids = [...extents.keys()].join();
    const others = ids !== stood.current;
    if (untouched.current || others) lookAt(null, calm || !others || stood.current === '');
    stood.current = ids;
    if (!whole.isEmpty()) controls.current?.setBoundary(boxInWorld(whole).expandByScalar(40));
  }, [extents, size, keyPx[0], keyPx[1]]);

  useHands(element, controls, change, () => lookAt(null));
  useDepth(controls, whole);

  // Frames come on demand: the clock has not to count the rest before the first of a movement.
  const wake = () => void clock.getDelta();
  return (
    <CameraControls
      ref={controls}
      domElement={element}
      mouseButtons-right={ACTION.SCREEN_PAN}
      touches-two={ACTION.TOUCH_DOLLY_SCREEN_PAN}
      onTransitionStart={wake}
      onControlStart={wake}
      onControl={() => {
        untouched.current = false;
      }}
      minPolarAngle={Math.PI / 2 - HIGHEST_RAD}
      maxPolarAngle={Math.PI / 2 - LOWEST_RAD}
      minDistance={EYE_NEAREST_M}
      maxDistance={Math.max(FARTHEST_M, whole.isEmpty() ? 0 : 8 * whole.max.length())}
      azimuthRotateSpeed={0.57}
      polarRotateSpeed={0.57}
      smoothTime={calm ? 0 : 0.28}
      draggingSmoothTime={calm ? 0 : 0.06}
    />
  );
}

type Controls = RefObject<CameraControlsImpl | null>;

/** Keys, and what Shift makes of a drag; the rest of the hand's movements are the controls' own. */
function useHands(
  element: HTMLElement,
  controls: Controls,
  change: (by: Change) => void,
  showWhole: () => void,
): void {
  const latest = useRef({ change, showWhole });
  latest.current = { change, showWhole };
  useEffect(() => {
    const stop = new AbortController();
    element.addEventListener(
      'pointerdown',
      ({ shiftKey }) => {
        if (controls.current)
          controls.current.mouseButtons.left = shiftKey ? ACTION.SCREEN_PAN : ACTION.ROTATE;
      },
      { signal: stop.signal, capture: true },
    );
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.target !== element || event.ctrlKey || event.altKey || event.metaKey) return;
        const by = keys[event.shiftKey ? `Shift ${event.key}` : event.key];
        if (by) latest.current.change(by);
        else if (event.key === '0' || event.key === 'Home') latest.current.showWhole();
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [element, controls]);
}

/** Keeps all that stands between the nearest and the farthest that is drawn. */
function useDepth(controls: Controls, whole: Box3): void {
  useFrame(({ camera: any }) => {
    const camera = any as PerspectiveCamera;
    const { distance = 1, polarAngle = 1 } = controls.current ?? {};
    const reachM = whole.getSize(new Vector3()).setZ(0).length();
    // As far off as ground and things allow: the panels' rims stand a finger's breadth above their cells.
    const lowestRad = Math.min(Math.PI / 2, Math.PI / 2 - polarAngle + fovRad / 2);
    const groundM = (Math.max(0, camera.position.y) / Math.sin(lowestRad)) * Math.cos(fovRad / 2);
    camera.near = Math.max(
      0.2,
      0.02 * distance,
      Math.min(distance - Math.max(THINGS_M, reachM), 0.9 * groundM),
    );
    camera.far = distance + 4 * Math.max(1000, reachM);
    camera.updateProjectionMatrix();
    camera.updateMatrixWorld();
  });
}
