import { DynamicDrawUsage, InstancedMesh, MeshBasicMaterial, OctahedronGeometry } from 'three';
import { DOT_M } from './dots';
import { advance, type OrbitTables, orbitTables, writePositions } from './orbits';
import { type Contender, Stand } from './stand';

/**
 * three's InstancedMesh, matrices set from JavaScript each frame: the translation alone is written into the matrices'
 * array, which is less work than setMatrixAt with a Matrix4.
 */
export function create(root: HTMLElement): Contender {
  let orbits: OrbitTables | null = null;
  let mesh: InstancedMesh | null = null;
  let positions = new Float32Array(0);
  const place = (timeMs: number) => {
    if (!orbits || !mesh) return;
    advance(orbits, timeMs);
    writePositions(orbits, positions);
    const matrices = mesh.instanceMatrix.array;
    for (let i = 0, at = 12, from = 0; i < orbits.nodes; i++, at += 16, from += 3) {
      matrices[at] = positions[from]!;
      matrices[at + 1] = positions[from + 1]!;
      matrices[at + 2] = positions[from + 2]!;
    }
    mesh.instanceMatrix.needsUpdate = true;
  };
  const stand = new Stand(root, place);
  const geometry = new OctahedronGeometry(1.3 * DOT_M);
  const material = new MeshBasicMaterial({ color: 0xd9ebff });
  return {
    setNodes(nodes) {
      if (mesh) {
        stand.scene.remove(mesh);
        mesh.dispose();
      }
      mesh = null;
      orbits = orbitTables(nodes, stand.timeMs);
      if (nodes === 0) {
        stand.draw();
        return;
      }
      positions = new Float32Array(3 * nodes);
      mesh = new InstancedMesh(geometry, material, nodes);
      mesh.frustumCulled = false;
      mesh.instanceMatrix.setUsage(DynamicDrawUsage);
      for (let i = 0; i < nodes; i++) {
        for (const diagonal of [0, 5, 10, 15]) mesh.instanceMatrix.array[16 * i + diagonal] = 1;
      }
      stand.scene.add(mesh);
      place(stand.timeMs);
      stand.draw();
    },
    redraw: () => stand.draw(),
    run: (on) => stand.run(on),
  };
}
