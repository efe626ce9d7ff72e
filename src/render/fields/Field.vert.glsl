#include "placed"
#include "placement"
#include "ellipsoid"
#include "shadow"
#include "depth"
#include "typeMask"

uniform vec3 eyeM;
uniform float eyeMargin;
uniform float pixelsPerRadian;
uniform vec3 sunDirection;
// Diameter of the mark and of the thing itself, metres; limits of the mark, pixels.
uniform float markM;
uniform float trueM;
uniform float minPx;
uniform float maxPx;
uniform float glow;
// Strength of the smallest marks, 0 to 1: less where many lie over one another.
uniform float strength;
// The same in high orbits, where there is room.
uniform float highStrength;
uniform float glint;
// Strength of all marks but those that stand out.
uniform float presence;
uniform int highlight;
// Every how-manieth instance is drawn.
uniform int oneIn;
// 0 all, 1 those in sunlight, 2 those in shadow.
uniform int light;
// Heights shown, metres above the equatorial radius.
uniform vec2 heightRangeM;
uniform vec3 nodeLit;
uniform vec3 nodeDark;
uniform sampler2D nodePalette;
uniform vec2 metricRange;
// Of a thing whose metric is not known.
uniform vec3 unknownColor;
#ifdef STATE
uniform highp usampler2D nodeState;
#endif

flat out vec3 vColor;
// Share of the Sun; flash, 0 to 1; strength of the whole mark.
flat out vec3 vLight;
// Radius of the core and of the whole point, pixels.
flat out vec2 vRadiiPx;
flat out float vHighlight;

// A launch shows for this share of the build-up.
const float JUST_LAUNCHED = 0.012;
// Heights from which on orbits count as high, and from which on wholly so, metres.
const vec2 HIGH_M = vec2(2.0e6, 1.2e7);

void leaveOut() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  gl_PointSize = 1.0;
}

vec3 colorOf(Placed node, float heightM, float sunlit, uvec4 state) {
#if COLOR_BY == 0
  return mix(nodeDark, nodeLit, sunlit);
#else
#if COLOR_BY == 1
  int at = int(node.group) % 256;
#elif COLOR_BY == 2
  int at = int(clamp((heightM - metricRange.x) / max(metricRange.y - metricRange.x, 1.0), 0.0, 1.0) * 255.0);
#elif COLOR_BY == 3
  int at = int(clamp(node.age, 0.0, 1.0) * 255.0);
#elif COLOR_BY == 4
  int at = int(state.x);
#else
  int at = int(state.y);
#endif
  vec3 color = texelFetch(nodePalette, ivec2(at, 0), 0).rgb;
#if COLOR_BY == 3
  if (node.age < 0.0) color = unknownColor;
#endif
  return color * mix(0.55, 1.0, sunlit);
#endif
}

// The mirror-like flash of a flat panel that faces away from the Earth.
float flashOf(vec3 positionM, vec3 toEye) {
  // A uniform, not a define: another program would stop the page for its compilation.
  if (glint <= 0.0) return 0.0;
  float mirror = max(dot(normalize(toEye + sunDirection), normalize(positionM)), 0.0);
  mirror *= mirror;
  mirror *= mirror;
  mirror *= mirror;
  mirror *= mirror;
  mirror *= mirror;
  mirror *= mirror;
  return glint * mirror * mirror;
}

void main() {
  uint id = uint(gl_VertexID * oneIn);
  Placed node = place(id);
  vec3 positionM = eyeM + node.fromEyeM;
  vec4 clip = projectionMatrix * vec4(mat3(modelViewMatrix) * node.fromEyeM, 1.0);
  bool marked = int(id) == highlight;
  uvec4 state = uvec4(0u);
#ifdef STATE
  state = texelFetch(nodeState, ivec2(int(id) % 2048, int(id) / 2048), 0);
#endif
  float sunlit = sunlitFraction(positionM, sunDirection);
  float heightM = length(positionM) - EQUATORIAL_M;
  bool shown = node.there && (state.z & 1u) == 0u && clip.w > 0.0
    && heightM >= heightRangeM.x && heightM <= heightRangeM.y
    && (light == 0 || (light == 1) == (sunlit >= 0.5));
  if (!shown || isHidden(positionM * INVERSE_AXES, eyeM * INVERSE_AXES, eyeMargin)) {
    leaveOut();
    return;
  }
  float distanceM = max(length(node.fromEyeM), 0.1);
  float pixelsPerMetre = pixelsPerRadian / distanceM;
  float flash = flashOf(positionM, -node.fromEyeM / distanceM) * sunlit;
  // Just launched.
  if (node.age >= 0.0) flash = max(flash, 1.0 - node.age / JUST_LAUNCHED);
  float corePx = clamp(markM * pixelsPerMetre, minPx, maxPx) * (1.0 + 0.6 * flash);
  bool strong = marked || (state.z & 2u) != 0u;
  // Marks larger than the smallest are near and stand apart.
  float smallest = mix(strength, highStrength, smoothstep(HIGH_M.x, HIGH_M.y, heightM));
  float crowdStrength = mix(smallest, 1.0, smoothstep(minPx, 2.5 * minPx, corePx));
  corePx *= strong ? 1.9 : mix(0.82, 1.0, sunlit);
  float wholePx = strong ? corePx * 3.0 + 3.0 : corePx * mix(1.0, 2.6, glow * sunlit) + 1.5;
  // The mark gives way to the thing itself once that is as large as the mark.
  float truePx = trueM * pixelsPerMetre;
  vLight = vec3(sunlit, flash,
    strong ? 1.0 : mix(crowdStrength, 1.0, flash) * (1.0 - smoothstep(maxPx, 3.0 * maxPx, truePx)));
  if (!strong) vLight.z *= presence * besideType(clip.xyw);
  vHighlight = strong ? 1.0 : 0.0;
  vColor = colorOf(node, heightM, sunlit, state);
  vRadiiPx = 0.5 * vec2(corePx, wholePx);
  gl_PointSize = wholePx;
  gl_Position = withDepth(clip);
}
