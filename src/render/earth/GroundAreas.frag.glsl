uniform vec3 color;
uniform float pixelRatio;

in vec2 vAcrossM;
flat in float vHalfM;
flat in float vPixelsPerM;
flat in int vArea;
out vec4 fragColor;

// Pixels between the lines of a pattern, at least: nearer lines would run together.
const float PATTERN_PX = 9.0;

// 1 on a line of the given width about whole numbers of x; both in pixels of the picture.
float lines(float x, float everyM, float widthPx) {
  float pixelM = fwidth(x);
  float away = abs(fract(x / everyM - 0.5) - 0.5) * everyM;
  return clamp(0.5 * widthPx + 0.5 - away / max(pixelM, 1e-6), 0.0, 1.0);
}

void main() {
  vec2 edge = abs(vAcrossM);
  float pixelM = max(fwidth(vAcrossM.x), fwidth(vAcrossM.y));
  float outsideM = max(edge.x, edge.y) - vHalfM;
  float rim = clamp(0.5 + 0.75 * pixelRatio - abs(outsideM) / max(pixelM, 1e-6), 0.0, 1.0);
  float inside = clamp(0.5 - outsideM / max(pixelM, 1e-6), 0.0, 1.0);
  // A whole number of stripes, a power of two so that they stay where they are as one comes nearer.
  float everyM = 2.0 * vHalfM / exp2(floor(max(0.0, log2(2.0 * vHalfM * vPixelsPerM / (PATTERN_PX * pixelRatio)))));
  // The array has the squares of cells, the radiator stripes.
  float pattern =
      vArea == 0
      ? max(lines(vAcrossM.x + vHalfM, everyM, pixelRatio), lines(vAcrossM.y + vHalfM, everyM, pixelRatio))
      : lines(vAcrossM.x + vAcrossM.y, everyM, 2.0 * pixelRatio);
  float alpha = max(rim * 0.95, inside * mix(0.16, 0.5, pattern));
  if (alpha < 0.01) discard;
  fragColor = vec4(color * alpha, alpha);
}
