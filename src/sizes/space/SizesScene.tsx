import './threeShaders';
import { Detailed, useGLTF } from '@react-three/drei';
import { extend, type ThreeEvent, useFrame, useThree } from '@react-three/fiber';
import { type Ref, useEffect, useLayoutEffect, useMemo } from 'react';
import {
  type Box3,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  LOD,
  Mesh,
  MeshBasicMaterial,
  Object3D,
  OrthographicCamera,
  PlaneGeometry,
  ShadowMaterial,
  Sphere,
  Vector3,
} from 'three';
import type { Vec3 } from '../../shared/vectors';
import type { Thing } from '../things';
import { type BuiltThing, buildThing } from './buildThing';
import { boxInWorld, Eye, type EyeHandle, placeInWorld } from './Eye';
import { Floor } from './Floor';
import { measuresOf, scaleMarks } from './measures';
import type { NodeParts } from './node';
import { palettes, type SizesPalette } from './palettes';
import { fovRad, type KeyPx } from './pose';
import { around, movedTo, standThings } from './stand';
import { makeSurfaces, type Surface } from './surfaces';

extend({
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  LOD,
  Mesh,
  MeshBasicMaterial,
  OrthographicCamera,
  PlaneGeometry,
  ShadowMaterial,
});

type Id = Thing['id'];

/** What stands where, for labels. Metres; x along, y away, z up. */
export interface Arranged {
  extents: ReadonlyMap<Id, Box3>;
  /** Ends and middle of the scale, and its length. */
  marks: readonly Vec3[];
  scaleM: number;
}

/** Where a point is in the picture, CSS pixels; null behind the eye. */
export type Project = (atM: Vec3) => { xPx: number; yPx: number } | null;

export interface SizesSceneProps {
  ref: Ref<EyeHandle>;
  element: HTMLElement;
  things: readonly Thing[];
  away: ReadonlySet<Id>;
  theme: 'night' | 'paper';
  calm: boolean;
  keyPx: KeyPx;
  /** The round length of at most so many metres. */
  scaleOf: (mostM: number) => number;
  onSelect: (thing: Thing) => void;
  /** Called whenever something stands elsewhere. */
  onArranged: (arranged: Arranged) => void;
  /** Called before each frame, when labels may be placed. */
  onFrame: (project: Project) => void;
}

/** Towards the sun: from the left, before the things, at 37°. */
const sunDirection = new Vector3(-0.62, 0.6, 0.5).normalize();
/** The scale is at most this share of the width of all. */
const SCALE_SHARE = 0.3;
/** Farther between press and release is a turn of the eye and no choice, px. */
const CLICK_PX = 5;
/** Rims of panels as seen, metres: where they would be thinner than a pixel they are left out, or they sparkle. */
const RIM_M = 0.06;

const modelPath = (form: string): string => new URL(`models/${form}.glb`, document.baseURI).href;

/** All things as solids, for as long as the list is the same. Suspends until the models have come. */
function useBuilt(things: readonly Thing[], narrow: boolean): ReadonlyMap<Id, BuiltThing> {
  const forms = things.flatMap(({ form }) => form ?? []);
  // Draco and its decoder from another host are never asked for: the models are packed by meshopt.
  const models = useGLTF(forms.map(modelPath), false) as unknown as NodeParts[];
  // biome-ignore lint/correctness/useExhaustiveDependencies: forms and models are those of the things.
  const built = useMemo(
    () =>
      new Map(
        things.flatMap((thing) => {
          const one = buildThing(thing, models[forms.indexOf(thing.form ?? '')], narrow);
          return one ? [[thing.id, one] as const] : [];
        }),
      ),
    [things, narrow],
  );
  useEffect(
    () => () => {
      for (const { solids } of built.values()) for (const { geometry } of solids) geometry.dispose();
    },
    [built],
  );
  return built;
}

/** Where everything stands, and the scale and measures beside it. */
function arrange(own: ReadonlyMap<Id, Box3>, narrow: boolean, scaleOf: (mostM: number) => number) {
  const places = standThings(own, narrow);
  const extents = new Map([...places].map(([id, place]) => [id, movedTo(own.get(id)!, place)]));
  const whole = around(extents.values());
  const small = around([...extents].flatMap(([id, extent]) => (id === 'hall' ? [] : [extent])));
  const scaleM = scaleOf(SCALE_SHARE * whole.getSize(new Vector3()).x);
  const scale = whole.isEmpty()
    ? { lines: [], marks: [] }
    : scaleMarks(small.isEmpty() ? whole : small, scaleM);
  const measures = [...[...extents].flatMap(([id, extent]) => measuresOf(id, extent)), ...scale.lines];
  return { places, extents, whole, measures, marks: scale.marks, scaleM };
}

