#include "depth"

uniform vec3 color;
uniform vec3 groundColor;

in float vAlpha;
flat in float vGround;
out vec4 fragColor;

void main() {
  if (vAlpha < 0.004) discard;
  fragColor = vec4(mix(color, groundColor, vGround) * vAlpha, vAlpha);
  // A line may be as long as the Earth is deep: between its ends a logarithm does not run evenly.
  WRITE_DEPTH(1.0);
}
