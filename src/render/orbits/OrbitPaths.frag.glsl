#include "typeMask"

uniform vec3 color;
uniform float opacity;
uniform float selectedOpacity;
uniform float trailOpacity;
// Length of a trail, turns.
uniform float trailTurns;
// 1 for rings of what is not there yet.
uniform float dashed;

in float vSunlit;
in float vSpacings;
in vec3 vClip;
flat in vec4 vPlane;
flat in float vBirthStep;
out vec4 fragColor;

void main() {
  float nodes = vPlane.x;
  // The node ahead, and how far behind it this is, turns.
  float ahead = ceil(vSpacings);
  float behind = (ahead - vSpacings) / nodes;
  float trail = max(1.0 - behind / min(trailTurns, 0.8 / nodes), 0.0);
  if (vPlane.z + mod(ahead, nodes) * vBirthStep >= vPlane.y) trail = 0.0;
  float line = mix(opacity, selectedOpacity, vPlane.w);
  float alpha = line + trailOpacity * trail * trail;
  alpha *= mix(0.4, 1.0, vSunlit) * besideType(vClip);
  // Two dashes from node to node.
  alpha *= 1.0 - dashed * step(0.55, fract(2.0 * vSpacings));
  if (alpha < 0.004) discard;
  fragColor = vec4(color * alpha, alpha);
}
