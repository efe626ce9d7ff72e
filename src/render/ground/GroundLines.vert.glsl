#include "ellipsoid"

uniform highp sampler2D points;
uniform vec3 originM;
// From the eye to the origin, in double precision until here: so nothing shakes however near the ground is.
uniform vec3 fromEyeM;
uniform vec2 viewportPx;
uniform float pixelRatio;
uniform float zoom;
// Colour and opacity of each kind, and what its widths are multiplied by.
uniform vec4 colors[5];
uniform float widths[5];

flat out vec4 vColor;
flat out float vHalfPx;
out float vAcrossPx;
out float vFacing;
out float vFarM;

const float NEAREST_M = 1.0;
// Soft edge, and how far a corner may reach out.
const float SOFT_PX = 0.5;
const float MITER_MAX = 2.0;

vec4 point(int i) {
  int columns = textureSize(points, 0).x;
  return texelFetch(points, ivec2(i % columns, i / columns), 0);
}

vec3 seen(vec3 place) {
  return mat3(viewMatrix) * (place + fromEyeM);
}

vec2 onPicture(vec3 view) {
  vec4 clip = projectionMatrix * vec4(view, 1.0);
  return clip.xy / clip.w * 0.5 * viewportPx;
}

vec2 across(vec2 along) {
  float length_ = length(along);
  return length_ > 0.0 ? vec2(-along.y, along.x) / length_ : vec2(0.0);
}

// Where two segments meet, half the width to their common side.
vec2 miter(vec2 one, vec2 other) {
  vec2 sum = one + other;
  float square = dot(sum, sum);
  return square < 0.1 ? one : sum * min(2.0 / square, MITER_MAX / sqrt(square));
}

void main() {
  int segment = gl_VertexID / 6;
  int corner = gl_VertexID - 6 * segment;
  bool atEnd = corner == 1 || corner == 3 || corner == 4;
  float side = corner == 0 || corner == 1 || corner == 3 ? 1.0 : -1.0;
  vec4 a = point(segment);
  vec4 b = point(segment + 1);
  int look = int(a.w);
  int kind = look & 7;
  float fromZoom = 0.25 * float((look >> 3) & 63);
  float widthPx = 0.25 * float(look >> 9) * widths[kind] * pixelRatio;
  vColor = colors[kind];
  vColor.a *= smoothstep(-0.25, 0.25, zoom - fromZoom) * min(1.0, widthPx);
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  if (a.w < 0.0 || vColor.a <= 0.0) return;

  vec3 from = seen(a.xyz);
  vec3 to = seen(b.xyz);
  bool fromBehind = from.z > -NEAREST_M;
  bool toBehind = to.z > -NEAREST_M;
  if (fromBehind && toBehind) return;
  // What is behind the eye is cut off where it comes to be before it.
  if (fromBehind) from = mix(to, from, (-NEAREST_M - to.z) / (from.z - to.z));
  if (toBehind) to = mix(from, to, (-NEAREST_M - from.z) / (to.z - from.z));
  vec2 fromPx = onPicture(from);
  vec2 toPx = onPicture(to);
  vec2 own = across(toPx - fromPx);
  vec2 sidewards = own;
  vec4 beyond = atEnd ? point(segment + 2) : point(max(segment - 1, 0));
  bool meets = atEnd ? b.w >= 0.0 : segment > 0 && beyond.w >= 0.0;
  vec3 next = seen(beyond.xyz);
  if (meets && next.z <= -NEAREST_M) {
    vec2 nextPx = onPicture(next);
    vec2 other = across(atEnd ? nextPx - toPx : fromPx - nextPx);
    if (other != vec2(0.0)) sidewards = miter(own, other);
  }
  vHalfPx = 0.5 * max(widthPx, 1.0);
  float reachPx = vHalfPx + SOFT_PX;
  vAcrossPx = side * reachPx;
  vec2 atPx = (atEnd ? toPx : fromPx) + side * reachPx * sidewards;
  vec3 place = (atEnd ? b : a).xyz;
  vec3 normal = geodeticNormal((place + originM) * INVERSE_AXES);
  vFacing = dot(normal, -normalize(place + fromEyeM));
  vFarM = length(atEnd ? to : from);
  gl_Position = vec4(2.0 * atPx / viewportPx, 0.5, 1.0);
}
