uniform float nodeDarkOpacity;
uniform vec3 highlightColor;
uniform float glow;
// 1 for marks of what is not there yet.
uniform float hollow;

flat in vec3 vColor;
flat in vec3 vLight;
flat in vec2 vRadiiPx;
flat in float vHighlight;
out vec4 fragColor;

void main() {
  float sunlit = vLight.x;
  vec2 off = (gl_PointCoord - 0.5) * 2.0 * vRadiiPx.y;
  float fromCentrePx = length(off);
#ifdef DIAMOND
  // Distance to its sides, and as large in area as the round mark: half a diagonal of 1.25 radii.
  float core = clamp(0.7071 * (1.25 * vRadiiPx.x - abs(off.x) - abs(off.y)) + 0.5, 0.0, 1.0);
#else
  float core = clamp(vRadiiPx.x + 0.5 - fromCentrePx, 0.0, 1.0);
#endif
  core -= hollow * clamp(vRadiiPx.x - 0.7 - fromCentrePx, 0.0, 1.0);
  float fade = max(1.0 - fromCentrePx / vRadiiPx.y, 0.0);
  float halo = glow * sunlit * (0.30 + 0.5 * vLight.y) * fade * fade;
  vec3 color = vColor;
  float alpha = mix(nodeDarkOpacity, 1.0, sunlit) * max(core, halo);
  // A light heart, so that a lit node reads as a light and not as a mark.
  color += glow * sunlit * 0.35 * clamp(vRadiiPx.x * 0.6 - fromCentrePx, 0.0, 1.0);
  color = mix(color, vec3(1.0), glow * 0.8 * vLight.y * core);
  if (vHighlight > 0.5) {
    float ring = clamp(1.1 - abs(fromCentrePx - (vRadiiPx.y - 1.5)), 0.0, 1.0);
    color = mix(color, highlightColor, max(ring, core * 0.8));
    alpha = max(alpha, ring);
  }
  alpha *= vLight.z;
  if (alpha < 0.004) discard;
  // Halos add light; cores cover.
  fragColor = vec4(color * alpha, alpha * mix(1.0, core, glow));
}
