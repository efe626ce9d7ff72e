#include "lines"

// Coverage of one line about zero; from afar it stays as faint as half a pixel.
float lineAt(float x, float width) {
  float pixel = max(fwidth(x), 1e-5);
  return clamp((0.5 * width - abs(x)) / pixel + 0.5, 0.0, 1.0) * clamp(width / pixel, 0.5, 1.0);
}
