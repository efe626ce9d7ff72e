uniform vec3 rimColor;
uniform vec3 lineColor;
// Of the array, and of the radiator.
uniform vec3 fills[2];
uniform float pixelRatio;

in vec2 vAtM;
flat in vec2 vSizeM;
flat in vec4 vSquares;
flat in int vKind;
out vec4 fragColor;

// Coverage of lines `width` wide about whole multiples of `pitch`, averaged over the pixel.
float stripes(float x, float pitch, float width) {
  float pixel = max(fwidth(x), 1e-5);
  float fromLine = abs(fract(x / pitch + 0.5) - 0.5) * pitch;
  float sharp = clamp((0.5 * width - fromLine) / pixel + 0.5, 0.0, 1.0) * min(1.0, width / pixel);
  return mix(sharp, width / pitch, smoothstep(0.25, 0.6, pixel / pitch));
}

void main() {
  float squareM = vSquares.w;
  vec2 pixelM = max(fwidth(vAtM), vec2(1e-5));
  vec2 square = clamp(floor(vAtM / squareM), vec2(0.0), vec2(vSquares.x - 1.0, 1e6));
  float number = square.y * vSquares.x + square.x;
  vec2 outsideM = max(-vAtM, vAtM - vSizeM);
  float outside = max(outsideM.x / pixelM.x, outsideM.y / pixelM.y);
  float inside = clamp(0.5 - outside, 0.0, 1.0);
  float there = step(number, vSquares.y - 0.5) * inside;
  float full = step(number, vSquares.z - 0.5);

  // A square's own parts: two wings of panels with the body between them, or blades.
  vec2 at = fract(vAtM / squareM);
  float pixel = max(pixelM.x, pixelM.y) / squareM;
  float near = 1.0 - smoothstep(0.02, 0.1, pixel);
  vec3 fill = fills[vKind];
  float body = smoothstep(0.075, 0.06, abs(at.x - 0.5)) * smoothstep(0.16, 0.14, abs(at.y - 0.5));
  float cells = vKind == 0 ? max(stripes(at.x, 1.0 / 12.0, 0.012), stripes(at.y, 1.0 / 6.0, 0.012)) : stripes(at.x, 1.0 / 8.0, 0.05);
  fill = mix(fill, lineColor, near * 0.28 * cells);
  if (vKind == 0) fill = mix(fill, lineColor, near * 0.7 * body);

  float between = max(stripes(vAtM.x, squareM, max(0.05 * squareM, pixelM.x)), stripes(vAtM.y, squareM, max(0.05 * squareM, pixelM.y)));
  // Where squares are finer than pixels their lines are an even tone.
  float lines = between * mix(1.0, 0.35, smoothstep(0.15, 0.5, pixel));
  float hatch = stripes(vAtM.x + vAtM.y, squareM, 0.42 * squareM);
  vec3 color = mix(fill, lineColor, 0.55 * lines);
  float alpha = there * mix(mix(0.3, 0.72, hatch), 0.96, full);

  float rim = clamp(0.5 + 0.75 * pixelRatio - abs(outside), 0.0, 1.0);
  color = mix(color, rimColor, rim);
  alpha = max(alpha, 0.9 * rim);
  if (alpha < 0.01) discard;
  fragColor = vec4(color * alpha, alpha);
}
