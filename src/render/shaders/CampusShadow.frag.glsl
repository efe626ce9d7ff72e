#include "depth"
#include "campusPlane"

uniform vec3 shadowColor;
uniform float opacity;
flat in float vShare;
out vec4 fragColor;

// Steps of the depth buffer nearer than the ground: what is in shadow once is not darkened again.
const float NEARER = 3e-7;

void main() {
  float alongM = planeAlongM();
  if (alongM <= 0.0) discard;
  float alpha = opacity * vShare;
  fragColor = vec4(shadowColor * alpha, alpha);
  gl_FragDepth = depthAt(alongM) - NEARER;
}
