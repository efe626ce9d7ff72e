#include "depth"
#include "lines"
#include "surfaceKinds"

uniform vec3 sunDirection;
// Light in the Earth's shadow, linear.
uniform vec3 nightLight;
// Length of a wing from its root, its width, its root from the pivot, metres.
uniform vec3 wingM;
// Height and depth of a radiator blade, its foot and where its lines leave the bus, from the middle of the bus, metres.
uniform vec4 bladeM;
uniform vec2 panels;
// How far the marks of power and heat have gone, in turns.
uniform float flowTurns;
// False colour of the radiators by their heat, as it is shown, and whether it is.
uniform vec4 heat;

in vec3 vFromEyeM;
in vec3 vNormal;
in vec3 vPartM;
flat in int vKind;
flat in int vPart;
in vec3 vColor;
flat in vec3 vUp;
flat in vec3 vBoom;
flat in float vSunlit;
flat in float vEarthShare;
flat in vec2 vFade;
out vec4 fragColor;

const vec3 SUNLIGHT = vec3(2.5, 2.42, 2.3);
// Reflected by sea, cloud and land together: albedo 0.3 (Earth's mean), bluish.
const vec3 EARTH_ALBEDO = vec3(0.26, 0.31, 0.38);

// Noise whose grain is a pixel, even in each small square: after Jimenez (2014), "Next generation post processing".
float ditherThreshold(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}

// Three values within half of zero that tell nothing of each other or of the next cell: after Jarzynski and Olano (2020).
vec3 hashes(vec3 cell) {
  uvec3 v = uvec3(ivec3(cell)) * 1664525u + 1013904223u;
  v += v.yzx * v.zxy;
  v ^= v >> 16u;
  v += v.yzx * v.zxy;
  return vec3(v >> 8u) / 16777216.0 - 0.5;
}

// Three values that run smoothly from cell to cell, each within half of zero; flat in the middle of a cell.
vec3 patches(vec3 at) {
  vec3 cell = floor(at);
  vec3 f = smoothstep(0.2, 0.8, at - cell);
  vec2 o = vec2(0.0, 1.0);
  vec3 near = mix(mix(hashes(cell), hashes(cell + o.yxx), f.x), mix(hashes(cell + o.xyx), hashes(cell + o.yyx), f.x), f.y);
  vec3 far = mix(mix(hashes(cell + o.xxy), hashes(cell + o.yxy), f.x), mix(hashes(cell + o.xyy), hashes(cell + 1.0), f.x), f.y);
  return mix(near, far, f.z);
}

// The foil's creases: facets of a hand's breadth, then finer ones, as far as the pixels show them.
vec3 crumpled(vec3 normal, vec3 at) {
  float pixel = max(length(fwidth(at)), 1e-4);
  vec3 skewed = mat3(0.8, 0.36, -0.48, -0.6, 0.48, -0.64, 0.0, 0.8, 0.6) * at;
  skewed += 0.05 * sin(9.0 * skewed.zxy);
  float size = pixel < 0.02 ? 0.09 : 0.23;
  return normalize(normal + 0.22 * patches(skewed / size) * smoothstep(size, 0.3 * size, pixel));
}

// What a ray from the model meets: the Earth by day or night, else black sky. `blur` softens the limb.
vec3 surroundings(vec3 ray, float blur, float day) {
  float limb = -sqrt(max(1.0 - vEarthShare, 0.0));
  float earth = smoothstep(limb + blur, limb - blur, dot(ray, vUp));
  float air = smoothstep(0.12 + blur, 0.0, abs(dot(ray, vUp) - limb));
  return (EARTH_ALBEDO * earth + vec3(0.10, 0.19, 0.34) * air * (1.0 - 0.6 * earth)) * SUNLIGHT * day;
}

