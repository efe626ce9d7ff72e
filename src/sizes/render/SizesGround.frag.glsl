#include "sizesLight"
#include "sizesLines"

uniform vec3 groundColor;
uniform vec3 gridColor;
uniform vec3 background;
uniform float sunShare;
// Distance from the middle of the things at which the ground begins to go into the background, and is gone, metres.
uniform vec4 fadeM;
// Side of a square, metres.
uniform float squareM;

in vec2 vAtM;
out vec4 fragColor;

float grid(vec2 at, float pitchM) {
  vec2 pixel = max(fwidth(at), vec2(1e-4));
  vec2 fromLine = abs(fract(at / pitchM + 0.5) - 0.5) * pitchM;
  vec2 drawn = clamp(1.1 - fromLine / pixel, 0.0, 1.0) * (1.0 - smoothstep(0.06, 0.3, pixel / pitchM));
  return max(drawn.x, drawn.y);
}

void main() {
  vec2 reach = shadeAt(vAtM);
  vec3 color = linear(groundColor);
  float drawn = max(0.32 * grid(vAtM, squareM), max(0.75 * grid(vAtM, 10.0 * squareM), 0.2 * grid(vAtM, 0.1 * squareM)));
  color = mix(color, linear(gridColor), drawn);
  color *= sunShare * reach.x + (1.0 - sunShare) * reach.y;
  float gone = smoothstep(fadeM.z, fadeM.w, length(vAtM - fadeM.xy));
  fragColor = vec4(mix(displayed(color), background, gone), 1.0);
}
