import { Document, NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { dimensionsOf } from './dimensions.mjs';
import { rackParts } from './rack.mjs';
import { rackDimensionsOf, rackModelIds } from './rackDimensions.mjs';
import { satelliteParts } from './satellite.mjs';

/** A model as the bytes of a .glb: a scene for each level of detail, the first the finest. The same each run. */
export async function buildGlb(id) {
  await MeshoptEncoder.ready;
  const isRack = rackModelIds.includes(id);
  const dimensions = isRack ? rackDimensionsOf(id) : dimensionsOf(id);
  const document = new Document();
  document.getRoot().getAsset().generator = 'Groundtrack models';
  document.getRoot().setExtras(isRack ? rackExtrasOf(dimensions) : extrasOf(dimensions));
  const buffer = document.createBuffer();
  const material = document.createMaterial('surface').setMetallicFactor(0.35).setRoughnessFactor(0.5);
  for (const lod of [0, 1, 2]) {
    const scene = document.createScene(`lod${lod}`);
    if (lod === 0) document.getRoot().setDefaultScene(scene);
    const parts = (isRack ? rackParts : satelliteParts)(dimensions, lod);
    const meshes = [...new Set(parts.map(({ mesh }) => mesh))];
    const { stepM, primitives } = pack(document, buffer, material, meshes);
    const made = primitives.map((primitive) => document.createMesh().addPrimitive(primitive));
    for (const part of parts)
      scene.addChild(partNode(document, part, made[meshes.indexOf(part.mesh)], stepM));
  }
  document.createExtension(KHRMeshQuantization).setRequired(true);
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  return new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder })
    .writeBinary(document);
}

/**
 * The meshes of one level as primitives that share their vertex data: fewer, longer streams pack better. Positions
 * lie on a grid of `stepM` metres, a power of two, so fine that 16 bits hold the farthest corner.
 */
function pack(document, buffer, material, meshes) {
  const reachM = Math.max(...meshes.flatMap(({ positions }) => positions.map(Math.abs)));
  const stepM = 2 ** Math.ceil(Math.log2(reachM / 32767));
  const all = { position: [], normal: [], color: [], kind: [] };
  const indices = meshes.map((mesh) => append(all, mesh, stepM));
  const accessor = (type, array, normalized = false) =>
    document.createAccessor().setBuffer(buffer).setType(type).setArray(array).setNormalized(normalized);
  const position = accessor('VEC3', new Int16Array(all.position));
  const normal = accessor('VEC3', new Int8Array(all.normal), true);
  const color = accessor('VEC3', new Uint16Array(all.color), true);
  const kind = accessor('SCALAR', new Uint8Array(all.kind));
  const primitives = indices.map((index) =>
    document
      .createPrimitive()
      .setMaterial(material)
      .setIndices(accessor('SCALAR', new Uint16Array(index)))
      .setAttribute('POSITION', position)
      .setAttribute('NORMAL', normal)
      .setAttribute('COLOR_0', color)
      .setAttribute('_MATERIAL', kind),
  );
  return { stepM, primitives };
}

/** Adds a mesh's vertices in the order that packs best; gives its indices. */
function append(all, mesh, stepM) {
  const first = all.kind.length;
  const index = new Uint32Array(mesh.indices);
  const [remap, count] = MeshoptEncoder.reorderMesh(index, true, true);
  const order = new Uint32Array(count);
  remap.forEach((to, from) => {
    if (to < count) order[to] = from;
  });
  for (const from of order) {
    for (let c = 3 * from; c < 3 * from + 3; c++) {
      all.position.push(Math.round(mesh.positions[c] / stepM));
      all.normal.push(Math.round(mesh.normals[c] * 127));
      all.color.push(Math.round(Math.min(1, mesh.colors[c]) * 65535));
    }
    all.kind.push(mesh.kinds[from]);
  }
  return Array.from(index, (i) => i + first);
}

/** Pivot and axis on the part's own node; its children carry the mesh, each in its place, and scale its grid to metres. */
function partNode(document, { name, copies, pivotM, axis }, mesh, stepM) {
  const part = document.createNode(name).setTranslation(pivotM);
  if (axis) part.setExtras({ axis });
  for (const { offsetM, turn } of copies) {
    const rounded = turn.map((x) => Math.round(x * 1e6) / 1e6);
    const norm = Math.hypot(...rounded);
    part.addChild(
      document
        .createNode()
        .setTranslation(offsetM.map((x) => Math.round(x * 1e4) / 1e4))
        .setRotation(rounded.map((x) => x / norm))
        .setScale([stepM, stepM, stepM])
        .setMesh(mesh),
    );
  }
  return part;
}

/** The same of a rack or a tray. */
function rackExtrasOf({ id, name, sizeM, trays, accelerators, origin }) {
  const { basis, reasons } = basisOf(origin);
  return {
    id,
    name,
    frame: 'x across the front, y up, z out of the front; metres; origin in the middle of the foot',
    sizeM,
    trays,
    accelerators,
    spanM: sizeM[1],
    basis,
    reasons,
  };
}

/** Of each length whether it is reported, and why what is not was taken so. */
function basisOf(origin) {
  const basis = Object.fromEntries(Object.entries(origin).map(([key, entry]) => [key, entry.basis]));
  const reasons = Object.fromEntries(
    Object.entries(origin)
      .filter(([, entry]) => entry.basis === 'assumed')
      .map(([key, entry]) => [key, entry.reason]),
  );
  return { basis, reasons };
}

/** What the file says of itself: its frame, its lengths, and which of them were assumed. */
function extrasOf({
  id,
  name,
  spanM,
  heightM,
  busM,
  wing,
  radiator,
  compute,
  arrayAreaM2,
  radiatorAreaM2,
  origin,
}) {
  const { basis, reasons } = basisOf(origin);
  return {
    id,
    name,
    frame: 'x boom, y up from the Earth, z to the Sun; metres; arrays turn about x',
    spanM,
    heightM,
    busM,
    wingM: [wing.lengthM, wing.widthM],
    wingRootM: busM[0] / 2 + wing.boomM,
    panels: wing.panels,
    bladesM: radiator && [radiator.bladeHeightM, radiator.depthM],
    arrayAreaM2,
    radiatorAreaM2,
    missing: [radiator ? null : 'radiator', compute ? null : 'compute'].filter((part) => part !== null),
    basis,
    reasons,
  };
}
