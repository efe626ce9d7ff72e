#include "depth"
#include "campusLight"

uniform vec3 wallColor;
uniform vec3 roofColor;
uniform vec3 floorColor;
uniform vec3 unitColor;
uniform vec3 crownColor;
uniform vec3 inkColor;
uniform vec3 lampColor;
uniform vec3 backdrop;
// Light of lamps and windows: 0 by day to 1 by night.
uniform float lamps;
uniform float opacity;
// Light of the lamps within halls.
uniform float indoorLight;

in vec3 vPlaceM;
in vec3 vFromEyeM;
flat in vec3 vNormal;
flat in int vSurface;
flat in int vPart;
flat in int vKind;
flat in vec4 vState;
flat in vec4 vLook;
out vec4 fragColor;

const int WALL = 0;
const int ROOF = 1;
const int FLOOR = 2;
const int FAN = 4;
const int FENCE = 5;
const int STACK = 6;
const int HULL = 8;
const int CELLS = 9;
const int BLADE = 10;
const int CROWN = 11;
const int DOOR = 12;
const int TRAY = 13;
const int LAMP = 14;
const int HALL = 0;
const int OFFICE = 6;

// The rings, hub and blades of fans 2.2 m across that lie in a row, darkness 0 to 1.
float fans(vec2 at) {
  vec2 cell = (fract(at / 2.4) - 0.5) * 2.4;
  float r = length(cell);
  float pixel = max(length(fwidth(at)), 1e-4);
  float disc = clamp((1.02 - r) / pixel + 0.5, 0.0, 1.0);
  float blade = smoothstep(0.25, 0.45, abs(fract(atan(cell.y, cell.x) / 0.8976) - 0.5));
  float sharp = disc * mix(0.62, 0.85, blade) - 0.5 * clamp((0.2 - r) / pixel + 0.5, 0.0, 1.0);
  return mix(sharp, 0.42, smoothstep(0.3, 1.0, pixel));
}

