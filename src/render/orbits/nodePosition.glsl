#include "planeTable"

#ifdef ELLIPTIC
// Eccentric from mean anomaly, both in turns within half a turn of zero. Halley's iteration from Danby's first guess:
// four steps reach float precision for any eccentricity below 0.99.
float eccentricAnomalyTurns(float meanTurns, float eccentricity) {
  float m = meanTurns * TAU;
  float e = sign(m) * min(abs(m) + 0.85 * eccentricity, 0.5 * TAU);
  for (int i = 0; i < 4; i++) {
    vec2 sc = sineCosineOfTurns(clamp(e / TAU, -0.5, 0.5));
    float f = e - eccentricity * sc.x - m;
    float slope = 1.0 - eccentricity * sc.y;
    e = clamp(e - f * slope / (slope * slope - 0.5 * f * eccentricity * sc.x), -0.5 * TAU, 0.5 * TAU);
  }
  return clamp(e / TAU, -0.5, 0.5);
}

// Eccentric anomaly past the nearest point, for a mean anomaly past it, turns. Two of Newton's steps on the difference
// itself give back the digits that the whole angle loses.
float eccentricPastNearest(float meanTurns, Plane plane, float e) {
  float wrapped = plane.nearestTurns - floor(plane.nearestTurns + 0.5);
  vec2 start = sineCosineOfTurns(wrapped);
  float mean = wrapped - e * start.x / TAU + meanTurns;
  float past = eccentricAnomalyTurns(mean - floor(mean + 0.5), e) - wrapped;
  past -= floor(past + 0.5);
  for (int i = 0; i < 2; i++) {
    vec2 at = sineAndFall(past);
    float f = past - e * (start.x * at.y + start.y * at.x) / TAU - meanTurns;
    f -= floor(f + 0.5);
    past -= f / (1.0 - e * (start.y + start.y * at.y - start.x * at.x));
  }
  return past - floor(past + 0.5);
}
#endif

// From the eye to a node, metres, Earth-fixed axes. Phases add as 32-bit fractions of a turn, so nothing is lost in wrapping.
vec3 nodeOnPlane(Plane plane, uint planeIndex, uint nodePhase) {
  float turns = float(int(plane.phase + nodePhase)) / 4294967296.0;
#ifdef ELLIPTIC
  float e = readPlaneFacts(planeIndex).eccentricity;
  if (e > 0.0) turns = eccentricPastNearest(turns, plane, e);
#endif
  return ringFromEye(plane, turns);
}
