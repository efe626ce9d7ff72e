#include "ellipsoid"
#include "depth"

// (cos · r, sin · r, share of the height, part); parts as in columnTemplate.ts.
in vec4 corner;

// Four texels a column, see SiteColumns.ts; the columns' numbers from the farthest on.
uniform highp sampler2D columns;
uniform highp usampler2D order;
uniform vec3 eyeM;
uniform float eyeMargin;
uniform float pixelsPerRadian;
uniform float pixelRatio;
uniform float minRadiusPx;

out vec2 vAcross;
out float vHeight;
// x: share of the view towards the outward normal, in the horizontal plane; y: the same to the right.
out vec2 vTurn;
flat out int vPart;
flat out vec3 vForm;
flat out vec3 vTint;
// How much of it has come, and how much it stands for several.
flat out vec2 vMark;
// Radius and height, pixels.
flat out vec2 vSizePx;

// Width of the casing about a mark, CSS pixels; as in the fragment shader.
const float CASING_PX = 2.5;

void main() {
  int column = int(texelFetch(order, ivec2(gl_InstanceID, 0), 0).x);
  vec4 footAndStyle = texelFetch(columns, ivec2(0, column), 0);
  vec4 sizeAndShare = texelFetch(columns, ivec2(1, column), 0);
  vec4 tintAndSelected = texelFetch(columns, ivec2(2, column), 0);
  vec2 mark = texelFetch(columns, ivec2(3, column), 0).xy;
  vec3 foot = footAndStyle.xyz;
  // Height, radius, radius of the ring, metres.
  vec3 size = sizeAndShare.xyz;
  // Style, filled share, selected.
  vec3 form = vec3(footAndStyle.w, sizeAndShare.w, tintAndSelected.w);
  vec3 scaled = foot * INVERSE_AXES;
  vec3 up = geodeticNormal(scaled);
  vec3 east = normalize(abs(up.z) > 0.9999 ? vec3(0.0, 1.0, 0.0) : vec3(-up.y, up.x, 0.0));
  vec3 north = cross(up, east);
  vec3 toEye = eyeM - foot;
  float pixelM = length(toEye) / pixelsPerRadian;
  float radiusM = max(size.y, minRadiusPx * pixelM);

  vPart = int(corner.w + 0.5);
  vForm = form;
  vTint = tintAndSelected.rgb;
  vMark = mark;
  vAcross = corner.xy;
  vHeight = corner.z;
  vSizePx = vec2(radiusM / pixelM, size.x / pixelM);

  float reachM = radiusM;
  if (vPart == 0) reachM = size.z;
  if (vPart == 1) reachM = radiusM + (4.0 + CASING_PX + 2.0 * form.z + 3.5 * vMark.y) * pixelRatio * pixelM;
  if (vPart == 3) vHeight = form.y;
  vec3 outward = corner.x * east + corner.y * north;
  vec3 positionM = foot + outward * reachM;
  bool absent = vPart == 0 && size.z <= 0.0 || vPart == 3 && form.y <= 0.0 || vPart == 4 && form.y >= 1.0;
  if (vPart < 2) {
    // Discs follow the ground, a little nearer to the eye than it.
    positionM /= length(positionM * INVERSE_AXES);
    absent = absent || dot(up, normalize(toEye)) < 0.02;
    positionM += (eyeM - positionM) * 0.004;
  } else {
    positionM += up * (vHeight * size.x);
    absent = absent || isHidden((foot + up * size.x) * INVERSE_AXES * 1.0005, eyeM * INVERSE_AXES, eyeMargin);
  }

  vec3 view = normalize(toEye - up * dot(toEye, up) + 1e-3 * east);
  vTurn = vec2(dot(outward, view), dot(outward, cross(up, view)));
  // Relative to the eye: what is near does not tremble.
  vec4 clip = projectionMatrix * vec4(mat3(modelViewMatrix) * (positionM - eyeM), 1.0);
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : withDepth(clip);
}
