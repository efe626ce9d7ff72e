#include "sizesLight"
#include "sizesLines"
#include "surfaceKinds"

// Length and width of a panel of a wing, where the first begins across, metres.
uniform vec3 panelM;
// Whether the panels have rims of their own, as a node's have.
uniform bool panelRims;
// Length and width of a pitch, metres.
uniform vec2 pitchM;
uniform vec3 grassColor;
uniform vec3 markColor;
uniform vec3 groundColor;
// Share of the sun in the light on the ground.
uniform float sunShare;

in vec3 vAtM;
in vec3 vNormal;
in vec3 vColor;
in vec3 vLocalM;
flat in int vKind;
out vec4 fragColor;

struct Surface {
  vec3 albedo;
  vec3 mirror;
  float roughness;
};

// A value within half of zero that tells nothing of the next cell's: after Jarzynski and Olano (2020).
float noise(vec2 cell) {
  uvec2 v = uvec2(ivec2(cell)) * 1664525u + 1013904223u;
  v.x += v.y * 1664525u;
  v.y += v.x * 1664525u;
  v ^= v >> 16u;
  v.x += v.y * 1664525u;
  return float(v.x >> 8u) / 16777216.0 - 0.5;
}

Surface cells(vec3 color) {
  // Of a node's wing a triangle at a panel's edge runs from the rim's light grey to the cells' dark blue.
  if (panelRims) color = mix(min(color, CELLS_DARK), color, nearRims(vLocalM.xy));
  float across = vLocalM.y + panelM.z;
  float seams = max(lines(vLocalM.x, panelM.x, 0.05), lines(across, panelM.y, 0.05));
  float fine = max(lines(vLocalM.x, 0.182, 0.006), lines(vLocalM.y, 0.091, 0.004));
  vec3 albedo = mix((0.75 * color + vec3(0.006, 0.009, 0.02)) * (1.0 + 0.12 * noise(floor(vec2(vLocalM.x / panelM.x, across / panelM.y)))), vec3(0.16, 0.18, 0.2), 0.35 * fine);
  return Surface(mix(albedo, vec3(0.22, 0.24, 0.27), 0.55 * seams), vec3(0.034, 0.038, 0.048), 0.22);
}

Surface steel(vec3 color) {
  float weld = lines(vLocalM.z, 1.83, 0.07);
  float ring = noise(vec2(floor(vLocalM.z / 1.83), 7.0));
  return Surface(color * 0.24, color * (0.62 + 0.1 * ring) * (1.0 - 0.5 * weld), 0.3 + 0.05 * ring);
}

// The windward side is the half behind: its edges run up the flaps.
Surface tiles(vec3 color) {
  float windward = smoothstep(-0.02, 0.02, sin(vLocalM.x));
  Surface bare = steel(color);
  float seams = max(lines(vLocalM.z, 0.6, 0.02), lines(vLocalM.x, 0.0667, 0.0022));
  vec3 dark = vec3(0.012, 0.0125, 0.0135) * (1.0 + 0.6 * seams);
  return Surface(mix(bare.albedo, dark, windward), mix(bare.mirror, vec3(0.028), windward), mix(bare.roughness, 0.42, windward));
}

Surface wall(vec3 color) {
  float seam = max(0.3 * lines(vLocalM.x, 1.2, 0.05), 0.6 * lines(vLocalM.x, 12.0, 0.35));
  float foot = smoothstep(1.3, 1.2, vLocalM.y);
  float crown = smoothstep(vLocalM.z - 0.95, vLocalM.z - 0.9, vLocalM.y);
  return Surface(color * (1.0 - seam) * mix(1.0, 0.55, foot) * mix(1.0, 0.72, crown), vec3(0.035), 0.55);
}

Surface surfaceHere(vec3 color) {
  if (vKind == CELLS) return cells(color);
  if (vKind == STEEL) return steel(color);
  if (vKind == TILES) return tiles(color);
  if (vKind == WALL) return wall(color);
  if (vKind == ROOF) {
    float seam = max(0.3 * lines(vLocalM.x, 12.0, 0.3), 0.3 * lines(vLocalM.y, 12.0, 0.3));
    return Surface(color * (1.0 - seam), vec3(0.03), 0.7);
  }
  if (vKind == FOIL) return Surface(color * 0.42, color * 0.75, 0.36);
  if (vKind == RIM) {
    // Wings face away from y: from before them ribs show only through the gaps between panels.
    float near = vLocalM.z > -0.03 || cameraPosition.y < vAtM.y ? nearRims(vLocalM.xy) : 1.0;
    return Surface(mix(CELLS_DARK, color * 0.7, near), vec3(0.1) * near, mix(0.9, 0.45, near));
  }
  if (vKind == STRUCTURE) return Surface(color * 0.7, vec3(0.1), 0.45);
  if (vKind == BACK) {
    float ribs = max(lines(vLocalM.x, 0.5, 0.02), lines(vLocalM.y, 0.5, 0.02));
    return Surface(color * (1.0 - 0.2 * ribs), vec3(0.03), 0.5);
  }
  if (vKind == GLASS) return Surface(color * 0.3, vec3(0.25, 0.3, 0.36), 0.08);
  return Surface(color, vec3(0.035), 0.5);
}

