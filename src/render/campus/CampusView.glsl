#include "depth"

// The eye in the campus frame (east, north, up of its origin), metres, and that frame's axes in the Earth-fixed one.
uniform vec3 eyeM;
uniform mat3 axes;
uniform float pixelsPerRadian;

// Of what is in the campus frame; its fragments write their depth.
vec4 clipOf(vec3 fromEyeM) {
  return withWrittenDepth(projectionMatrix * vec4(mat3(modelViewMatrix) * (axes * fromEyeM), 1.0), 1.0);
}
