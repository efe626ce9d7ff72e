#include "sineCosine"
#include "planeTable"
#include "ellipsoid"
#include "shadow"

uniform int segments;
uniform vec3 sunDirection;

out float vSunlit;

void main() {
  int plane = gl_VertexID / (2 * segments);
  int step = (gl_VertexID % (2 * segments) + 1) / 2;
  float turns = float(step) / float(segments);
  vec3 positionM = positionAtEccentricAnomaly(readPlane(uint(plane)), turns - floor(turns + 0.5));
  vSunlit = sunlitFraction(positionM, sunDirection);
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(positionM, 1.0));
}