void main() {
  bool outside = dot(vNormal, vFromEyeM) < 0.0;
  vec3 normal = outside ? vNormal : -vNormal;
  float alongM = dot(vPlaceM.xy, vec2(-vNormal.y, vNormal.x));
  float upM = vPlaceM.z;
  float style = vLook.w;
  float alpha = opacity;
  vec3 tint = vLook.rgb;
  // Near the ground less of the sky is open.
  float open = mix(0.72, 1.0, smoothstep(0.0, 7.0, upM));
  // A building site has a few white lamps for its work alone.
  bool isBuilt = vState.w < 0.0;
  float lamplight = isBuilt ? lamps : 0.15 * lamps;
  vec3 albedo = wallColor;
  vec3 glow = vec3(0.0);

  if (vSurface == WALL) {
    float seams = stripes(alongM, 6.0, 0.10) * 0.07 + stripes(upM, 4.0, 0.05) * 0.04;
    albedo = mix(wallColor, tint, vKind == HALL ? 0.10 : 0.28) * (1.0 - seams);
    if (!outside) { albedo *= 0.86; open *= 0.85; }
    if (vKind == OFFICE) {
      float bands = stripes(upM - 2.1, 4.0, 1.7) * stripes(alongM, 3.2, 2.6);
      albedo *= 1.0 - 0.38 * bands;
      float on = step(0.42, chance(vec2(alongM / 3.2 + 0.5, upM / 4.0)));
      glow += lampColor * bands * on * lamplight * 0.85;
    } else if (outside) {
      // A band of glass under the eaves, and a lamp over each door.
      float bay = (fract(alongM / 36.0) - 0.5) * 36.0;
      float door = exp(-(bay * bay) / 14.0 - upM * 0.16);
      glow += lampColor * lamplight * (0.55 * door + 0.10 * exp(-upM / 5.0));
      float mast = (fract(alongM / 108.0) - 0.5) * 108.0;
      if (!isBuilt) glow += workLight * lamps * 0.7 * exp(-(mast * mast) / 150.0 - upM * 0.09);
      float lit = step(0.35, chance(vec2(alongM / 6.0 + 0.5, 3.0)));
      float glass = stripes(upM - 7.2, 1000.0, 1.1) * stripes(alongM, 6.0, 5.2);
      albedo *= 1.0 - 0.28 * glass;
      glow += lampColor * glass * lit * lamplight * 0.7;
    }
  } else if (vSurface == ROOF) {
    float seams = max(stripes(vPlaceM.x, 12.0, 0.16), stripes(vPlaceM.y, 12.0, 0.16));
    albedo = mix(roofColor, tint, 0.05) * (1.0 - 0.05 * seams);
    open = 1.0;
  } else if (vSurface == FLOOR) {
    float tiles = max(stripes(vPlaceM.x, 1.2, 0.03), stripes(vPlaceM.y, 1.2, 0.03));
    albedo = floorColor * (1.0 - 0.10 * tiles);
    glow += lampColor * 0.12 * lamplight;
    open = 0.9;
  } else if (vSurface == FENCE) {
    float mesh = max(stripes(alongM, 3.0, 0.12), 0.16);
    alpha *= mesh;
    albedo = mix(wallColor, inkColor, 0.7);
  } else if (vSurface == HULL) {
    // Steel in rings, one below the other.
    albedo = tint * (1.0 - 0.10 * stripes(upM, 1.8, 0.08));
    open = mix(0.8, 1.0, smoothstep(0.0, 20.0, upM));
  } else if (vSurface == CELLS) {
    float grid = max(stripes(vPlaceM.x, 2.4, 0.12), stripes(vPlaceM.y, 2.4, 0.12));
    albedo = mix(vec3(0.13, 0.22, 0.42), inkColor, 0.35 * grid);
    open = 1.0;
  } else if (vSurface == BLADE) {
    albedo = vec3(0.92, 0.93, 0.94) * (1.0 - 0.12 * stripes(vPlaceM.y, 1.2, 0.12));
    open = 1.0;
  } else if (vSurface == CROWN) {
    albedo = crownColor * mix(0.8, 1.12, chance(floor(vPlaceM.xy / 9.0)));
    open = mix(0.62, 1.0, smoothstep(0.0, 7.0, upM));
  } else if (vSurface == TRAY) {
    // Rungs, and cables between them.
    albedo = mix(unitColor, inkColor, 0.25 + 0.25 * stripes(alongM, 0.3, 0.06));
  } else if (vSurface == LAMP) {
    albedo = vec3(0.9);
    float on = isBuilt ? 1.0 : step(0.8, chance(vec2(floor(alongM / 6.0), 7.0)));
    glow = (isBuilt ? vec3(1.0, 0.98, 0.94) : lampColor) * on * mix(0.35, 0.6, stripes(alongM, 1.5, 1.3));
  } else if (vSurface == DOOR) {
    // A dock's shutter, and the lamp over it.
    albedo = mix(wallColor, inkColor, 0.18 + 0.12 * stripes(upM, 0.6, 0.1));
    glow += lampColor * lamplight * 0.9 * exp(-abs(upM - 3.6));
  } else {
    albedo = mix(unitColor, tint, 0.34);
    open = mix(0.6, 1.0, smoothstep(0.0, 3.0, upM));
    if (vSurface == FAN) albedo = mix(albedo, inkColor, 0.55 * fans(vPlaceM.xy));
    else if (vSurface == STACK) albedo = mix(unitColor, inkColor, 0.3);
    else albedo *= 1.0 - 0.10 * stripes(alongM, 0.6, 0.1);
    glow += lampColor * lamplight * 0.10 * exp(-upM / 2.5);
  }

  float inside = vPart == PART_FLOOR || vPart == PART_INDOOR || (!outside && vSurface == WALL) ? 0.35 : 1.0;
  vec3 color = albedo * (lightOn(normal, inside, open) + indoorLight * (1.0 - inside)) + glow * (0.35 + albedo);

  if (style > 1.5 && vPart != PART_YARD) {
    // Not reported: hatched, and what is behind shows through.
    float pixel = max(max(fwidth(alongM), fwidth(upM)), length(fwidth(vPlaceM.xy)));
    float pitch = exp2(ceil(log2(max(9.0 * pixel, 1.0))));
    float x = vSurface == WALL ? alongM + upM : vPlaceM.x + vPlaceM.y;
    float hatch = stripes(x, pitch, 0.16 * pitch);
    color = mix(color, inkColor, 0.75 * hatch);
    alpha *= vPart == PART_FLOOR ? 0.0 : mix(0.22, 0.85, hatch);
  }
  if (vState.w >= 0.0 && vPart != PART_FLOOR) {
    // Being built: what is done is solid, above it scaffolding.
    float done = step(upM, vState.w * vState.y) * (vPart == PART_ROOF ? 0.0 : 1.0);
    float frame = vSurface == WALL
      ? max(stripes(alongM, 3.0, 0.12), max(stripes(upM, 2.0, 0.10), 0.6 * stripes(alongM + 1.5 * upM, 6.0, 0.10)))
      : max(stripes(vPlaceM.x, 6.0, 0.14), stripes(vPlaceM.y, 6.0, 0.14));
    color = mix(mix(color, tint, 0.35), color, done);
    alpha *= mix(max(0.75 * frame, 0.05), 1.0, done);
  }
  if (vPart == PART_ROOF) alpha *= vState.z;
  alpha *= vState.x;
  if (alpha < 0.004) discard;
  fragColor = vec4(min(color, 1.0) * alpha, alpha);
  WRITE_DEPTH(1.0);
}
