#include "groundShare"

flat in vec4 vColor;
flat in float vHalfPx;
in float vAcrossPx;
in float vFacing;
in float vFarM;
out vec4 fragColor;

void main() {
  float inside = clamp(vHalfPx + 0.5 - abs(vAcrossPx), 0.0, 1.0);
  float alpha = vColor.a * inside * groundShare(vFarM, vFacing);
  if (alpha <= 0.002) discard;
  fragColor = vec4(vColor.rgb * alpha, alpha);
}
