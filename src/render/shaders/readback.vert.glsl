#include "nodePosition"
#include "shadow"

in uvec2 nodeKey;
in uint nodePhase;

uniform vec3 sunDirection;
uniform vec2 targetSize;

flat out vec4 vAnswer;

void main() {
  vec3 positionM = nodePosition(nodeKey.x, nodePhase);
  vAnswer = vec4(positionM, sunlitFraction(positionM, sunDirection));
  int width = int(targetSize.x);
  vec2 pixel = vec2(gl_VertexID % width, gl_VertexID / width) + 0.5;
  gl_Position = vec4(pixel / targetSize * 2.0 - 1.0, 0.0, 1.0);
  gl_PointSize = 1.0;
}
