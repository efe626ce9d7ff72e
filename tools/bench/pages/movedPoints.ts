import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Points, Vector3 } from 'three';
import { size } from '../fleet.mjs';
import { createDotMaterial } from './dots';
import { advance, type OrbitTables, orbitTables } from './orbits';
import { type Contender, eyePositionM, Stand } from './stand';

/**
 * three's Points whose positions `write` puts into one preallocated array; where `moving`, anew each frame, and the
 * whole array goes to the GPU again. Positions of nodes that rest stay there.
 */
export function createPoints(
  root: HTMLElement,
  moving: boolean,
  write: (orbits: OrbitTables, out: Float32Array) => void,
): Contender {
  let orbits: OrbitTables | null = null;
  let points: Points<BufferGeometry> | null = null;
  let position: BufferAttribute | null = null;
  const stand = new Stand(root, (timeMs) => {
    if (!moving || !orbits || !position) return;
    advance(orbits, timeMs);
    write(orbits, position.array as Float32Array);
    position.needsUpdate = true;
  });
  const material = createDotMaterial();
  material.uniforms.uEyeM.value = new Vector3(...eyePositionM());
  material.uniforms.uPixelsPerRadian.value =
    (size.height / 2) * (stand.camera.projectionMatrix.elements[5] ?? 1);
  return {
    setNodes(nodes) {
      if (points) {
        stand.scene.remove(points);
        points.geometry.dispose();
      }
      orbits = orbitTables(nodes, stand.timeMs);
      position = new BufferAttribute(new Float32Array(3 * nodes), 3);
      if (moving) position.setUsage(DynamicDrawUsage);
      write(orbits, position.array as Float32Array);
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', position);
      points = new Points(geometry, material);
      points.frustumCulled = false;
      if (nodes > 0) stand.scene.add(points);
      stand.draw();
    },
    redraw: () => stand.draw(),
    run: (on) => stand.run(on),
  };
}
