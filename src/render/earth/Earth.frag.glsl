#include "ellipsoid"
#include "daylight"
#include "cityLights"
#include "plateCarree"
#include "depth"

uniform vec3 eyeM;
uniform float eyeMargin;
uniform sampler2D dayMap;
uniform vec3 sea;
uniform vec3 nightShade;
uniform vec3 dayShade;
uniform vec3 imageLandDay;
uniform vec3 imageLandNight;
uniform vec3 imageSeaDay;
uniform vec3 imageSeaNight;
uniform float imageSaturation;
uniform float imageLift;
uniform float imageryOpacity;
uniform float imageryLevel;
uniform float glint;

in vec3 vRay;
in float vViewZ;
out vec4 fragColor;

// The picture's colour, and how much of it is water.
vec4 imagery(vec3 normal, vec3 toEye, vec2 uv) {
  float lod = max(pictureLevel(normal, float(textureSize(dayMap, 0).x)), imageryLevel);
  vec3 source = textureLod(dayMap, uv, lod).rgb;

  float light = dot(source, vec3(0.30, 0.59, 0.11));
  float water = smoothstep(0.02, 0.14, source.b - source.r);
  // Snow is held back and dark forest lifted, so that land reads as one tone.
  float tone = sqrt(light) * (1.0 - 0.32 * light);
  tone = mix(tone, 1.0, imageLift);
  vec3 chroma = mix(vec3(1.0), source / max(light, 0.02), imageSaturation);
  vec3 landDay = tone * chroma * imageLandDay;
  vec3 landNight = (0.42 + 0.58 * tone) * imageLandNight * mix(vec3(1.0), chroma, 0.15);
  float depth = (1.0 - imageLift) * smoothstep(0.16, 0.30, light);
  vec3 seaDay = imageSeaDay * (0.92 + 0.34 * depth);
  vec3 seaNight = imageSeaNight * (0.96 + 0.22 * depth);

  float sun = dot(normal, sunDirection);
  float day = daylight(normal);
  float high = smoothstep(-0.02, 0.75, sun);
  vec3 ground = mix(mix(landNight, seaNight, water), mix(landDay, seaDay, water) * mix(1.0, 0.62 + 0.38 * high, 1.0 - imageLift), day);
  // Low sun is warm: a narrow band on the day's side of the terminator.
  float low = smoothstep(-0.08, 0.04, sun) * (1.0 - smoothstep(0.04, 0.26, sun));
  ground *= mix(vec3(1.0), vec3(1.13, 0.97, 0.84), low * (1.0 - 0.8 * water) * (1.0 - imageLift));

  vec3 halfway = normalize(sunDirection + toEye);
  float facing = dot(normal, halfway);
  // A loop, since a software GPU runs both sides of a branch, but a loop only as far as it goes.
  for (bool shines = facing > 0.75 && sun > 0.0; shines; shines = false) {
    float spark = glint * (0.6 * pow(facing, 160.0) + 0.4 * pow(facing, 24.0)) * water * smoothstep(0.0, 0.2, sun);
    ground += spark * mix(vec3(1.0, 0.80, 0.58), vec3(0.92, 0.95, 0.96), high);
  }
  return vec4(ground, water);
}

void main() {
  vec3 ray = vRay * INVERSE_AXES;
  vec3 eye = eyeM * INVERSE_AXES;
  float a = dot(ray, ray);
  float b = dot(eye, ray);
  vec3 moment = cross(eye, ray);
  // Positive inside the limb. One pixel of it is blended, so the limb is smooth without multisampling.
  float inside = a - dot(moment, moment);
  float coverage = clamp(0.5 + inside / max(fwidth(inside), 1e-12), 0.0, 1.0);
  if (coverage <= 0.0 || b >= 0.0) discard;
  float t = eyeMargin / (sqrt(max(inside, 0.0)) - b);
  vec3 normal = geodeticNormal(normalize(eye + t * ray));
  vec3 toEye = -normalize(vRay);

  vec3 color = diagramShade(sea, normal, toEye, nightShade, dayShade);
  vec2 uv = plateCarree(normal);
  #ifdef IMAGERY
    // Where LandFill comes in over the picture, the picture of land stays longer, or dark sea would shine through.
    vec4 picture = imagery(normal, toEye, uv);
    float gone = 1.0 - imageryOpacity;
    color = mix(color, picture.rgb, mix(1.0 - gone * gone, imageryOpacity, picture.a));
  #endif
  #ifdef CITY_LIGHTS
    float lod = pictureLevel(normal, float(textureSize(nightMap, 0).x));
    float sun = dot(normal, sunDirection);
    // No light of towns is seen by day.
    for (bool dark = sun < 0.03; dark; dark = false) {
      float lights = textureLod(nightMap, uv, max(lod, imageryLevel)).r;
      float halo = textureLod(nightMap, uv, lod + 2.8).r;
      color += cityGlow(lights, halo, sun);
    }
  #endif
  fragColor = vec4(color * coverage, coverage);

  gl_FragDepth = clamp(depthAt(-t * vViewZ), 0.0, 1.0);
}
