#include "placed"
#include "placement"
#include "ellipsoid"
#include "shadow"
#include "depth"

uniform vec3 eyeM;
uniform vec3 sunDirection;

#include "linkEnds"

uniform float opacity;
uniform float groundOpacity;
// Node whose links stand out, or -1.
uniform int selectedNode;
uniform float selectedOpacity;

out float vAlpha;
flat out float vGround;

// Nearest to the eye that a line is drawn, metres along the view.
const float LINE_NEAREST_M = 1.0;

void main() {
  LinkEnd link = linkEnd(gl_VertexID);
  vec4 clip = projectionMatrix * vec4(mat3(modelViewMatrix) * link.fromEyeM, 1.0);
  vec4 other = projectionMatrix * vec4(mat3(modelViewMatrix) * link.otherFromEyeM, 1.0);
  if (link.strength <= 0.0 || max(clip.w, other.w) < LINE_NEAREST_M) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    vAlpha = 0.0;
    vGround = 0.0;
    return;
  }
  // What is behind the eye is cut off here: its depth has no logarithm.
  if (clip.w < LINE_NEAREST_M) clip = mix(clip, other, (LINE_NEAREST_M - clip.w) / (other.w - clip.w));
  // From the near side of the globe to the far one.
  float eyeRadiusM = length(eyeM);
  float far = smoothstep(eyeRadiusM - EQUATORIAL_M, eyeRadiusM + EQUATORIAL_M, length(link.fromEyeM));
  bool selected = selectedNode >= 0 && (link.nodes.x == selectedNode || link.nodes.y == selectedNode);
  vGround = link.ground ? 1.0 : 0.0;
  vAlpha = link.ground ? groundOpacity : (selected ? selectedOpacity : opacity);
  vAlpha *= link.strength * mix(1.0, 0.35, far) * mix(link.ground ? 0.7 : 0.4, 1.0, link.sunlit);
  gl_Position = withDepth(clip);
}
