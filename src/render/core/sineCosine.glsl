const float TAU = 6.283185307179586;

// Sine, and cosine less one, of an angle in turns, |turns| <= 0.5: within 1e-7, and precise also where the angle is
// tiny. Built-in sines may be wrong by 2e-4, over a kilometre at a low orbit. Taylor series on an eighth of a turn.
vec2 sineAndFall(float turns) {
  float quarters = floor(4.0 * turns + 0.5);
  float x = (turns - 0.25 * quarters) * TAU;
  float q = x * x;
  float s = x + x * q * (-1.0 / 6.0 + q * (1.0 / 120.0 + q * (-1.0 / 5040.0 + q / 362880.0)));
  float f = q * (-0.5 + q * (1.0 / 24.0 + q * (-1.0 / 720.0 + q * (1.0 / 40320.0 - q / 3628800.0))));
  if (abs(quarters) == 1.0) return quarters * vec2(1.0 + f, -s) - vec2(0.0, 1.0);
  return quarters == 0.0 ? vec2(s, f) : vec2(-s, -2.0 - f);
}

// Sine and cosine of an angle in turns, |turns| <= 0.5.
vec2 sineCosineOfTurns(float turns) {
  return sineAndFall(turns) + vec2(0.0, 1.0);
}
