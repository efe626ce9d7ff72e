// Offset from the origin, metres, and group; one texel an instance.
uniform highp sampler2D places;
// From the eye to the origin of all, metres.
uniform vec3 originFromEyeM;

Placed place(uint id) {
  vec4 at = texelFetch(places, ivec2(int(id) % PLACES_WIDTH, int(id) / PLACES_WIDTH), 0);
  return Placed(originFromEyeM + at.xyz, uint(at.w), true, -1.0);
}
