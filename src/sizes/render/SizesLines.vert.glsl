// Ends of a line, metres; `position.x` is the end, 0 or 1, `position.y` the side, −1 or 1.
in vec3 fromM;
in vec3 untilM;

out float vSide;

uniform float widthPx;
// Size of the picture, its own pixels.
uniform vec2 viewPx;

void main() {
  vec4 a = projectionMatrix * viewMatrix * modelMatrix * vec4(fromM, 1.0);
  vec4 b = projectionMatrix * viewMatrix * modelMatrix * vec4(untilM, 1.0);
  vec4 clip = position.x < 0.5 ? a : b;
  vec2 along = (b.xy / max(b.w, 1e-3) - a.xy / max(a.w, 1e-3)) * viewPx;
  vec2 across = length(along) > 1e-6 ? normalize(vec2(-along.y, along.x)) : vec2(0.0);
  clip.xy += across * position.y * (0.5 * widthPx + 1.0) * 2.0 / viewPx * clip.w;
  vSide = position.y * (0.5 * widthPx + 1.0);
  gl_Position = a.w < 0.1 || b.w < 0.1 ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
}
