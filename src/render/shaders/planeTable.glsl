#include "sineCosine"

// The rings now, three texels each, and what never changes of them, one texel each: see PlaneTable.ts. Words of
// 32 bits, since a float texture may lose bits of an integer.
uniform highp usampler2D planesNow;
uniform highp usampler2D planeFacts;

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

Plane readPlane(uint plane) {
  ivec2 at = texelOf(int(plane) * 3, textureSize(planesNow, 0).x);
  uvec4 a = texelFetch(planesNow, at, 0);
  uvec4 b = texelFetch(planesNow, at + ivec2(1, 0), 0);
  uvec4 c = texelFetch(planesNow, at + ivec2(2, 0), 0);
  return Plane(uintBitsToFloat(a.xyz), uintBitsToFloat(b.xyz), uintBitsToFloat(c.xyz), b.w,
    uintBitsToFloat(c.w), a.w >> 17u, a.w & 65535u, (a.w & 65536u) != 0u);
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
