#include "nodePosition"
#include "ellipsoid"
#include "shadow"

// Plane and flags (flags are reserved), and the node's phase in its plane, in 2^-32 turns.
in uvec2 nodeKey;
in uint nodePhase;

uniform vec3 eyeM;
uniform float eyeMargin;
uniform float pixelsPerRadian;
uniform vec3 sunDirection;
uniform float sizeM;
uniform float minPx;
uniform float maxPx;
uniform float glow;
uniform int highlight;

// Share of the Sun; radius of the core and of the whole point, pixels; 1 where highlighted.
out float vSunlit;
flat out vec2 vRadiiPx;
flat out float vHighlight;

void main() {
  vec3 positionM = nodePosition(nodeKey.x, nodePhase);
  vSunlit = sunlitFraction(positionM, sunDirection);
  vHighlight = gl_VertexID == highlight ? 1.0 : 0.0;

  if (isHidden(positionM * INVERSE_AXES, eyeM * INVERSE_AXES, eyeMargin)) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  float distanceM = max(length(eyeM - positionM), 1.0);
  float corePx = clamp(sizeM * pixelsPerRadian / distanceM, minPx, maxPx);
  corePx *= mix(mix(0.82, 1.0, vSunlit), 1.9, vHighlight);
  float wholePx = corePx * mix(1.0, 2.6, glow * vSunlit) + 1.5;
  wholePx = mix(wholePx, corePx * 3.0 + 3.0, vHighlight);
  vRadiiPx = 0.5 * vec2(corePx, wholePx);
  gl_PointSize = wholePx;
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(positionM, 1.0));
}
