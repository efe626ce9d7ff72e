import cityLights from './shaders/cityLights.glsl?raw';
import daylight from './shaders/daylight.glsl?raw';
import depth from './shaders/depth.glsl?raw';
import ellipsoid from './shaders/ellipsoid.glsl?raw';
import nodePosition from './shaders/nodePosition.glsl?raw';
import placed from './shaders/placed.glsl?raw';
import planeTable from './shaders/planeTable.glsl?raw';
import plateCarree from './shaders/plateCarree.glsl?raw';
import shadow from './shaders/shadow.glsl?raw';
import sineCosine from './shaders/sineCosine.glsl?raw';

/** Pieces of shader that several shaders share, by the name that `#include` uses. */
export const chunks = {
  cityLights,
  daylight,
  depth,
  ellipsoid,
  nodePosition,
  placed,
  planeTable,
  plateCarree,
  shadow,
  sineCosine,
};
