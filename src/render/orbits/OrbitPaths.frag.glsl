uniform vec3 color;
uniform float opacity;
uniform float selectedOpacity;
uniform float trailOpacity;
// Length of a trail, turns.
uniform float trailTurns;

in float vSunlit;
in float vSpacings;
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
  alpha *= mix(0.4, 1.0, vSunlit);
  if (alpha < 0.004) discard;
  fragColor = vec4(color * alpha, alpha);
}
