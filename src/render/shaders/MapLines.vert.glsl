#include "ellipsoid"

uniform vec3 eyeM;

out float vFacing;

void main() {
  // Above zero on the near side of the horizon.
  vec3 normal = geodeticNormal(position * INVERSE_AXES);
  vFacing = dot(normal, normalize(eyeM - position));
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
}
