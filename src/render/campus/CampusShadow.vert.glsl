#include "campusView"
#include "campusStates"

in uvec3 corner;
in uvec2 form;
uniform vec3 sun;
flat out float vShare;

void main() {
  int volume = int(form.y & 65535u);
  int part = int((form.y >> 16u) & 255u);
  vec4 state = stateOf(volume);
  float style = lookOf(volume).w;
  int surface = int(form.x >> 24u);
  vec3 placeM = uintBitsToFloat(corner);
  if (part == PART_SHELL) placeM.z = min(placeM.z, state.y);
  // What is being built or not known casts none; nor does a fence.
  bool none = state.x <= 0.0 || state.w >= 0.0 || (style > 1.5 && part != PART_YARD) || surface == 5 || part == PART_FLOOR || part == PART_INDOOR
    || (part == PART_ROOF && state.z < 0.5);
  vShare = state.x;
  // No longer than eight times the height: the Sun on the horizon would reach without end. Those of trees would comb the fields.
  float lowest = volume == LAND ? 0.4 : 0.12;
  vec3 onGroundM = vec3(placeM.xy - placeM.z * sun.xy / max(sun.z, lowest), 0.0);
  gl_Position = none ? vec4(2.0, 2.0, 2.0, 1.0) : clipOf(onGroundM - eyeM);
}
