#include "placed"
#include "placement"
#include "shadow"

uniform vec3 eyeM;
uniform vec3 sunDirection;
uniform vec2 targetSize;

flat out vec4 vAnswer;

void main() {
  Placed node = place(uint(gl_VertexID));
  // A negative share stands for what is not there.
  float sunlit = sunlitFraction(eyeM + node.fromEyeM, sunDirection);
  vAnswer = vec4(node.fromEyeM, node.there ? sunlit : -1.0);
  int width = int(targetSize.x);
  vec2 pixel = vec2(gl_VertexID % width, gl_VertexID / width) + 0.5;
  gl_Position = vec4(pixel / targetSize * 2.0 - 1.0, 0.0, 1.0);
  gl_PointSize = 1.0;
}
