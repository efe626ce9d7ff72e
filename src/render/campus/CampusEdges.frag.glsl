#include "depth"

uniform vec3 inkColor;
uniform float inkOpacity;
uniform float opacity;

in float vAcrossPx;
in float vAlongM;
flat in float vHalfPx;
flat in float vAlpha;
flat in float vDashM;
out vec4 fragColor;

void main() {
  float alpha = clamp(vHalfPx + 0.5 - abs(vAcrossPx), 0.0, 1.0) * vAlpha * inkOpacity * opacity;
  if (vDashM > 0.0) {
    float edge = abs(fract(vAlongM / vDashM) - 0.5) - 0.29;
    alpha *= clamp(0.5 - edge / max(fwidth(vAlongM / vDashM), 1e-4), 0.0, 1.0);
  }
  if (alpha < 0.01) discard;
  fragColor = vec4(inkColor * alpha, alpha);
  // A little nearer than the faces that meet in it.
  WRITE_DEPTH(EDGE_NEARER);
}
