#include "depth"

uniform vec3 markColor;
uniform float opacity;
out vec4 fragColor;

void main() {
  fragColor = vec4(markColor, 1.0) * opacity;
  WRITE_DEPTH(EDGE_NEARER);
}
