uniform vec3 nodeLit;
uniform vec3 nodeDark;
uniform float nodeDarkOpacity;
uniform vec3 highlightColor;
uniform float glow;

in float vSunlit;
flat in vec2 vRadiiPx;
flat in float vHighlight;
out vec4 fragColor;

void main() {
  float fromCentrePx = length(gl_PointCoord - 0.5) * 2.0 * vRadiiPx.y;
  float core = clamp(vRadiiPx.x + 0.5 - fromCentrePx, 0.0, 1.0);
  float fade = max(1.0 - fromCentrePx / vRadiiPx.y, 0.0);
  float halo = glow * vSunlit * 0.30 * fade * fade;
  vec3 color = mix(nodeDark, nodeLit, vSunlit);
  float alpha = mix(nodeDarkOpacity, 1.0, vSunlit) * max(core, halo);
  // A light heart, so that a lit node reads as a light and not as a mark.
  color += glow * vSunlit * 0.35 * clamp(vRadiiPx.x * 0.6 - fromCentrePx, 0.0, 1.0);
  if (vHighlight > 0.5) {
    float ring = clamp(1.1 - abs(fromCentrePx - (vRadiiPx.y - 1.5)), 0.0, 1.0);
    color = mix(color, highlightColor, max(ring, core * 0.8));
    alpha = max(alpha, ring);
  }
  if (alpha < 0.004) discard;
  // Halos add light; cores cover.
  fragColor = vec4(color * alpha, alpha * mix(1.0, core, glow));
}
