const float TAU = 6.283185307179586;

// Sine of an angle in turns, |turns| <= 0.5, within 1e-7. Built-in sines may be wrong by 2e-4, over a kilometre
// at a low orbit. Taylor series to the 11th power on a quarter turn.
float sineOfTurns(float turns) {
  float t = abs(turns) > 0.25 ? sign(turns) * 0.5 - turns : turns;
  float x = t * TAU;
  float q = x * x;
  return x * (1.0 + q * (-1.0 / 6.0 + q * (1.0 / 120.0 + q * (-1.0 / 5040.0
    + q * (1.0 / 362880.0 - q / 39916800.0)))));
}

vec2 sineCosineOfTurns(float turns) {
  return vec2(sineOfTurns(turns), sineOfTurns(0.25 - abs(turns)));
}
