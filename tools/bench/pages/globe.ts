import { _roots } from '@react-three/fiber';
import {
  BufferAttribute,
  BufferGeometry,
  type IUniform,
  type Mesh,
  Points,
  type ShaderMaterial,
  Vector3,
  Vector4,
} from 'three';
import { startIso } from '../fleet.mjs';
import { createDotMaterial, type Marks } from './dots';
import { orbitTables, writePositions } from './orbits';
import type { Contender } from './stand';
import '../../../src/main';

const EARTH_LAYERS_FIRST = 20;
let points: Points<BufferGeometry> | null = null;
const material = createDotMaterial();
const viewport = new Vector4();

function stage() {
  const canvas = document.querySelector('canvas.world-canvas');
  const root = canvas ? _roots.get(canvas as HTMLCanvasElement) : undefined;
  if (!root) throw new Error('The app has no canvas yet.');
  return root.store.getState();
}

/** Points at rest in the app's own scene, drawn by the app's own frames; the app flies none. */
function setNodes(nodes: number): void {
  const { scene, invalidate } = stage();
  if (points) {
    scene.remove(points);
    points.geometry.dispose();
    points = null;
  }
  if (nodes > 0) {
    const positions = new Float32Array(3 * nodes);
    writePositions(orbitTables(nodes, Date.parse(startIso)), positions);
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(positions, 3));
    points = new Points(geometry, material);
    points.frustumCulled = false;
    points.renderOrder = EARTH_LAYERS_FIRST;
    points.onBeforeRender = (renderer, _scene, camera) => {
      material.uniforms.uEyeM.value = new Vector3().setFromMatrixPosition(camera.matrixWorld);
      renderer.getCurrentViewport(viewport);
      material.uniforms.uPixelsPerRadian.value =
        ((camera.projectionMatrix.elements[5] ?? 1) * viewport.w) / 2;
      material.uniformsNeedUpdate = true;
    };
    scene.add(points);
  }
  invalidate();
}

/** How the app draws the marks of the fleet that it flies now. */
function marksFlown(): Marks {
  let found: Record<string, IUniform> | null = null;
  let most = 0;
  stage().scene.traverseVisible((object) => {
    const { geometry, material: own } = object as Mesh<BufferGeometry, ShaderMaterial>;
    const count = geometry?.drawRange.count ?? 0;
    // Without end where it was never drawn.
    if (!own?.uniforms || !('markM' in own.uniforms) || count <= most || count === Infinity) return;
    [found, most] = [own.uniforms, count];
  });
  if (!found) throw new Error('The app flies nothing.');
  const { markM, minPx, maxPx, glow, strength, presence } = found as Record<keyof Marks, IUniform<number>>;
  const { nodeLit, nodeDark, sunDirection } = found as Record<
    'nodeLit' | 'nodeDark' | 'sunDirection',
    IUniform<Vector3>
  >;
  const { nodeDarkOpacity } = found as { nodeDarkOpacity: IUniform<number> };
  return {
    markM: markM.value,
    minPx: minPx.value,
    maxPx: maxPx.value,
    glow: glow.value,
    strength: strength.value,
    presence: presence.value,
    lit: nodeLit.value.toArray(),
    dark: [...nodeDark.value.toArray(), nodeDarkOpacity.value],
    sun: sunDirection.value.toArray(),
  };
}

const bench: Contender & { marksFlown(): Marks; setMarks(marks: Marks): void } = {
  setNodes,
  redraw: () => stage().invalidate(),
  run: () => {},
  marksFlown,
  /** Draws the points at rest as the app draws its marks. */
  setMarks({ markM, minPx, maxPx, glow, strength, presence, lit, dark, sun }) {
    const u = material.uniforms;
    u.uMarkM.value = markM;
    u.uMinPx.value = minPx;
    u.uMaxPx.value = maxPx;
    u.uGlow.value = glow;
    u.uStrength.value = strength;
    u.uPresence.value = presence;
    u.uLit.value.set(...lit);
    u.uDark.value.set(...dark);
    u.uSun.value.set(...sun);
    stage().invalidate();
  },
};
window.bench = bench;