// What a ray from a thing meets: the ground, a bright rim, the sky, and around the sun a wide glow.
vec3 surroundings(vec3 ray, float blur) {
  float up = smoothstep(-0.06 - blur, 0.06 + blur, ray.z);
  vec3 sky = skyLight * SKY * mix(2.2, 0.8, smoothstep(0.0, 0.6, ray.z));
  float glow = pow(max(dot(ray, sun), 0.0), mix(18.0, 3.0, blur));
  return mix(bounceLight * 1.4, sky, up) + sunLight * 0.62 * glow;
}

// Trowbridge and Reitz's distribution with Schlick's visibility and Fresnel terms.
vec3 glint(vec3 normal, vec3 toEye, vec3 mirror, float roughness) {
  vec3 middle = normalize(toEye + sun);
  float nh = max(dot(normal, middle), 0.0);
  float nl = max(dot(normal, sun), 0.0);
  float nv = max(dot(normal, toEye), 0.02);
  float a2 = roughness * roughness * roughness * roughness;
  float spread = nh * nh * (a2 - 1.0) + 1.0;
  float k = 0.5 * roughness * roughness;
  vec3 fresnel = mirror + (1.0 - mirror) * pow(1.0 - max(dot(toEye, middle), 0.0), 5.0);
  return fresnel * min(a2 / (3.14159 * spread * spread), 14.0) * nl / (4.0 * mix(nl, 1.0, k) * mix(nv, 1.0, k));
}

// The lines of a pitch, by Law 1 of the game; half of it, for both halves are alike.
float markings(vec2 at, vec2 size) {
  const float WIDE = 0.12;
  vec2 fromEnd = vec2(0.5 * size.x - abs(at.x), abs(at.y));
  float inside = 0.5 * size.y - fromEnd.y;
  float drawn = max(lineAt(min(fromEnd.x, inside) - 0.5 * WIDE, WIDE), lineAt(at.x, WIDE));
  drawn = max(drawn, lineAt(length(at) - 9.15, WIDE));
  vec2 area = vec2(16.5, 20.16);
  vec2 goal = vec2(5.5, 9.16);
  vec2 past = fromEnd - area;
  drawn = max(drawn, max(lineAt(past.x, WIDE) * step(past.y, 0.0), lineAt(past.y, WIDE) * step(past.x, 0.0)));
  past = fromEnd - goal;
  drawn = max(drawn, max(lineAt(past.x, WIDE) * step(past.y, 0.0), lineAt(past.y, WIDE) * step(past.x, 0.0)));
  vec2 spot = fromEnd - vec2(11.0, 0.0);
  drawn = max(drawn, lineAt(length(spot) - 9.15, WIDE) * step(area.x, fromEnd.x));
  float soft = max(fwidth(at.x), 0.02);
  drawn = max(drawn, smoothstep(0.12 + soft, 0.12, min(length(spot), length(at))) * min(1.0, 0.24 / soft));
  return max(drawn, lineAt(length(vec2(fromEnd.x, inside)) - 1.0, WIDE));
}

vec3 grass() {
  vec2 reach = shadeAt(vAtM.xy);
  float mown = 0.5 + 0.5 * sign(sin(3.14159 * vLocalM.x * 20.0 / pitchM.x));
  vec3 color = linear(grassColor) * (0.9 + 0.14 * mown);
  color = mix(color, linear(markColor), 0.9 * markings(vLocalM.xy, pitchM));
  return displayed(color * (sunShare * reach.x + (1.0 - sunShare) * reach.y));
}

void main() {
  if (vKind == GRASS) {
    fragColor = vec4(grass(), 1.0);
    return;
  }
  vec3 toEye = normalize(cameraPosition - vAtM);
  vec3 normal = normalize(gl_FrontFacing ? vNormal : -vNormal);
  Surface here = surfaceHere(linear(vColor));
  float direct = max(dot(normal, sun), 0.0);
  float lit = direct > 0.0 ? sunAt(vAtM, normal) : 0.0;
  // Near the ground less of the sky is left, and more of what the ground throws back.
  float low = mix(0.72, 1.0, smoothstep(0.0, 6.0, vAtM.z));
  float up = 0.5 + 0.5 * normal.z;
  vec3 around = mix(bounceLight, skyLight * SKY * low, up);
  vec3 light = here.albedo * (sunLight * direct * lit + around);
  light += sunLight * lit * glint(normal, toEye, here.mirror, here.roughness);
  float edge = pow(1.0 - max(dot(normal, toEye), 0.0), 5.0);
  vec3 mirror = here.mirror + (max(vec3(1.0 - here.roughness), here.mirror) - here.mirror) * edge;
  light += mirror * surroundings(reflect(-toEye, normal), here.roughness);
  fragColor = vec4(displayed(1.0 - exp(-1.15 * light)), 1.0);
}
