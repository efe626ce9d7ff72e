// Half-angles of the Earth's cones of shadow: (Sun's radius -/+ Earth's radius) / astronomical unit.
const float UMBRA_TANGENT = 0.0046094;
const float PENUMBRA_TANGENT = 0.0046946;
const float SHADOW_RADIUS_M = 6378137.0;

// Share of the Sun that a point sees, 0 in the umbra to 1. A smooth step stands for the overlap of the discs: within 0.05 of it, over the 60 km of the penumbra.
float sunlitFraction(vec3 positionM, vec3 sun) {
  float behindM = -dot(positionM, sun);
  if (behindM <= 0.0) return 1.0;
  float axisM = length(positionM + behindM * sun);
  float umbraM = SHADOW_RADIUS_M - behindM * UMBRA_TANGENT;
  float penumbraM = SHADOW_RADIUS_M + behindM * PENUMBRA_TANGENT;
  return smoothstep(umbraM, penumbraM, axisM);
}
