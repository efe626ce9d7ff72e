import { ContactShadows, Grid, Line } from '@react-three/drei';
import { type ComponentRef, useEffect, useMemo, useRef } from 'react';
import { type Box3, Float32BufferAttribute, RingGeometry, Vector3 } from 'three';
import { smoothstep } from '../../shared/vectors';
import type { Line as Measure } from './measures';
import type { SizesPalette } from './palettes';

/** Squares of the ground, metres; every tenth line is strong. */
export const SQUARE_M = 10;
/** The ground and its squares, below the shadows on them: far enough for depths to be told apart. */
const BELOW_M = -0.03;
/** From farther off, a metre is no more than a few pixels. */
const NEAR_M = 500;
/** Up to this height a thing takes light of the sky from the ground below it, metres. */
const SHADE_M = 16;

/** A round piece of ground, whole within a radius and gone at another, metres. */
function useDisc(wholeM: number, goneM: number): RingGeometry {
  const made = useMemo(() => {
    const disc = new RingGeometry(0, goneM, 96, 24);
    const { position } = disc.attributes;
    const colors = Array.from({ length: position!.count }, (_, i) => {
      const awayM = Math.hypot(position!.getX(i), position!.getY(i));
      return [1, 1, 1, smoothstep(goneM, wholeM, awayM)];
    });
    disc.setAttribute('color', new Float32BufferAttribute(colors.flat(), 4));
    return disc;
  }, [wholeM, goneM]);
  useEffect(() => () => made.dispose(), [made]);
  return made;
}

interface FloorProps {
  palette: SizesPalette;
  /** The box around all that stands. */
  whole: Box3;
  measures: readonly Measure[];
}

/** The ground with its squares, the shadows on it, and the measures beside the things. */
export function Floor({ palette, whole, measures }: FloorProps) {
  const [w, d] = whole.getSize(new Vector3()).toArray();
  const [x, y] = whole.getCenter(new Vector3()).toArray();
  const reachM = Math.max(60, 0.5 * Math.hypot(w, d));
  const goneM = 3.2 * reachM + 150;
  const lines = useRef<ComponentRef<typeof Line>>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drei makes the lines anew with the measures and keeps the old ones.
  useEffect(() => {
    const geometry = lines.current?.geometry;
    return () => geometry?.dispose();
  }, [measures]);
  const disc = useDisc(1.05 * reachM, goneM);
  const throwM = 1.1 * whole.max.z;
  // In few steps: drei keeps the pictures of sizes that are gone.
  const shadeM = Math.max(512, 2 ** Math.ceil(Math.log2(Math.max(w, d) + 40)));
  // Squares are counted from the origin.
  const from = [x, y].map((at) => SQUARE_M * 10 * Math.round(at / (SQUARE_M * 10))) as [number, number];
  return (
    <>
      <mesh geometry={disc} position={[x, y, BELOW_M]} renderOrder={-4}>
        <meshBasicMaterial color={palette.ground} vertexColors transparent depthWrite={false} />
      </mesh>
      <group rotation-x={Math.PI / 2} position={[from[0], from[1], BELOW_M + 0.005]}>
        <Grid
          args={[2 * goneM, 2 * goneM]}
          renderOrder={-3}
          cellSize={SQUARE_M}
          sectionSize={10 * SQUARE_M}
          cellColor={palette.square}
          sectionColor={palette.squares}
          cellThickness={0.9}
          sectionThickness={1}
          fadeDistance={goneM}
          fadeStrength={1.4}
          fadeFrom={0}
        />
        {/* Squares of a metre, where one stands near enough to tell them apart. */}
        <Grid
          args={[2 * NEAR_M, 2 * NEAR_M]}
          followCamera
          renderOrder={-3}
          cellSize={SQUARE_M / 10}
          sectionSize={SQUARE_M}
          cellColor={palette.square}
          cellThickness={0.5}
          sectionThickness={0}
          fadeDistance={NEAR_M}
          fadeStrength={1.5}
        />
        <ContactShadows
          position={[x - from[0], 0.06, from[1] - y]}
          renderOrder={-2}
          frames={1}
          width={shadeM}
          height={shadeM}
          far={SHADE_M}
          resolution={1024}
          blur={640 / shadeM}
          opacity={0.45}
        />
      </group>
      {/* As far as shadows fall, to the right and away. */}
      <mesh position={[x + throwM / 2, y + throwM / 2, 0]} renderOrder={-1} receiveShadow>
        <planeGeometry args={[w + throwM + 20, d + throwM + 20]} />
        {/* Of what is seen: the screen's numbers for light fall more slowly than the light. */}
        <shadowMaterial opacity={1 - (1 - palette.sunShare) ** (1 / 2.2)} depthWrite={false} />
      </mesh>
      {measures.length > 0 && (
        <Line
          ref={lines}
          segments
          points={measures.flat()}
          color={palette.line}
          lineWidth={1.1}
          transparent
          opacity={0.8}
          depthWrite={false}
          renderOrder={5}
        />
      )}
    </>
  );
}
