#include "ellipsoid"
#include "daylight"
#ifdef CITY_LIGHTS
#include "cityLights"
#include "plateCarree"
#endif

uniform vec3 eyeM;
uniform vec3 land;
uniform vec3 nightShade;
uniform vec3 dayShade;
uniform float opacity;

in vec3 vPositionM;
out vec4 fragColor;

#ifdef CITY_LIGHTS
// Cubic B-spline by four bilinear taps: from near, one pixel of the picture is many of the screen's, and must not
// show its corners.
float softLights(vec2 uv, int level) {
  vec2 size = vec2(textureSize(nightMap, level));
  vec2 at = uv * size - 0.5;
  vec2 f = fract(at);
  vec2 g = 1.0 - f;
  vec2 w0 = g * g * g / 6.0;
  vec2 w1 = (4.0 - 3.0 * f * f * (2.0 - f)) / 6.0;
  vec2 w3 = f * f * f / 6.0;
  vec2 high = 1.0 - w0 - w1;
  vec2 first = (floor(at) - 0.5 + w1 / (w0 + w1)) / size;
  vec2 second = (floor(at) + 1.5 + w3 / high) / size;
  float l = float(level);
  float south = mix(textureLod(nightMap, first, l).r, textureLod(nightMap, vec2(second.x, first.y), l).r, high.x);
  float north = mix(textureLod(nightMap, vec2(first.x, second.y), l).r, textureLod(nightMap, second, l).r, high.x);
  return mix(south, north, high.y);
}
#endif

void main() {
  vec3 scaled = normalize(vPositionM * INVERSE_AXES);
  vec3 normal = geodeticNormal(scaled);
  vec3 toEye = normalize(eyeM - scaled / INVERSE_AXES);
  // Land beyond the horizon: the Earth covers it.
  if (dot(normal, toEye) <= 0.0) discard;
  vec3 color = diagramShade(land, normal, toEye, nightShade, dayShade);
  #ifdef CITY_LIGHTS
    vec2 uv = plateCarree(normal);
    int level = int(max(pictureLevel(normal, float(textureSize(nightMap, 0).x)) + 0.5, 0.0));
    color += cityGlow(softLights(uv, level), softLights(uv, level + 2), dot(normal, sunDirection));
  #endif
  fragColor = vec4(color * opacity, opacity);
}
