#include "ellipsoid"
#include "shadow"
#include "depth"

uniform vec3 eyeM;
uniform vec3 sunDirection;

// 0 at the ends, 1 in the middle.
in float along;

out float vSunlit;
out float vAlong;

// Nearest to the eye that the line is drawn, metres along the view.
const float LINE_NEAREST_M = 1.0;

void main() {
  vec4 clip = projectionMatrix * vec4(mat3(modelViewMatrix) * position, 1.0);
  vSunlit = sunlitFraction(eyeM + position, sunDirection);
  vAlong = along;
  gl_Position = clip.w < LINE_NEAREST_M ? vec4(2.0, 2.0, 2.0, 1.0) : withDepth(clip);
}
