uniform sampler2D nightMap;
uniform vec3 cityLights;
uniform float cityLightsOpacity;

// Light of towns seen by night: `lights` their brightness, `halo` that of their surroundings, `sun` the Sun's sine.
vec3 cityGlow(float lights, float halo, float sun) {
  float dark = 1.0 - smoothstep(-0.14, 0.03, sun);
  vec3 glow = cityLights * 0.85 * lights + cityLights * vec3(1.0, 0.82, 0.62) * 0.42 * halo;
  // White hearts in the brightest towns.
  glow += vec3(0.16, 0.20, 0.22) * lights * lights;
  return glow * dark * cityLightsOpacity;
}
