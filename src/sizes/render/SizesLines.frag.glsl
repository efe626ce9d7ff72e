uniform vec3 color;
uniform float opacity;
uniform float widthPx;

in float vSide;
out vec4 fragColor;

void main() {
  float drawn = clamp(0.5 * widthPx + 0.5 - abs(vSide), 0.0, 1.0) * opacity;
  fragColor = vec4(color * drawn, drawn);
}