// Light of the Earth on a small face. Facing it: its radius over the distance, squared; turned away, a power that
// gives 0.26 edge on at 550 km, as the exact integral does.
vec3 earthshine(vec3 normal, float day) {
  float facing = 0.5 - 0.5 * dot(normal, vUp);
  return EARTH_ALBEDO * SUNLIGHT * vEarthShare * pow(facing, 1.7) * day;
}

struct Surface {
  vec3 albedo;
  vec3 mirror;
  float roughness;
};

Surface surfaceHere(vec3 color) {
  if (vKind == CELLS) {
    // The rim runs from its own light grey to the cells' dark blue.
    color = mix(min(color, CELLS_DARK), color, nearRims(vPartM.xy));
    float fromRoot = abs(vPartM.x) - wingM.z;
    float seams = max(lines(fromRoot, wingM.x / panels.x, 0.045), lines(vPartM.y + 0.5 * wingM.y, wingM.y / panels.y, 0.045));
    float cells = max(lines(fromRoot, 0.182, 0.006), lines(vPartM.y, 0.091, 0.004));
    vec3 albedo = mix(color, vec3(0.16, 0.18, 0.2), 0.5 * cells);
    return Surface(mix(albedo, color * 0.25 + 0.01, seams), mix(vec3(0.03, 0.036, 0.05), vec3(0.01), seams), 0.2);
  }
  if (vKind == FOIL) return Surface(color * 0.42, color * 0.75, 0.34);
  if (vKind == STRUCTURE) {
    bool rim = (vPart == 1 || vPart == 2) && abs(vPartM.x) > wingM.z && vPartM.z > -0.03;
    float near = rim ? nearRims(vPartM.xy) : 1.0;
    return Surface(mix(CELLS_DARK, color * 0.7, near), vec3(0.12) * near, mix(0.9, 0.4, near));
  }
  if (vKind == RADIATOR) return Surface(color, vec3(0.035), 0.35);
  if (vKind == BACK) {
    float ribs = max(lines(vPartM.x, 0.5, 0.02), lines(vPartM.y, 0.5, 0.02));
    return Surface(color * (1.0 - 0.22 * ribs), vec3(0.03), 0.5);
  }
  if (vKind == GLASS) return Surface(color * 0.3, vec3(0.25, 0.3, 0.36), 0.06);
  return Surface(color, vec3(0.03), 0.5);
}

// No two panels lie quite level: each catches the Sun in its turn.
vec3 panelNormal(vec3 normal) {
  vec2 panel = floor(vec2(abs(vPartM.x) - wingM.z, vPartM.y + 0.5 * wingM.y) / wingM.xy * panels);
  return normalize(normal + 0.022 * hashes(vec3(panel, float(vPart))));
}

// A mark on its way: bright at its head, where the phase is 0, and fading behind.
float mark(float phase) {
  float soft = max(fwidth(phase), 0.03);
  soft = soft > 0.5 ? 0.03 : soft;
  return exp(-5.0 * phase) * smoothstep(0.0, soft, phase) * smoothstep(1.0, 0.97, phase);
}

// Marks in lanes, thinner than which nothing shows; `across` in metres, lanes in their middles.
float lane(float across, float pitch) {
  float seen = 1.0 - smoothstep(0.1, 0.35, fwidth(across) / pitch);
  return lines(across + 0.5 * pitch, pitch, 0.045 * pitch) * seen;
}

// What tells where power and heat go: from the cells along the booms to the bus, from there up the blades.
vec3 flow() {
  if (vPart == 1 || vPart == 2) {
    float fromRoot = abs(vPartM.x) - wingM.z;
    float pitch = wingM.y / panels.y;
    bool onLane = vKind == CELLS || vKind == BACK;
    float way = onLane ? lane(vPartM.y + 0.5 * wingM.y, pitch) : fromRoot < 0.0 ? 0.35 : 0.0;
    return vec3(1.0, 0.56, 0.16) * way * mark(fract(fromRoot * 9.0 / wingM.x + flowTurns));
  }
  if (vPart == 3) {
    float up = abs(vPartM.y) - bladeM.z;
    float way = up > 0.0 ? lane(vPartM.z, bladeM.y / 6.0) : 0.5;
    vec3 cooling = mix(vec3(1.0, 0.3, 0.08), vec3(0.55, 0.1, 0.06), clamp(up / bladeM.x, 0.0, 1.0));
    return cooling * way * mark(fract(flowTurns - up * 6.0 / bladeM.x));
  }
  return vec3(0.0);
}

