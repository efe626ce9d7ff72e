#include "rackBlocks"

// Bits of the metres from the model's foot; normal and part, colour and kind of surface, a byte each.
in uvec3 corner;
in uvec2 surface;
// Place of the rack (24 bits) and tray (8 bits; 255 is the rack itself).
in uint node;
// How far a tray is drawn out, metres.
in float slideM;

// Size of the rack that the model was made for: across, up, out of the front, metres; height of its tray.
uniform vec3 modelM;
uniform float modelTrayM;
// Distances between which the coarser gives way to this, and this to the finer, metres.
uniform vec4 fadeM;

out vec3 vFromEyeM;
out vec3 vNormal;
out vec3 vPartM;
flat out vec3 vSurfaceColor;
flat out vec3 vTint;
flat out int vKind;
flat out int vPart;
flat out vec2 vFade;
flat out float vOut;

vec4 unpack(uint word) {
  return vec4(word & 255u, (word >> 8u) & 255u, (word >> 16u) & 255u, word >> 24u);
}

float share(float distanceM, vec2 between) {
  return clamp((between.y - distanceM) / max(between.y - between.x, 1e-3), 0.0, 1.0);
}

void main() {
  Rack rack = rackAt(node & 16777215u);
  uint tray = node >> 24u;
  vec4 normalAndPart = unpack(surface.x);
  vec4 colorAndKind = unpack(surface.y);
  vPart = int(normalAndPart.w + 0.5);
  vKind = int(colorAndKind.w + 0.5);
  vSurfaceColor = colorAndKind.rgb / 255.0;
  vTint = rack.color;
  vec3 normal = mix(normalAndPart.xyz, normalAndPart.xyz - 256.0, step(128.0, normalAndPart.xyz)) / 127.0;
  vec3 stretch = rack.sizeM.xzy / modelM;
  vec3 at = uintBitsToFloat(corner) * stretch;
  vOut = tray == 255u ? 0.0 : slideM;
  if (tray != 255u) {
    float pitchM = 0.9 * rack.sizeM.z / rack.trays;
    float highM = min(1.0, 0.86 * pitchM / modelTrayM);
    at.y = uintBitsToFloat(corner).y * highM + 0.06 * rack.sizeM.z + pitchM * (float(tray) + 0.5) - 0.5 * modelTrayM * highM;
    at.z += slideM;
  }
  vPartM = at;
  // A model's x runs to the right of one who looks at its front: the other way than the row of racks that faces so.
  vFromEyeM = rack.footM - rack.across * at.x + rack.up * at.y + rack.front * at.z;
  vNormal = (-rack.across * normal.x + rack.up * normal.y + rack.front * normal.z) * axes;
  float distanceM = length(rack.footM + rack.up * 0.5 * rack.sizeM.z);
  vFade = vec2(share(distanceM, fadeM.zw), share(distanceM, fadeM.xy));
  bool absent = !rack.there || vFade.x >= vFade.y;
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : clipFromEye(vFromEyeM);
}
