#include "depth"
#include "campusPlane"
#include "campusLight"

// The map's land as it is shaded here; the others are lit.
uniform vec3 groundColor;
uniform vec3 padColor;
uniform vec3 roadColor;
uniform vec3 gravelColor;
uniform vec3 shadowColor;
uniform vec3 lampColor;
// Land outside the fence from green to straw and its trees, and the ground inside.
uniform vec3 fieldColors[2];
uniform vec3 treeColor;
uniform vec3 insideColor;
uniform float lamps;
uniform float opacity;
// What of the ground itself covers pictures of it.
uniform float groundOpacity;
// Cosine and sine of the way the fields lie.
uniform vec2 landAxes;
// What of the land that stands for fields shows.
uniform float landOpacity;
uniform float landShown;

in vec2 vPlaceM;
in vec2 vAcross;
in float vStrength;
flat in int vSurface;
flat in float vPresence;
out vec4 fragColor;

const int GROUND = 0;
const int PAD = 1;
const int ROAD = 2;
const int CONTACT = 3;
const int LAMP = 4;
const int FIELD = 6;
const int TREES = 7;
const int INSIDE = 8;

// A surveyor's grid, each line a hundred metres from the next: each mesh a hectare. It fades as the eye rises and with the distance.
float hectares(float alongM) {
  float near = (1.0 - smoothstep(2500.0, 9000.0, eyeAtM.z)) / (1.0 + alongM * alongM / 2.5e7);
  return 0.5 * near * max(stripes(vPlaceM.x, 100.0, 0.35), stripes(vPlaceM.y, 100.0, 0.35));
}

// Crowns of trees seen from above: how much of the pixel they cover, and how light they are.
vec2 crowns(vec2 at) {
  // A crown reaches over the edge of its cell, 9 m wide: of the four about the point the one that is deepest here.
  vec2 corner = floor(at / 9.0 - 0.5);
  vec2 from = vec2(0.0);
  float radius = 1.0;
  float depth = -1e3;
  for (int k = 0; k < 4; k++) {
    vec2 cell = corner + vec2(k & 1, k >> 1);
    float drawn = chance(cell);
    vec2 aside = 4.0 * (fract(drawn * vec2(17.0, 71.0)) - 0.5);
    float reach = 3.4 + 1.8 * fract(drawn * 131.0);
    vec2 away = at - (cell + 0.5) * 9.0 - aside;
    float inside = reach - length(away);
    if (inside > depth) {
      depth = inside;
      radius = reach;
      from = away;
    }
  }
  float pixel = max(length(fwidth(at)), 1e-4);
  float cover = clamp(depth / pixel + 0.5, 0.0, 1.0);
  float shade = 1.0 + 0.25 * dot(from / radius, sun.xy) * step(0.0, sun.z);
  return mix(vec2(cover, shade), vec2(0.48, 1.0), smoothstep(2.0, 6.0, pixel));
}

void main() {
  float alongM = planeAlongM();
  if (alongM <= 0.0) discard;
  vec3 light = lightOn(vec3(0.0, 0.0, 1.0), 1.0, 1.0);
  float alpha = vStrength * vPresence * opacity;
  vec3 color = groundColor;
  if (vSurface == GROUND) {
    color = mix(color, mix(color, shadowColor, 0.35), hectares(alongM));
    alpha *= groundOpacity * smoothstep(0.0, 1.0, vStrength);
  } else if (vSurface == FIELD) {
    color = mix(fieldColors[0], fieldColors[1], 0.5 + 0.5 * vAcross.x);
    // Tracks of machines, as far as they are told apart.
    float across = dot(vPlaceM, vAcross.y > 0.0 ? landAxes.yx * vec2(-1.0, 1.0) : landAxes);
    color *= 1.0 - 0.07 * abs(vAcross.y) * stripes(across, 12.0, 2.5);
    color = mix(color, mix(color, shadowColor, 0.35), hectares(alongM));
    alpha *= 0.85 * groundOpacity * landOpacity;
  } else if (vSurface == TREES) {
    // Where trees stand there is but grass between them.
    vec2 crown = mix(crowns(vPlaceM), vec2(0.0, 1.0), vAcross.x * landShown);
    color = treeColor * crown.y;
    // The wood's floor shows between its crowns.
    alpha *= mix(0.35, 1.0, crown.x) * groundOpacity * landOpacity;
  } else if (vSurface == INSIDE) {
    color = mix(insideColor, mix(insideColor, shadowColor, 0.35), hectares(alongM));
    color *= light;
    alpha *= groundOpacity;
  } else if (vSurface == PAD) {
    color = padColor * light;
  } else if (vSurface == ROAD) {
    color = roadColor * light;
  } else if (vSurface == CONTACT) {
    color = shadowColor;
    alpha *= 0.42 * vStrength;
  } else if (vSurface == LAMP) {
    float r = dot(vAcross, vAcross);
    float pool = lamps * max(1.0 - r, 0.0) * max(1.0 - r, 0.0) / (1.0 + 5.0 * r) * vPresence * opacity;
    // Strength 2 is a work light of a building site, which is white; 0 is not lit there.
    vec3 color = vStrength > 1.5 ? workLight : lampColor * min(2.0 * vStrength, 1.0);
    fragColor = vec4(color * 0.42 * pool, 0.0);
    gl_FragDepth = depthAt(alongM);
    return;
  } else {
    color = gravelColor * light;
  }
  fragColor = vec4(color * alpha, alpha);
  gl_FragDepth = depthAt(alongM);
}
