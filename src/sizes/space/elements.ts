/** What of three the scene's elements, and those of drei in it, are made of: the one list for the import and for the root. */
export {
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
} from 'three';
