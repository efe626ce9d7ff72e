uniform vec3 sunDirection;

// 0 by night to 1 by day. The Sun lights the ground from some 6 degrees below the horizon (civil twilight) on.
float daylight(vec3 normal) {
  return smoothstep(-0.105, 0.16, dot(normal, sunDirection));
}

// The diagram's ground: a flat colour, shaded where the Sun is down and a little towards the limb, for roundness.
vec3 diagramShade(vec3 color, vec3 normal, vec3 toEye, vec3 nightShade, vec3 dayShade) {
  float sun = dot(normal, sunDirection);
  float day = smoothstep(-0.2, 0.25, sun);
  vec3 shade = mix(nightShade, dayShade, day * (0.72 + 0.28 * smoothstep(0.0, 0.9, sun)));
  float limb = 1.0 - max(dot(normal, toEye), 0.0);
  return color * shade * (1.0 - 0.10 * limb * limb * limb);
}
