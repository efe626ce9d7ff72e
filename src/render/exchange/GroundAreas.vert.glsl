#include "ellipsoid"

// Two corners of a rectangle in one instance's own frame, each -1 or 1.
in vec2 corner;

// Middle of each rectangle from the eye, and half its sides, metres; then 0 for an array, 1 for a radiator.
uniform vec3 middleFromEyeM[2];
uniform vec3 halfM[2];
// Squares in a row, all squares, those drawn in full, and the side of one, metres.
uniform vec4 squares[2];
uniform vec3 eastOf[2];
uniform vec3 northOf[2];
uniform float pixelsPerRadian;

// Metres from the rectangle's south-western corner.
out vec2 vAtM;
flat out vec2 vSizeM;
flat out vec4 vSquares;
flat out int vKind;

void main() {
  int area = gl_InstanceID;
  vec3 middle = middleFromEyeM[area];
  vec3 up = cross(eastOf[area], northOf[area]);
  float distanceM = length(middle);
  vec2 halfSideM = halfM[area].xy;
  vSizeM = 2.0 * halfSideM;
  vSquares = squares[area];
  vKind = int(halfM[area].z + 0.5);
  // The rim has room outside, so that the rectangle keeps its own size.
  vec2 reachM = halfSideM + 2.0 * max(distanceM, 1.0) / pixelsPerRadian;
  vec2 acrossM = corner * reachM;
  vAtM = acrossM + halfSideM;
  // Flat on the ground: it falls away from the tangent by r² / 2R.
  float fallM = dot(acrossM, acrossM) / (2.0 * EQUATORIAL_M);
  vec3 fromEye = middle + eastOf[area] * acrossM.x + northOf[area] * acrossM.y - up * fallM;
  bool absent = halfM[area].x <= 0.0 || dot(up, -middle) < 0.002 * distanceM;
  vec4 clip = projectionMatrix * vec4(mat3(modelViewMatrix) * fromEye, 1.0);
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
}
