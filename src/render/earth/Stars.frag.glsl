uniform float opacity;

flat in float vBrightness;
out vec4 fragColor;

void main() {
  float edge = clamp(1.6 - 2.4 * length(gl_PointCoord - 0.5), 0.0, 1.0);
  float alpha = opacity * vBrightness * edge;
  fragColor = vec4(mix(vec3(0.72, 0.80, 0.92), vec3(0.98, 0.96, 0.92), vBrightness) * alpha, 0.0);
}
