#include "ellipsoid"

uniform vec3 eyeM;
uniform float eyeMargin;
uniform vec3 sunDirection;
uniform float scaleHeightM;
uniform vec3 airDay;
uniform vec3 airTwilight;
uniform vec3 airNight;
uniform float airOpacity;
uniform float airGlow;

in vec3 vRay;
out vec4 fragColor;

const float RADIUS_M = 6371000.0;

// Colour of sunlit air above a place; `lift` is how far below the horizon its height still sees, radians.
vec3 airLight(vec3 normal, float lift, float rosiness) {
  float sun = dot(normal, sunDirection) + 0.5 * lift;
  float day = smoothstep(-0.14, 0.30, sun);
  float dusk = (sun + 0.03) / 0.085;
  // Air scatters forwards: a limb with the Sun behind it is the brightest.
  float ahead = max(dot(normalize(vRay), sunDirection), 0.0);
  float forward = 1.0 + 1.1 * ahead * ahead * ahead * ahead;
  return mix(airNight, airDay * forward, day) + airTwilight * (rosiness * forward * exp(-dusk * dusk));
}

void main() {
  vec3 ray = vRay * INVERSE_AXES;
  vec3 eye = eyeM * INVERSE_AXES;
  float a = dot(ray, ray);
  float b = dot(eye, ray);
  vec3 moment = cross(eye, ray);
  float inside = a - dot(moment, moment);
  // The limb is blended over one pixel, as the Earth's is.
  float covered = b < 0.0 ? clamp(0.5 + inside / max(fwidth(inside), 1e-12), 0.0, 1.0) : 0.0;

  // Loops, since a software GPU runs both sides of a branch, but a loop only as far as it goes.
  vec3 veil = vec3(0.0);
  float veilAmount = 0.0;
  for (bool over = covered > 0.0; over; over = false) {
    float t = eyeMargin / (sqrt(max(inside, 0.0)) - min(b, -1e-6));
    vec3 ground = geodeticNormal(normalize(eye + t * ray));
    veil = airLight(ground, 0.0, 0.16);
    // Down to the ground a ray meets the more air the flatter it comes in.
    veilAmount = 1.0 - exp(0.018 - 0.036 / (max(-dot(ground, normalize(vRay)), 0.0) + 0.052));
  }

  vec3 limb = vec3(0.0);
  float limbAmount = 0.0;
  for (bool past = covered < 1.0; past; past = false) {
    // Past the limb: by how near it comes. length(closest) - 1 without losing the small difference.
    vec3 closest = eye - min(b, 0.0) / a * ray;
    float missed = b < 0.0 ? max(-inside / a, 0.0) : eyeMargin;
    float altitudeM = RADIUS_M * missed / (1.0 + sqrt(1.0 + missed));
    limb = airLight(normalize(closest), sqrt(2.0 * altitudeM / RADIUS_M), 0.42);
    float thick = altitudeM / scaleHeightM;
    limbAmount = 1.0 - exp(-1.5 * exp(-thick) - 0.20 * exp(-thick / 3.2));
  }

  float amount = mix(limbAmount, veilAmount, covered);
  vec3 color = mix(limb, veil, covered);
  if (amount < 0.003) discard;
  float alpha = amount * airOpacity;
  fragColor = vec4(color * alpha, alpha * mix(1.0, 0.5, airGlow));
}
