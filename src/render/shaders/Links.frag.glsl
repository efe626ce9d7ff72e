#include "depth"

uniform vec3 color;
uniform vec3 groundColor;

in float vAlpha;
flat in float vGround;
out vec4 fragColor;

void main() {
  if (vAlpha < 0.004) discard;
  fragColor = vec4(mix(color, groundColor, vGround) * vAlpha, vAlpha);
  // A line may be as long as the Earth is deep: between its ends depth does not run evenly.
  gl_FragDepth = clamp(depthAt(1.0 / gl_FragCoord.w), 0.0, 1.0);
}
