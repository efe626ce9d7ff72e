#include "depth"

uniform vec3 markColor;
uniform float lamps;
uniform float opacity;

flat in vec3 vColor;
flat in float vAlpha;
flat in float vStrong;
out vec4 fragColor;

void main() {
  float alpha = vAlpha * opacity;
  fragColor = vec4(mix(vColor, markColor, (0.42 + 0.25 * lamps) * (1.0 - vStrong)) * alpha, alpha);
  WRITE_DEPTH(MARK_NEARER);
}
