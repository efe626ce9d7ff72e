#include "rackBlocks"

// Distances between which the model takes over, metres.
uniform vec2 fadeM;

out vec3 vFaceM;
flat out vec3 vNormal;
flat out vec3 vColor;
flat out vec3 vSizeM;
flat out int vFace;
flat out float vTrays;
flat out float vColumns;
flat out float vFade;

// A box of three faces: those towards the eye.
void main() {
  Rack rack = rackAt(uint(gl_VertexID / 18));
  int axis = (gl_VertexID % 18) / 6;
  int k = gl_VertexID % 6;
  vec3 half_ = 0.5 * rack.sizeM;
  vec3 middle = rack.footM + rack.up * half_.z;
  vec3 toward = -vec3(dot(middle, rack.across), dot(middle, rack.front), dot(middle, rack.up));
  vec3 ways = mix(vec3(-1.0), vec3(1.0), step(0.0, toward));
  vec2 corner = vec2(k == 1 || k == 2 || k == 4 ? 1.0 : -1.0, k == 2 || k == 4 || k == 5 ? 1.0 : -1.0);
  if (k == 3) corner = vec2(-1.0, -1.0);
  vec3 at = axis == 0 ? vec3(ways.x, corner) : axis == 1 ? vec3(corner.x, ways.y, corner.y) : vec3(corner, ways.z);
  vFaceM = at * half_;
  vNormal = axis == 0 ? rack.across * ways.x : axis == 1 ? rack.front * ways.y : rack.up * ways.z;
  vNormal = vNormal * axes;
  vColor = rack.color;
  vSizeM = rack.sizeM;
  // 0 side, 1 front, 2 top, 3 back.
  vFace = axis == 1 && ways.y < 0.0 ? 3 : axis;
  vTrays = rack.trays / rack.columns;
  vColumns = rack.columns;
  vFade = clamp((fadeM.y - length(middle)) / (fadeM.y - fadeM.x), 0.0, 1.0);
  bool absent = !rack.there || vFade >= 1.0;
  vec3 fromEye = middle + rack.across * vFaceM.x + rack.front * vFaceM.y + rack.up * vFaceM.z;
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : clipFromEye(fromEye);
}
