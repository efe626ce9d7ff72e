// Two texels a volume: presence, height it is cut at, share of its roof, progress; tint and style.
uniform highp sampler2D volumes;
// How much of the land's trees stands: none where the ground is taken.
uniform float landShown;

// In place of a volume's number: the land, which belongs to none and always stands.
const int LAND = 65535;

vec4 stateOf(int volume) {
  return volume == LAND ? vec4(landShown, 1e5, 1.0, -1.0) : texelFetch(volumes, ivec2(0, volume), 0);
}

vec4 lookOf(int volume) {
  return volume == LAND ? vec4(1.0, 1.0, 1.0, 0.0) : texelFetch(volumes, ivec2(1, volume), 0);
}
