// Unit vector to the Sun in the campus frame, and light of Sun, sky and ground; display-referred.
uniform vec3 sun;
uniform vec3 sunLight;
uniform vec3 skyLight;
uniform vec3 groundLight;

// Of the lamps on a building site.
const vec3 workLight = vec3(0.86, 0.93, 1.0);

// Light on a matt surface; `open` is how much of the sky it sees.
vec3 lightOn(vec3 normal, float sunShare, float open) {
  float direct = max(dot(normal, sun), 0.0) * sunShare;
  return sunLight * direct + mix(groundLight, skyLight, 0.5 + 0.5 * normal.z) * open;
}

// Coverage of lines `width` wide every `pitch`, averaged over the pixel.
float stripes(float x, float pitch, float width) {
  float pixel = max(fwidth(x), 1e-5);
  float fromLine = abs(fract(x / pitch + 0.5) - 0.5) * pitch;
  float sharp = clamp((0.5 * width - fromLine) / pixel + 0.5, 0.0, 1.0) * min(1.0, width / pixel);
  return mix(sharp, width / pitch, smoothstep(0.25, 0.6, pixel / pitch));
}

// 0 to 1, the same for the same cell.
float chance(vec2 cell) {
  uvec2 v = uvec2(ivec2(floor(cell))) * 1664525u + 1013904223u;
  v.x += v.y * 1664525u;
  v.y += v.x * 1664525u;
  v ^= v >> 16u;
  v.x += v.y * 1664525u;
  return float((v.x ^ (v.x >> 15u)) & 0xffffu) / 65535.0;
}
