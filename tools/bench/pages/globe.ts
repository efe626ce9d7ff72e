import { _roots } from '@react-three/fiber';
import { BufferAttribute, BufferGeometry, Points, Vector3, Vector4 } from 'three';
import { startIso } from '../fleet.mjs';
import { createDotMaterial } from './dots';
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

const bench: Contender & { setDotScale(scale: number): void } = {
  setNodes,
  redraw: () => stage().invalidate(),
  run: () => {},
  /** Dot size against the bench's own: found by the bench so that as many pixels are lit as in the app. */
  setDotScale(scale) {
    material.uniforms.uScale.value = scale;
    stage().invalidate();
  },
};
window.bench = bench;
