#include "ellipsoid"

uniform vec3 eyeM;
// First vertex of the second set; colour and opacity of either.
uniform int secondFrom;
uniform vec4 firstColor;
uniform vec4 secondColor;

flat out vec4 vColor;
out float vFacing;

void main() {
  vColor = gl_VertexID < secondFrom ? firstColor : secondColor;
  // Above zero on the near side of the horizon.
  vec3 normal = geodeticNormal(position * INVERSE_AXES);
  vFacing = dot(normal, normalize(eyeM - position));
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
  // They have no depth: what is beyond the horizon, half of them, is clipped before it is a pixel.
  gl_Position.z = gl_Position.w * (1.0 - vFacing);
}
