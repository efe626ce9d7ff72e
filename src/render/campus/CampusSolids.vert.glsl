#include "campusView"
#include "campusStates"

// Bits of the metres from the campus origin; normal and surface, then volume, part and kind.
in uvec3 corner;
in uvec2 form;

out vec3 vPlaceM;
out vec3 vFromEyeM;
flat out vec3 vNormal;
flat out int vSurface;
flat out int vPart;
flat out int vKind;
flat out vec4 vState;
flat out vec4 vLook;

vec3 signedBytes(uint word) {
  vec3 v = vec3(word & 255u, (word >> 8u) & 255u, (word >> 16u) & 255u);
  return mix(v, v - 256.0, step(128.0, v)) / 127.0;
}

// Heights of the eye between which what hangs in a hall goes, metres.
const vec2 INDOORS_M = vec2(2.6, 3.4);

void main() {
  int volume = int(form.y & 65535u);
  vPart = int((form.y >> 16u) & 255u);
  vKind = int(form.y >> 24u);
  vState = stateOf(volume);
  vLook = lookOf(volume);
  vNormal = signedBytes(form.x);
  vSurface = int(form.x >> 24u);
  vPlaceM = uintBitsToFloat(corner);
  if (vPart == PART_SHELL) vPlaceM.z = min(vPlaceM.z, vState.y);
  vFromEyeM = vPlaceM - eyeM;
  // What hangs over the racks would hide them from one who looks down on them.
  if (vPart == PART_INDOOR) vState.x *= 1.0 - smoothstep(INDOORS_M.x, INDOORS_M.y, eyeM.z);
  bool absent = vState.x <= 0.0 || (vPart == PART_ROOF && vState.z <= 0.0);
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : clipOf(vFromEyeM);
}
