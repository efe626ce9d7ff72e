#include "sineCosine"

// The rings now, three texels each, and what never changes of them, one texel each: see PlaneTable.ts. Words of
// 32 bits, since a float texture may lose bits of an integer.
uniform highp usampler2D planesNow;
uniform highp usampler2D planeFacts;
// Turns a second: of the nodes along their ring, of the ring about the Earth's axis, Earth-fixed.
uniform highp sampler2D planeRates;
// Since the rings were set, seconds, some at most; where the eye was then; from the eye now to there, metres.
uniform float sinceS;
uniform vec3 eyeThenM;
uniform vec3 eyeShiftM;

// One ring as seen from a mark on it near the eye, see planeRows.ts; angles count from there.
struct Plane {
  vec3 radialM;
  vec3 alongM;
  vec3 nearestM;
  // Mean anomaly of the first node past the mark, 2^-32 turns.
  uint phase;
  // Eccentric anomaly of the mark, turns in [0, 1).
  float nearestTurns;
  // Ordinal of the constellation, and its launched share in 1/65535; 0 where the plane is not shown.
  uint group;
  uint launched;
  // True where launches have times.
  bool dated;
};

struct PlaneFacts {
  float eccentricity;
  uint nodes;
  uint firstNode;
  // When the first node is launched and the first beyond the last, 1/65535 of the build-up.
  vec2 births;
};

ivec2 texelOf(int texel, int width) {
  return ivec2(texel % width, texel / width);
}

// What a turn about the Earth's axis, given as its sine and the fall of its cosine below one, adds to a vector.
vec3 addedByTurn(vec2 turn, vec3 v) {
  return vec3(turn.y * v.x - turn.x * v.y, turn.x * v.x + turn.y * v.y, 0.0);
}

// A ring from when it was set to now. Only where none is near: what this rounds off is a metre.
void turnOn(inout Plane plane, uint index) {
  vec2 turns = texelFetch(planeRates, texelOf(int(index), textureSize(planeRates, 0).x), 0).xy * sinceS;
  plane.phase += uint(int(turns.x * 4294967296.0));
  vec2 turn = sineAndFall(turns.y);
  plane.nearestM += addedByTurn(turn, plane.nearestM + eyeThenM) + eyeShiftM;
  plane.radialM += addedByTurn(turn, plane.radialM);
  plane.alongM += addedByTurn(turn, plane.alongM);
}

Plane readPlane(uint index) {
  ivec2 at = texelOf(int(index) * 3, textureSize(planesNow, 0).x);
  uvec4 a = texelFetch(planesNow, at, 0);
  uvec4 b = texelFetch(planesNow, at + ivec2(1, 0), 0);
  uvec4 c = texelFetch(planesNow, at + ivec2(2, 0), 0);
  Plane plane = Plane(uintBitsToFloat(a.xyz), uintBitsToFloat(b.xyz), uintBitsToFloat(c.xyz), b.w,
    uintBitsToFloat(c.w), a.w >> 17u, a.w & 65535u, (a.w & 65536u) != 0u);
  if (sinceS != 0.0 || eyeShiftM != vec3(0.0)) turnOn(plane, index);
  return plane;
}

PlaneFacts readPlaneFacts(uint plane) {
  uvec4 facts = texelFetch(planeFacts, texelOf(int(plane), textureSize(planeFacts, 0).x), 0);
  return PlaneFacts(uintBitsToFloat(facts.x), facts.y, facts.z, vec2(facts.w & 65535u, facts.w >> 16u));
}

// From the eye to the ring's point `turns` of eccentric anomaly past the nearest one, metres; |turns| <= 0.5.
// Exact to float's last digits of the distance from the nearest point, so that what is near does not tremble.
vec3 ringFromEye(Plane plane, float turns) {
  vec2 at = sineAndFall(turns);
  return plane.nearestM + at.y * plane.radialM + at.x * plane.alongM;
}
