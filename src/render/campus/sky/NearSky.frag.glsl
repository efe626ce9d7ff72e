// Directions along east, north and up below the eye.
uniform mat3 rayOfPixel;
uniform vec2 viewportPx;
// Height of the eye, metres, and how far below level the horizon lies from there, radians.
uniform float heightM;
uniform float dipRad;
uniform vec3 sun;
uniform vec3 zenithColor;
uniform vec3 horizonColor;
uniform vec3 sunColor;
// How much of what is beyond the air shows through overhead: stars.
uniform float clear;
uniform float opacity;
// Light of a town below the horizon: the way to it, how bright it is; its colour.
uniform vec3 townWay;
uniform vec3 townColor;

out vec4 fragColor;

// What lies this far off is two thirds air, metres.
const float HAZE_M = 38000.0;

// Noise whose grain is a pixel, within half a step of eight bits: gradients without bands.
float grain(vec2 pixel) {
  return (fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715)))) - 0.5) / 255.0;
}

void main() {
  vec3 ray = normalize(rayOfPixel * vec3(2.0 * gl_FragCoord.xy / viewportPx - 1.0, 1.0));
  // Above the horizon as it is seen from this height.
  float up = ray.z + dipRad;
  float high = 1.0 - exp(-5.5 * max(up, 0.0));
  vec3 color = mix(horizonColor, zenithColor, high);
  float ahead = max(dot(ray, sun), 0.0);
  float beside = max(dot(ray.xy, sun.xy), 0.0);
  color += sunColor * (0.55 * pow(ahead, 24.0) + 0.45 * beside * beside * (1.0 - high));
  if (townWay.z > 0.0) {
    float town = max(dot(ray.xy, townWay.xy), 0.0);
    color += townColor * townWay.z * pow(town, 12.0) * exp(-14.0 * abs(up));
  }
  float alpha = mix(1.0, 1.0 - clear, high);
  if (up < 0.0) {
    // Over land the air between hides it by its distance.
    float farM = 2.0 * heightM / (-ray.z + sqrt(max(ray.z * ray.z - dipRad * dipRad, 0.0)));
    // Towards the horizon the map's land is too coarse to be shown: mist lies there.
    alpha = max(1.0 - exp(-farM / HAZE_M), smoothstep(0.06, 0.022, -up));
  }
  alpha *= opacity;
  fragColor = vec4((color + grain(gl_FragCoord.xy)) * alpha, alpha);
}
