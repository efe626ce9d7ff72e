import { modelPartNames } from '../../render/models/modelGeometry';
import type { NodeModel } from '../../render/models/NodeModels';
import { type PartScales, stretched } from '../../shared/modelStretch';
import { type SizesMesh, sizesSurface } from './SizesBuilder';

/**
 * The finest level of a node's model, stretched, unfolded and standing: boom along x, wings and Sun to the viewer (−y),
 * its up along z, its lowest point on the ground. Wings' locals count from where their panels begin.
 */
export function nodeMesh(model: NodeModel, scales: PartScales): SizesMesh {
  const level = model.levels[0];
  const count = level.kinds.length;
  const positionsM = new Float32Array(3 * count);
  const normals = new Float32Array(3 * count);
  const surfaces = new Uint8Array(4 * count);
  const localsM = new Float32Array(3 * count);
  for (let i = 0; i < count; i++) {
    const part = level.parts[i]!;
    const name = modelPartNames[part]!;
    const own = (array: ArrayLike<number>) => [array[3 * i]!, array[3 * i + 1]!, array[3 * i + 2]!] as const;
    const at = stretched(model, name, own(level.positionsM), scales);
    const pivot = model.pivotsM[part] ?? [0, 0, 0];
    const scale = scales[name] ?? [1, 1, 1];
    const normal = own(level.normals).map((n, c) => n / 127 / scale[c]!);
    const length = Math.hypot(...normal) || 1;
    positionsM.set([at[0] + pivot[0], -(at[2] + pivot[2]), at[1] + pivot[1]], 3 * i);
    normals.set([normal[0]! / length, -normal[2]! / length, normal[1]! / length], 3 * i);
    const wing = name === 'solarArrayLeft' || name === 'solarArrayRight';
    const rim = wing && level.kinds[i] === sizesSurface.structure && Math.abs(at[0]) > model.wingRootM;
    surfaces.set([...own(level.colors), rim ? sizesSurface.rim : level.kinds[i]!], 4 * i);
    localsM.set(wing ? [Math.abs(at[0]) - model.wingRootM, at[1], at[2]] : at, 3 * i);
  }
  standOnGround(positionsM);
  return { positionsM, normals, surfaces, localsM, indices: Uint32Array.from(level.indices) };
}

function standOnGround(positionsM: Float32Array): void {
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 2; i < positionsM.length; i += 3) lowest = Math.min(lowest, positionsM[i]!);
  if (!Number.isFinite(lowest)) return;
  for (let i = 2; i < positionsM.length; i += 3) positionsM[i]! -= lowest;
}
