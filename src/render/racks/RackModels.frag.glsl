#include "depth"
#include "campusLight"

uniform vec3 inkColor;
uniform mat3 axes;
uniform float lamps;
uniform float opacity;
uniform float indoorLight;
// How dark the metal of racks is painted.
uniform vec3 rackColor;

in vec3 vFromEyeM;
in vec3 vNormal;
in vec3 vPartM;
flat in vec3 vSurfaceColor;
flat in vec3 vTint;
flat in int vKind;
flat in int vPart;
flat in vec2 vFade;
flat in float vOut;
flat in float vStrong;
out vec4 fragColor;

const int COMPUTE = 4;

float ditherThreshold(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}

void main() {
  float threshold = ditherThreshold(gl_FragCoord.xy);
  if (threshold < vFade.x || threshold >= vFade.y) discard;
  vec3 normal = normalize(vNormal);
  vec3 toEye = normalize(-vFromEyeM * axes);
  vec3 albedo = vSurfaceColor;
  // What bears the accelerators has the colour of the metric.
  if (vPart != COMPUTE && vKind == 4) albedo *= rackColor / 0.62;
  if (vPart == COMPUTE) albedo = mix(albedo, vTint, max(vKind == 3 ? 0.55 : 0.42, 0.95 * vStrong));
  if (vPart != COMPUTE && vKind == 5) albedo = mix(albedo, vTint, 0.8 * vStrong);
  // The top bears the colour too: it is what is seen of a rack from above, as of the boxes farther off.
  if (vPart != COMPUTE && vNormal.z > 0.7 && vPartM.y > 2.0) albedo = mix(albedo, vTint, 0.6);
  bool metal = vKind == 3 || vKind == 4;
  // A row of lamps over each aisle stands in for the Sun indoors.
  vec3 aisle = vec3(0.0, 0.0, 1.0);
  vec3 light = lightOn(normal, 0.55, 0.9) + indoorLight * (0.35 + 0.65 * max(dot(normal, toEye), 0.0)) * vec3(1.0, 0.98, 0.94);
  vec3 color = albedo * light;
  vec3 halfway = normalize(toEye + normalize(aisle + 0.4 * toEye));
  float facing = max(dot(normal, halfway), 0.0);
  color += (metal ? 0.30 : 0.08) * pow(facing, metal ? 28.0 : 10.0) * (metal ? mix(vec3(1.0), albedo, 0.6) : vec3(1.0));
  float rim = pow(1.0 - max(dot(normal, toEye), 0.0), 4.0);
  color += 0.08 * rim * light;
  if (vPart == COMPUTE) color += vTint * (0.10 * lamps + 0.25 * vStrong);
  fragColor = vec4(min(color, 1.0), 1.0) * opacity;
  WRITE_DEPTH(1.0);
}
