#include "placed"
#include "placement"
#include "shadow"
#include "depth"

// Bits of the metres from the part's pivot; normal and part, colour and kind of surface, a byte each.
in uvec3 corner;
in uvec2 surface;
in uint node;

uniform vec3 eyeM;
uniform float pixelsPerRadian;
uniform float pixelRatio;
uniform vec3 sunDirection;
// Whole span of the model, metres.
uniform float spanM;
// Sizes between which this level comes and goes, CSS pixels.
uniform vec4 fadePx;
uniform vec3 pivotsM[6];
uniform vec3 partScales[6];
// Length of a wing from its root, its width, its root from the pivot, metres.
uniform vec3 wingM;
// Height and depth of a radiator blade, its foot and where its lines leave the bus, from the middle of the bus, metres.
uniform vec4 bladeM;

out vec3 vFromEyeM;
out vec3 vNormal;
// Metres from the part's pivot, in the part's own frame.
out vec3 vPartM;
flat out int vKind;
flat out int vPart;
out vec3 vColor;
flat out vec3 vUp;
flat out vec3 vBoom;
// Share of the Sun, 0 to 1; and how much of the sky below is the Earth: its radius over the distance, squared.
flat out float vSunlit;
flat out float vEarthShare;
// Of the dither's thresholds, from which to which are drawn.
flat out vec2 vFade;

vec4 unpack(uint word) {
  return vec4(word & 255u, (word >> 8u) & 255u, (word >> 16u) & 255u, word >> 24u);
}

// A vector of the part's frame in the Earth-fixed one. The body keeps the Earth below and turns about its vertical
// until the boom is square to the Sun (yaw steering); the wings then turn about the boom to face it.
vec3 turned(vec3 v, bool wing, vec3 boom, vec3 up) {
  vec3 forward = wing ? sunDirection : cross(boom, up);
  vec3 across = wing ? cross(sunDirection, boom) : up;
  return v.x * boom + v.y * across + v.z * forward;
}

// Wings stretch from where their panels begin, blades from their feet; modelStretch.ts does the same.
vec3 stretched(vec3 at, int part) {
  vec3 scale = partScales[part];
  if (part == 1 || part == 2) {
    float along = abs(at.x);
    float reach = min(along, wingM.z) + max(along - wingM.z, 0.0) * scale.x;
    return vec3(sign(at.x) * reach, at.y * mix(1.0, scale.y, clamp(along / max(wingM.z, 1e-6), 0.0, 1.0)), at.z * scale.z);
  }
  if (part == 3) {
    float up = abs(at.y);
    float reach = min(up, bladeM.z) + max(up - bladeM.z, 0.0) * scale.y;
    float fan = clamp((up - bladeM.w) / max(bladeM.z - bladeM.w, 1e-6), 0.0, 1.0);
    return vec3(at.x * scale.x, sign(at.y) * reach, at.z * mix(1.0, scale.z, fan));
  }
  return at * scale;
}

void main() {
  Placed placed = place(node);
  vec3 centreM = placed.fromEyeM;
  vec3 absoluteM = eyeM + centreM;
  float sizePx = spanM * pixelsPerRadian / (max(length(centreM), 1.0) * pixelRatio);
  // Where the finer level goes away the coarser begins: pixels below the one's threshold, from the other's on.
  vFade = vec2(clamp((sizePx - fadePx.z) / (fadePx.w - fadePx.z), 0.0, 1.0),
    clamp((sizePx - fadePx.x) / (fadePx.y - fadePx.x), 0.0, 1.0));

  vec3 up = normalize(absoluteM);
  vec3 level = cross(up, sunDirection);
  // The Sun overhead leaves the turn open.
  vec3 boom = dot(level, level) > 1e-8 ? normalize(level) : normalize(cross(up, vec3(0.31, 0.62, 0.72)));
  vec4 normalAndPart = unpack(surface.x);
  vec4 colorAndKind = unpack(surface.y);
  vPart = int(normalAndPart.w + 0.5);
  vKind = int(colorAndKind.w + 0.5);
  vColor = colorAndKind.rgb / 255.0;
  bool wing = vPart == 1 || vPart == 2;
  vec3 normal = mix(normalAndPart.xyz, normalAndPart.xyz - 256.0, step(128.0, normalAndPart.xyz)) / 127.0;

  vPartM = stretched(uintBitsToFloat(corner), vPart);
  vNormal = turned(normal / partScales[vPart], wing, boom, up);
  vFromEyeM = centreM + turned(pivotsM[vPart], false, boom, up) + turned(vPartM, wing, boom, up);
  vUp = up;
  vBoom = boom;
  vSunlit = sunlitFraction(absoluteM, sunDirection);
  float share = SHADOW_RADIUS_M / length(absoluteM);
  vEarthShare = min(share * share, 1.0);
  // The absent are out of view.
  gl_Position = !placed.there || vFade.x >= vFade.y
    ? vec4(2.0, 2.0, 2.0, 1.0)
    : withDepth(projectionMatrix * vec4(mat3(modelViewMatrix) * vFromEyeM, 1.0));
}
