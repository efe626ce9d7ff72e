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
  bool absent = vState.x <= 0.0 || (vPart == PART_ROOF && vState.z <= 0.0);
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : clipOf(vFromEyeM);
}