/** Things in true size on one ground. Suspends until their models have come. */
export function SizesScene(props: SizesSceneProps) {
  const { ref, element, things, away, theme, calm, keyPx, scaleOf, onSelect, onArranged, onFrame } = props;
  const { size, invalidate } = useThree();
  const narrow = size.width / size.height < 0.85;
  const palette = palettes[theme];
  const built = useBuilt(things, narrow);
  const arranged = useMemo(() => {
    const standing = [...built].filter(([id]) => !away.has(id));
    return arrange(new Map(standing.map(([id, { extent }]) => [id, extent])), narrow, scaleOf);
  }, [built, away, narrow, scaleOf]);
  const { places, extents, whole, measures, marks } = arranged;
  useLayoutEffect(() => onArranged(arranged), [arranged, onArranged]);
  useFrame(({ camera, size: { width, height } }) =>
    onFrame((atM) => {
      const p = placeInWorld(atM).project(camera);
      return p.z > 1 ? null : { xPx: ((p.x + 1) / 2) * width, yPx: ((1 - p.y) / 2) * height };
    }),
  );
  useEffect(() => invalidate());
  const pitch = things.find(({ id }) => id === 'pitch');
  const surfaces = useSurfaces(pitch?.lengthM ?? 105, pitch?.widthM ?? 68, palette);
  return (
    <>
      <color attach="background" args={[palette.background]} />
      <Eye
        ref={ref}
        element={element}
        extents={extents}
        whole={whole}
        marks={marks}
        keyPx={keyPx}
        narrow={narrow}
        calm={calm}
      />
      <Light palette={palette} whole={whole} />
      <group rotation-x={-Math.PI / 2}>
        {!whole.isEmpty() && <Floor palette={palette} whole={whole} measures={measures} />}
        {things.map((thing) => {
          const [place, own] = [places.get(thing.id), built.get(thing.id)];
          if (!place || !own) return null;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: no element; labels are buttons and do the same.
            <group
              key={thing.id}
              name={thing.id}
              position={[place[0], place[1], 0]}
              onClick={(event: ThreeEvent<MouseEvent>) => {
                event.stopPropagation();
                if (event.delta <= CLICK_PX) onSelect(thing);
              }}
            >
              <SolidMeshes solids={own.solids} surfaces={surfaces} heightPx={size.height} />
            </group>
          );
        })}
      </group>
    </>
  );
}

function useSurfaces(lengthM: number, widthM: number, palette: SizesPalette) {
  const made = useMemo(() => makeSurfaces([lengthM, widthM], palette), [lengthM, widthM, palette]);
  useEffect(() => () => made.dispose(), [made]);
  return made.surfaces;
}

interface SolidMeshesProps {
  solids: BuiltThing['solids'];
  surfaces: ReturnType<typeof makeSurfaces>['surfaces'];
  heightPx: number;
}

function SolidMeshes({ solids, surfaces, heightPx }: SolidMeshesProps) {
  const mesh = ({ surface, geometry }: { surface: Surface; geometry: Mesh['geometry'] }) => (
    <mesh key={surface} geometry={geometry} material={surfaces[surface]} castShadow receiveShadow />
  );
  return solids.map((solid) =>
    solid.surface === 'rim' ? (
      <Detailed key="rim" distances={[0, (RIM_M * heightPx) / (2 * Math.tan(fovRad / 2))]}>
        {mesh(solid)}
        <group />
      </Detailed>
    ) : (
      mesh(solid)
    ),
  );
}

/** One sun, whose shadows are drawn anew where something stands elsewhere, and a bright sky. */
function Light({ palette, whole }: { palette: SizesPalette; whole: Box3 }) {
  const gl = useThree((state) => state.gl);
  const target = useMemo(() => new Object3D(), []);
  const { center: middle, radius } = boxInWorld(whole).getBoundingSphere(new Sphere());
  const reachM = Math.max(1, radius);
  // biome-ignore lint/correctness/useExhaustiveDependencies: shadows last as long as what stands.
  useLayoutEffect(() => {
    gl.shadowMap.autoUpdate = false;
    gl.shadowMap.needsUpdate = true;
  }, [gl, whole]);
  const onGround = Math.PI * palette.exposure;
  return (
    <>
      <hemisphereLight args={[palette.sky, palette.bounce, onGround * (1 - palette.sunShare)]} />
      <primitive object={target} position={middle} />
      <directionalLight
        key={reachM}
        castShadow
        target={target}
        color={palette.sun}
        intensity={(onGround * palette.sunShare) / sunDirection.y}
        position={middle.clone().addScaledVector(sunDirection, 2 * reachM)}
        shadow-mapSize={[2048, 2048]}
        shadow-normalBias={0.3}
        shadow-bias={-0.0004}
        shadow-radius={2}
      >
        <orthographicCamera attach="shadow-camera" args={[-reachM, reachM, reachM, -reachM, 0, 4 * reachM]} />
      </directionalLight>
    </>
  );
}