// Joints between the panels of a blade, as far as the pixels show them.
float radiatorSeams() {
  float up = abs(vPartM.y) - bladeM.z;
  return max(lines(up, bladeM.x / 6.0, 0.06), lines(vPartM.z + 0.5 * bladeM.y, bladeM.y / 3.0, 0.06));
}

// Trowbridge and Reitz's distribution with Schlick's visibility and Fresnel terms.
vec3 glint(vec3 normal, vec3 toEye, vec3 toSun, vec3 mirror, float roughness) {
  vec3 middle = normalize(toEye + toSun);
  float nh = max(dot(normal, middle), 0.0);
  float nl = max(dot(normal, toSun), 0.0);
  float nv = max(dot(normal, toEye), 0.02);
  float a2 = roughness * roughness * roughness * roughness;
  float spread = nh * nh * (a2 - 1.0) + 1.0;
  float k = 0.5 * roughness * roughness;
  vec3 fresnel = mirror + (1.0 - mirror) * pow(1.0 - max(dot(toEye, middle), 0.0), 5.0);
  return fresnel * min(a2 / (3.14159 * spread * spread), 14.0) * nl / (4.0 * mix(nl, 1.0, k) * mix(nv, 1.0, k));
}

void main() {
  float threshold = ditherThreshold(floor(gl_FragCoord.xy));
  if (threshold < vFade.x || threshold >= vFade.y) discard;
  vec3 toEye = normalize(-vFromEyeM);
  vec3 normal = normalize(gl_FrontFacing ? vNormal : -vNormal);
  vec3 color = pow(vColor, vec3(2.2));
  if (vKind == FOIL) normal = crumpled(normal, vPartM);
  if (vKind == CELLS) normal = panelNormal(normal);
  Surface here = surfaceHere(color);

  // The Sun reddens as it goes through the rim of the air.
  vec3 sun = SUNLIGHT * vSunlit * mix(vec3(1.0, 0.55, 0.3), vec3(1.0), smoothstep(0.0, 0.8, vSunlit));
  float height = dot(vUp, sunDirection);
  // Share of the Earth below that is in daylight, from the Sun's height; soft over the width of the view.
  float day = 0.5 * (height + sqrt(height * height + 0.09 * (1.0 - 0.6 * vEarthShare)));
  float direct = max(dot(normal, sunDirection), 0.0);
  vec3 light = here.albedo * (sun * direct + earthshine(normal, day) + nightLight * (0.7 + 0.3 * dot(normal, vUp)));
  light += sun * glint(normal, toEye, sunDirection, here.mirror, here.roughness);
  float edge = pow(1.0 - max(dot(normal, toEye), 0.0), 5.0);
  vec3 mirror = here.mirror + (max(vec3(1.0 - here.roughness), here.mirror) - here.mirror) * edge;
  light += mirror * (surroundings(reflect(-toEye, normal), 0.05 + 0.5 * here.roughness, day) + nightLight);

  light += 0.8 * flow() * vSunlit;

  vec3 shown = 1.0 - exp(-1.15 * light);
  vec3 seen = pow(shown, vec3(1.0 / 2.2));
  // Heat is told alike in sunlight and in shadow; what is seen at a flat angle is a little darker, or form would be lost.
  if (vKind == RADIATOR && heat.w > 0.0)
    seen = heat.rgb * mix(0.8, 1.0, abs(dot(normal, toEye))) * (1.0 - 0.12 * radiatorSeams());
  WRITE_DEPTH(1.0);
  fragColor = vec4(seen, 1.0);
}
