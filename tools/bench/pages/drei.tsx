import { Instance, Instances, type PositionMesh } from '@react-three/drei';
import { Canvas, useFrame, useThree } from '@react-three/fiber';
import { type RefObject, useMemo, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { type Mesh, OctahedronGeometry } from 'three';
import { size, startIso } from '../fleet.mjs';
import { DOT_M } from './dots';
import { advance, orbitTables, writePositions } from './orbits';
import { Clock, type Contender, createCamera, createEarth } from './stand';

interface Wish {
  nodes: number;
  running: boolean;
}

const geometry = new OctahedronGeometry(1.3 * DOT_M);
const earth: Mesh = createEarth();
let redraw: () => void = () => {};

function Fleet({ nodes, clock }: { nodes: number; clock: Clock }) {
  const orbits = useMemo(() => orbitTables(nodes, Date.parse(startIso)), [nodes]);
  const positions = useMemo(() => new Float32Array(3 * nodes), [nodes]);
  const refs = useMemo<RefObject<PositionMesh | null>[]>(
    () => Array.from({ length: nodes }, () => ({ current: null })),
    [nodes],
  );
  useFrame(() => {
    advance(orbits, clock.timeMs);
    writePositions(orbits, positions);
    for (let i = 0; i < nodes; i++)
      refs[i]?.current?.position.set(positions[3 * i]!, positions[3 * i + 1]!, positions[3 * i + 2]!);
  });
  return (
    <Instances limit={nodes} range={nodes} geometry={geometry} frustumCulled={false}>
      <meshBasicMaterial color={0xd9ebff} />
      {refs.map((ref, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a node is its number
        <Instance key={i} ref={ref as RefObject<PositionMesh>} />
      ))}
    </Instances>
  );
}

function Loop({ wish, clock }: { wish: RefObject<Wish>; clock: Clock }) {
  const invalidate = useThree((state) => state.invalidate);
  redraw = invalidate;
  useFrame(() => {
    clock.step(performance.now());
    if (wish.current.running) invalidate();
  }, -1);
  return null;
}

function Picture({ wish, clock }: { wish: Wish; clock: Clock }) {
  const ref = useRef(wish);
  ref.current = wish;
  const camera = useMemo(createCamera, []);
  return (
    <div style={{ width: size.width, height: size.height }}>
      <Canvas key="canvas" camera={camera} frameloop={wish.running ? 'always' : 'demand'} flat dpr={1}>
        <primitive object={earth} />
        <Loop wish={ref} clock={clock} />
        {wish.nodes > 0 ? <Fleet key={wish.nodes} nodes={wish.nodes} clock={clock} /> : null}
      </Canvas>
    </div>
  );
}

/** drei's Instances: a React element for each node, positions set by reference each frame, as its guide shows. */
export function create(root: HTMLElement): Contender {
  const clock = new Clock();
  const react = createRoot(root);
  let wish: Wish = { nodes: 0, running: false };
  const show = (change: Partial<Wish>) => {
    wish = { ...wish, ...change };
    react.render(<Picture wish={wish} clock={clock} />);
  };
  show({});
  return {
    async setNodes(nodes) {
      show({ nodes });
      await new Promise((done) => setTimeout(done, 500 + nodes / 10));
    },
    redraw: () => redraw(),
    run: (running) => show({ running }),
  };
}
