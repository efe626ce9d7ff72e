#include "ellipsoid"
#ifdef HORIZON
#include "depth"
#endif

// A disc that covers the ellipsoid, grown by `shell`, as the eye sees it; each fragment gets its ray. Only the
// pixels that need it run the fragment shader, which matters where the GPU is software. With HORIZON it ends where the
// ellipsoid does, and lies where the eye sees it end: what is behind the disc the Earth hides, and nothing else.
uniform vec3 eyeM;
uniform float shell;

// From the eye to the disc, metres, and the same along the view axis.
out vec3 vRay;
out float vViewZ;

#ifdef HORIZON
const int SIDES = 256;
const float REACH = 1.0;
#else
const int SIDES = 48;
// A little more than 1 / cos(half a side), and room for the limb's smooth edge.
const float REACH = 1.012;
#endif
const float TAU = 6.283185307179586;

void main() {
  int corner = gl_VertexID % 3;
  float angle = TAU * float(gl_VertexID / 3 + (corner == 2 ? 1 : 0)) / float(SIDES);
  vec2 rim = corner == 0 ? vec2(0.0) : REACH * vec2(cos(angle), sin(angle));

  vec3 eye = eyeM * INVERSE_AXES;
  float ratio = shell * shell / dot(eye, eye);
  if (ratio >= 1.0) {
    // Within the shell: the whole picture.
    vec2 ndc = 1.5 * rim;
    vec3 view = vec3((ndc.x + projectionMatrix[2][0]) / projectionMatrix[0][0],
      (ndc.y + projectionMatrix[2][1]) / projectionMatrix[1][1], -1.0);
    vRay = EQUATORIAL_M * (transpose(mat3(modelViewMatrix)) * view);
    vViewZ = -EQUATORIAL_M;
    gl_Position = vec4(ndc, 0.5, 1.0);
    return;
  }
  vec3 axis = normalize(eye);
  vec3 across = normalize(cross(axis, abs(axis.z) > 0.9 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 0.0, 1.0)));
  vec3 along = cross(axis, across);
  float radius = shell * sqrt(1.0 - ratio);
  vec3 disc = eye * ratio + radius * (rim.x * across + rim.y * along);
  vRay = (disc - eye) / INVERSE_AXES;
  vec3 view = mat3(modelViewMatrix) * vRay;
  vViewZ = view.z;
  vec4 clip = projectionMatrix * vec4(view, 1.0);
#ifdef HORIZON
  gl_Position = withWrittenDepth(clip, 1.0);
#else
  gl_Position = clip;
#endif
}
