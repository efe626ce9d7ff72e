import { BufferGeometry, LineSegments, type Object3D, type Texture, Vector3 } from 'three';
import { createMaterial, renderOrder } from '../core/createMaterial';
import { eyeUniforms, followEye } from '../core/eye';
import { typeMaskOf, typeMaskUniform } from '../core/noType';
import type { Palette } from '../core/palette';
import fragmentShader from './OrbitPaths.frag.glsl?raw';
import vertexShader from './OrbitPaths.vert.glsl?raw';
import type { OrbitPlacement } from './OrbitPlacement';

/** Chords a ring is drawn with: as many as the vertices below allow. */
const segmentsMax = 256;
const segmentsMin = 48;
const verticesMax = 65_536;
/** More rings than this are a sheet, not lines. */
const pathsMax = Math.floor(verticesMax / (2 * segmentsMin));
/** A trail is as long as a node flies in some three minutes of a low orbit, turns. */
const trailTurns = 0.03;

interface OrbitPathsUpdate {
  /** Unit vector to the Sun, Earth-fixed. */
  sunDirection: readonly [number, number, number];
  palette: Palette;
  /** Rings drawn: `count` of them from plane `first` on, at most `pathsMax`. */
  first: number;
  count: number;
  trails: boolean;
  /** Strength of all, 0 to 1; 1 where left out. */
  strength?: number;
  /** Rings of what is not there yet: dashed. */
  dashed?: boolean;
  /** The texture of a `TypeMask`; null or left out where nothing is written. */
  typeMask?: Texture | null;
  /** Plane, and ordinal of the constellation, that stand out; -1 for none. */
  selectedPlane: number;
  selectedGroup: number;
}

/** The rings of planes as thin lines, with a trail behind each node, in one draw without any vertex data. */
export class OrbitPaths {
  readonly object: Object3D;
  readonly #geometry = new BufferGeometry();
  readonly #material;

  constructor(placement: OrbitPlacement) {
    this.#material = createMaterial({
      name: 'OrbitPaths',
      vertexShader,
      fragmentShader,
      transparent: true,
      depthWrite: false,
      uniforms: {
        ...eyeUniforms(),
        ...placement.planes.uniforms,
        typeMask: typeMaskUniform(),
        dashed: { value: 0 },
        segments: { value: segmentsMax },
        firstPlane: { value: 0 },
        selectedPlane: { value: -1 },
        selectedGroup: { value: -1 },
        sunDirection: { value: new Vector3(1, 0, 0) },
        color: { value: new Vector3() },
        opacity: { value: 0.2 },
        selectedOpacity: { value: 0.6 },
        trailOpacity: { value: 0 },
        trailTurns: { value: trailTurns },
      },
    });
    const lines = new LineSegments(this.#geometry, this.#material);
    lines.name = 'OrbitPaths';
    lines.renderOrder = renderOrder.orbitPaths;
    followEye(lines, this.#material);
    this.object = lines;
  }

  /** Lines get fainter as planes get more, so that many do not become a sheet. */
  update(look: OrbitPathsUpdate): void {
    const { palette } = look;
    const count = Math.min(look.count, pathsMax);
    const u = this.#material.uniforms;
    const segments = Math.max(
      segmentsMin,
      Math.min(segmentsMax, Math.floor(verticesMax / 2 / Math.max(1, count))),
    );
    this.#geometry.setDrawRange(0, count * segments * 2);
    u.segments.value = segments;
    u.firstPlane.value = look.first;
    u.selectedPlane.value = look.selectedPlane;
    u.selectedGroup.value = look.selectedGroup;
    u.sunDirection.value.set(...look.sunDirection);
    u.color.value.set(...palette.orbitPath);
    u.typeMask.value = typeMaskOf(look.typeMask ?? null);
    u.dashed.value = look.dashed ? 1 : 0;
    const fainter = (look.strength ?? 1) * Math.min(1, 4 / Math.sqrt(Math.max(1, count)));
    u.opacity.value = palette.orbitPathOpacity * fainter;
    u.selectedOpacity.value = palette.orbitPathOpacity * (look.selectedPlane < 0 ? 1.6 * fainter : 5);
    u.trailOpacity.value = look.trails ? palette.trailOpacity * fainter : 0;
  }

  dispose(): void {
    this.#geometry.dispose();
    this.#material.dispose();
  }
}
