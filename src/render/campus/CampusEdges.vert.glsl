#include "campusView"

// Two texels an edge: one end with volume and part; the other end with the width, pixels.
uniform highp sampler2D edges;
uniform highp sampler2D volumes;
uniform vec2 viewportPx;
uniform float pixelRatio;

out float vAcrossPx;
out float vAlongM;
flat out float vHalfPx;
flat out float vAlpha;
flat out float vDashM;

const float NEAR_M = 0.5;
const int EDGES_WIDE = 1024;

void main() {
  int edge = gl_VertexID / 6;
  int k = gl_VertexID % 6;
  ivec2 at = ivec2(2 * (edge % EDGES_WIDE), edge / EDGES_WIDE);
  vec4 first = texelFetch(edges, at, 0);
  vec4 second = texelFetch(edges, at + ivec2(1, 0), 0);
  int code = int(first.w + 0.5);
  int volume = code & 65535;
  int part = code >> 16;
  vec4 state = texelFetch(volumes, ivec2(0, volume), 0);
  float alpha = state.x;
  if (part == PART_ROOF) alpha *= state.z;
  if (part == PART_SHELL) {
    first.z = min(first.z, state.y);
    second.z = min(second.z, state.y);
  }
  vec4 a = clipOf(first.xyz - eyeM);
  vec4 b = clipOf(second.xyz - eyeM);
  bool absent = alpha <= 0.0 || max(a.w, b.w) < NEAR_M;
  float lengthM = distance(first.xyz, second.xyz);
  // Ends behind the eye are brought before it.
  float from = a.w < NEAR_M ? (NEAR_M - a.w) / (b.w - a.w) : 0.0;
  float to = b.w < NEAR_M ? (NEAR_M - a.w) / (b.w - a.w) : 1.0;
  vec4 nearA = mix(a, b, from);
  vec4 nearB = mix(a, b, to);

  vec2 direction = (nearB.xy / nearB.w - nearA.xy / nearA.w) * viewportPx;
  float lengthPx = length(direction);
  direction = lengthPx > 1e-4 ? direction / lengthPx : vec2(1.0, 0.0);
  float widthPx = abs(second.w);
  widthPx *= pixelRatio;
  vHalfPx = 0.5 * max(widthPx, 1.0);
  vAlpha = alpha * min(1.0, widthPx);
  bool last = k == 1 || k == 2 || k == 4;
  float side = k == 2 || k == 4 || k == 5 ? 1.0 : -1.0;
  vec4 clip = last ? nearB : nearA;
  float reachPx = vHalfPx + 1.0;
  vAcrossPx = side * reachPx;
  clip.xy += vec2(-direction.y, direction.x) * side * reachPx * 2.0 / viewportPx * clip.w;
  vAlongM = lengthM * (last ? to : from);
  float middleM = length(0.5 * (first.xyz + second.xyz) - eyeM);
  vDashM = second.w < 0.0 ? exp2(ceil(log2(9.0 * pixelRatio * middleM / pixelsPerRadian))) : 0.0;
  // Many small things far away would be one blot.
  float sizePx = lengthM * pixelsPerRadian / max(middleM, 1.0);
  vAlpha *= smoothstep(0.8, 5.0, sizePx / pixelRatio);
  absent = absent || vAlpha < 0.02;
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : withWrittenDepth(clip, EDGE_NEARER);
}
