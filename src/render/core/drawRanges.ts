import type { BufferGeometry, Camera, Object3D, Scene, WebGLRenderer } from 'three';

/** Ranges of vertices: the first of each and how many. */
export interface Ranges {
  starts: Int32Array;
  counts: Int32Array;
  /** How many of them are in use. */
  length: number;
}

/** Where the browser cannot draw several ranges at once, ranges beyond this are drawn as one with what lies between. */
const SINGLE_DRAWS = 8;

interface MultiDraw {
  multiDrawArraysWEBGL(
    mode: number,
    starts: Int32Array,
    startsOffset: number,
    counts: Int32Array,
    countsOffset: number,
    drawCount: number,
  ): void;
}

/** Puts the first range, or the hull of all, into the geometry; three draws that one. Nothing is drawn without ranges. */
export function setFirstRange(geometry: BufferGeometry, ranges: Ranges, multiDraw: boolean): void {
  const { starts, counts, length } = ranges;
  const first = length === 0 ? 0 : starts[0]!;
  let end = length === 0 ? 0 : first + counts[0]!;
  if (!multiDraw && length > SINGLE_DRAWS) end = starts[length - 1]! + counts[length - 1]!;
  geometry.setDrawRange(first, end - first);
}

/** True where several ranges are one call. */
export const hasMultiDraw = (renderer: WebGLRenderer): boolean => renderer.extensions.has('WEBGL_multi_draw');

/**
 * Draws the ranges after the first, which three has drawn just before: its program, buffers and uniforms are still
 * bound in `onAfterRender`. One call more where WEBGL_multi_draw is there, else at most seven.
 */
export function drawOtherRanges(
  object: Object3D,
  ranges: Ranges,
  mode: 'POINTS' | 'LINES' | 'TRIANGLES',
): void {
  object.onAfterRender = (renderer: WebGLRenderer, _scene: Scene, _camera: Camera) => {
    const { starts, counts, length } = ranges;
    if (length < 2) return;
    const gl = renderer.getContext() as WebGL2RenderingContext;
    const { render } = renderer.info;
    if (hasMultiDraw(renderer)) {
      const extension = renderer.extensions.get('WEBGL_multi_draw') as MultiDraw;
      extension.multiDrawArraysWEBGL(gl[mode], starts, 1, counts, 1, length - 1);
      render.calls += 1;
    } else if (length <= SINGLE_DRAWS) {
      for (let i = 1; i < length; i++) gl.drawArrays(gl[mode], starts[i]!, counts[i]!);
      render.calls += length - 1;
    }
    for (let i = 1; i < length; i++) {
      if (mode === 'POINTS') render.points += counts[i]!;
      else if (mode === 'LINES') render.lines += counts[i]! / 2;
      else render.triangles += counts[i]! / 3;
    }
  };
}
