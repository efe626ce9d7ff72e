uniform vec3 color;
uniform float opacity;

in float vFacing;
out vec4 fragColor;

void main() {
  float alpha = opacity * smoothstep(0.0, 0.22, vFacing);
  if (alpha <= 0.002) discard;
  fragColor = vec4(color * alpha, alpha);
}
