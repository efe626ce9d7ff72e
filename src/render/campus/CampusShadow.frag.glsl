#include "depth"
#include "campusPlane"

uniform vec3 shadowColor;
uniform float opacity;
flat in float vShare;
out vec4 fragColor;

void main() {
  float alongM = planeAlongM();
  if (alongM <= 0.0) discard;
  float alpha = opacity * vShare;
  fragColor = vec4(shadowColor * alpha, alpha);
  // Nearer than the ground: what is in shadow once is not darkened again.
  gl_FragDepth = nearerDepthAt(alongM);
}
