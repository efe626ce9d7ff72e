uniform vec3 color;
uniform float opacity;

in float vSunlit;
out vec4 fragColor;

void main() {
  float alpha = opacity * mix(0.45, 1.0, vSunlit);
  fragColor = vec4(color * alpha, alpha);
}
