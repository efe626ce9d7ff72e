#include "planeTable"
#include "shadow"
#include "depth"

uniform vec3 eyeM;
uniform int segments;
uniform int firstPlane;
// Plane drawn strongly, or -1; ordinal of the constellation drawn strongly, or -1.
uniform int selectedPlane;
uniform int selectedGroup;
uniform vec3 sunDirection;

out float vSunlit;
// Mean anomaly past the first node, in spacings of the plane's nodes.
out float vSpacings;
out vec3 vClip;
// Nodes in the plane; launched share in 1/65535; launch of its first node; 1 where selected.
flat out vec4 vPlane;
// Between the launches of two nodes, 1/65535.
flat out float vBirthStep;

void main() {
  int index = gl_VertexID / (2 * segments);
  int step = (gl_VertexID % (2 * segments) + 1) / 2;
  uint planeIndex = uint(firstPlane + index);
  Plane plane = readPlane(planeIndex);
  PlaneFacts facts = readPlaneFacts(planeIndex);
  // Points gather about the nearest one when the eye is near the ring, where a chord would miss the arc visibly.
  float share = 2.0 * float(step) / float(segments) - 1.0;
  float nearness = 1.0 - smoothstep(0.0, 0.5, length(plane.nearestM) / length(plane.radialM));
  float turns = 0.5 * mix(share, share * share * share * share * share, nearness);
  vec3 fromEyeM = ringFromEye(plane, turns);
  vec3 positionM = eyeM + fromEyeM;
  vec2 start = sineCosineOfTurns(plane.nearestTurns - floor(plane.nearestTurns + 0.5));
  vec2 past = sineAndFall(turns);
  float mean = turns - facts.eccentricity * (start.x * past.y + start.y * past.x) / TAU;
  float nodes = float(facts.nodes);
  vSpacings = (mean - float(plane.phase) / 4294967296.0) * nodes;
  bool selected = int(planeIndex) == selectedPlane || int(plane.group) == selectedGroup;
  vPlane = vec4(nodes, plane.launched == 65535u ? 65536.0 : float(plane.launched), facts.births.x, selected ? 1.0 : 0.0);
  vBirthStep = (facts.births.y - facts.births.x) / nodes;
  vSunlit = sunlitFraction(positionM, sunDirection);
  vec4 clip = projectionMatrix * vec4(mat3(modelViewMatrix) * fromEyeM, 1.0);
  vClip = clip.xyw;
  gl_Position = plane.launched == 0u ? vec4(2.0, 2.0, 2.0, 1.0) : withDepth(clip);
}
