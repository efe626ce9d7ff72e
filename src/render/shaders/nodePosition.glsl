#include "sineCosine"
#include "planeTable"

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

// Where a node is now, Earth-fixed metres. Phases add as 32-bit fractions of a turn, so nothing is lost in wrapping.
vec3 nodePosition(uint planeIndex, uint nodePhase) {
  Plane plane = readPlane(planeIndex);
  // Split in two: a float to uint of values above 2^31 is not safe everywhere.
  float coarse = floor(plane.phaseTurns * 65536.0);
  uint phase = (uint(coarse) << 16u) + uint((plane.phaseTurns * 65536.0 - coarse) * 65536.0) + nodePhase;
  float turns = float(int(phase)) / 4294967296.0;
  if (plane.eccentricity > 0.0) turns = eccentricAnomalyTurns(turns, plane.eccentricity);
  return positionAtEccentricAnomaly(plane, turns);
}
