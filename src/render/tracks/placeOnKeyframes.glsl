#include "placed"

// Two texels an object: position (m) and vx | vy, vz (m/s), fault, reserved. True equator, mean equinox (TEME).
uniform highp sampler2D earlierStates;
uniform highp sampler2D laterStates;
// How far the picture is from the earlier to the later, 0 to 1, below 0 before there are any; and seconds between them.
uniform float keyframeShare;
uniform float keyframeStepS;
// The eye in TEME, metres, in two floats: what a float holds of it, and the rest.
uniform vec3 eyeInertialM;
uniform vec3 eyeInertialRestM;
// Cosine and sine of the sidereal time.
uniform vec2 sidereal;
uniform int objectGroup;

Placed place(uint id) {
  int texel = 2 * int(id);
  ivec2 at = ivec2(texel % KEYFRAME_WIDTH, texel / KEYFRAME_WIDTH);
  ivec2 next = at + ivec2(1, 0);
  // From the nearer keyframe, so that on a keyframe it is exact.
  bool back = keyframeShare > 0.5;
  float s = back ? 1.0 - keyframeShare : keyframeShare;
  float h = back ? -keyframeStepS : keyframeStepS;
  vec4 earlierP = texelFetch(earlierStates, at, 0);
  vec4 earlierV = texelFetch(earlierStates, next, 0);
  vec4 laterP = texelFetch(laterStates, at, 0);
  vec4 laterV = texelFetch(laterStates, next, 0);
  vec3 p0 = back ? laterP.xyz : earlierP.xyz;
  vec3 p1 = back ? earlierP.xyz : laterP.xyz;
  vec3 fromV = vec3(earlierP.w, earlierV.xy) * h;
  vec3 toV = vec3(laterP.w, laterV.xy) * h;
  vec3 v0 = back ? toV : fromV;
  vec3 v1 = back ? fromV : toV;
  vec3 d = p1 - p0;
  vec3 moved = s * (v0 + s * (3.0 * d - 2.0 * v0 - v1 + s * (v0 + v1 - 2.0 * d)));
  vec3 inertial = (p0 - eyeInertialM) + (moved - eyeInertialRestM);
  vec3 fixedAxes = vec3(
    sidereal.x * inertial.x + sidereal.y * inertial.y,
    sidereal.x * inertial.y - sidereal.y * inertial.x,
    inertial.z);
  bool there = keyframeShare >= 0.0 && earlierV.z == 0.0 && laterV.z == 0.0;
  return Placed(fixedAxes, uint(objectGroup), there, -1.0);
}
