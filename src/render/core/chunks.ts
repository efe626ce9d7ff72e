import placed from '../fields/placed.glsl?raw';
import nodePosition from '../orbits/nodePosition.glsl?raw';
import planeTable from '../orbits/planes/planeTable.glsl?raw';
import cityLights from './cityLights.glsl?raw';
import daylight from './daylight.glsl?raw';
import depth from './depth.glsl?raw';
import ellipsoid from './ellipsoid.glsl?raw';
import plateCarree from './plateCarree.glsl?raw';
import shadow from './shadow.glsl?raw';
import sineCosine from './sineCosine.glsl?raw';
import typeMask from './typeMask.glsl?raw';

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
  typeMask,
};
