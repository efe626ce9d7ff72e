// Coverage of lines `width` wide every `pitch`, averaged over the pixel.
float lines(float x, float pitch, float width) {
  float pixel = max(fwidth(x), 1e-5);
  float fromLine = abs(fract(x / pitch + 0.5) - 0.5) * pitch;
  float sharp = clamp((0.5 * width - fromLine) / pixel + 0.5, 0.0, 1.0) * min(1.0, width / pixel);
  return mix(sharp, width / pitch, smoothstep(0.25, 0.6, pixel / pitch));
}
