// Kinds of surface, as the models' vertices name them.
const int CELLS = 0;
const int BACK = 1;
const int RADIATOR = 2;
const int FOIL = 3;
const int STRUCTURE = 4;
const int GLASS = 6;

// The darkest of a node's cells, linear: what a rim fades to.
const vec3 CELLS_DARK = vec3(0.006, 0.012, 0.048);

// How near the pixels of a wing are for the rims of its panels, which are thinner than a pixel from a little way off: what
// is drawn of them there would sparkle. `atM`: metres along the wing and across it.
float nearRims(vec2 atM) {
  return 1.0 - smoothstep(0.015, 0.06, 0.7 * length(fwidth(atM)));
}
