#include "ellipsoid"

// Two corners of a square in one instance's own frame, each -1 or 1.
in vec2 corner;

// Middle of each square from the eye, and half its side, metres.
uniform vec4 middleFromEyeM[2];
uniform vec3 eastOf[2];
uniform vec3 northOf[2];
uniform float pixelsPerRadian;

// Metres from the square's middle.
out vec2 vAcrossM;
flat out float vHalfM;
// Pixels of the picture a metre covers about the square's middle.
flat out float vPixelsPerM;
flat out int vArea;

void main() {
  int area = gl_InstanceID;
  vec4 middle = middleFromEyeM[area];
  vec3 up = cross(eastOf[area], northOf[area]);
  float distanceM = length(middle.xyz);
  vHalfM = middle.w;
  vPixelsPerM = pixelsPerRadian / max(distanceM, 1.0);
  vArea = area;
  // The outline has room outside the square, which keeps its own size.
  float reachM = vHalfM + 2.0 / vPixelsPerM;
  vAcrossM = corner * reachM;
  // Flat on the ground: it falls away from the tangent by r² / 2R.
  float fallM = dot(vAcrossM, vAcrossM) / (2.0 * EQUATORIAL_M);
  vec3 fromEye = middle.xyz + eastOf[area] * vAcrossM.x + northOf[area] * vAcrossM.y - up * fallM;
  bool absent = vHalfM <= 0.0 || dot(up, -middle.xyz) < 0.01 * distanceM;
  vec4 clip = projectionMatrix * vec4(mat3(modelViewMatrix) * fromEye, 1.0);
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
}
