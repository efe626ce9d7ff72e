flat in vec4 vColor;
in float vFacing;
out vec4 fragColor;

void main() {
  float alpha = vColor.a * smoothstep(0.0, 0.22, vFacing);
  if (alpha <= 0.002) discard;
  fragColor = vec4(vColor.rgb * alpha, alpha);
}
