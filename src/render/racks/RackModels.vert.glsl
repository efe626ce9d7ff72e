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
// Depth of a tray's model, metres, and rows of two accelerators on it: as tools/models/tray.mjs lays them out.
uniform float modelTrayDeepM;
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
flat out float vStrong;

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
  vStrong = 0.0;
  if (tray != 255u && vPart == 4) {
    // Two columns, the rows over the rear seven tenths of a tray.
    float rows = max(1.0, 0.5 * rack.perTray);
    vec3 placeM = uintBitsToFloat(corner);
    float row = clamp(floor((placeM.z / modelTrayDeepM + 0.4) / 0.7 * rows), 0.0, rows - 1.0);
    int slot = 2 * int(row) + (placeM.x < 0.0 ? 0 : 1);
    int accelerator = rack.firstAccelerator + int(float(tray) * rack.perTray) + slot;
    vTint = acceleratorColor(rack.color, accelerator);
    vStrong = colorBy == BY_FAILED && hasFailed(accelerator) ? 1.0 : 0.0;
  } else if (tray != 255u && colorBy == BY_FAILED) {
    // A tray's face tells what is behind it.
    int first = rack.firstAccelerator + int(float(tray) * rack.perTray);
    int failed = 0;
    for (int i = 0; i < int(rack.perTray); i++) if (hasFailed(first + i)) failed++;
    vStrong = min(1.0, float(failed));
    vTint = paletteColor(failed);
  }
  vec3 normal = mix(normalAndPart.xyz, normalAndPart.xyz - 256.0, step(128.0, normalAndPart.xyz)) / 127.0;
  vec3 stretch = rack.sizeM.xzy / modelM;
  vec3 at = uintBitsToFloat(corner) * stretch;
  vOut = tray == 255u ? 0.0 : slideM;
  if (tray != 255u) {
    float highM = min(1.0, 0.86 * trayPitchM(rack) / modelTrayM);
    vec2 middleM = trayAt(rack, int(tray));
    at.x -= middleM.x;
    at.y = uintBitsToFloat(corner).y * highM + middleM.y - 0.5 * modelTrayM * highM;
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
