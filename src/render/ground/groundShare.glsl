// How much of the map shows at a distance from the eye and a slant (cosine): nearer it would be wrong by more than one sees, and
// towards the horizon it would crowd.
float groundShare(float farM, float facing) {
  return smoothstep(3500.0, 9000.0, farM) * smoothstep(0.03, 0.2, facing);
}
