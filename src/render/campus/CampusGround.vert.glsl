#include "campusView"
#include "campusStates"

in uvec3 corner;
in uvec2 form;
out vec2 vPlaceM;
out vec2 vAcross;
out float vStrength;
flat out int vSurface;
flat out float vPresence;

vec3 signedBytes(uint word) {
  vec3 v = vec3(word & 255u, (word >> 8u) & 255u, (word >> 16u) & 255u);
  return mix(v, v - 256.0, step(128.0, v)) / 127.0;
}

void main() {
  int volume = int(form.y & 65535u);
  vec3 shape = signedBytes(form.x);
  vec4 state = volume == LAND ? vec4(1.0, 0.0, 1.0, -1.0) : stateOf(volume);
  vSurface = int(form.x >> 24u);
  vAcross = shape.xy;
  vStrength = shape.z;
  vec3 placeM = uintBitsToFloat(corner);
  vPlaceM = placeM.xy;
  // Nothing is dark about what is not built yet; of its lamps those that stand for a building site's are lit, see CampusGround.frag.
  bool isSite = state.w >= 0.0;
  vPresence = vSurface == 3 && isSite ? 0.3 * state.x : state.x;
  // What stands about a building site has −0.5.
  if (vSurface == 4 && state.w > -0.75) vStrength = vStrength > 0.75 ? 2.0 : 0.0;
  gl_Position = vPresence <= 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : clipOf(placeM - eyeM);
}
