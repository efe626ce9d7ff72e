const verdict = (value, limit, holds) => (value === null ? 'n/a' : holds(value, limit) ? 'pass' : 'FAIL');

/** A rule that holds up to its limit. */
export const atMost = (name, value, limit, unit) => ({
  name,
  value,
  limit,
  unit,
  sign: '≤',
  verdict: verdict(value, limit, (a, b) => a <= b),
});

/** A rule that holds from its limit on. */
export const atLeast = (name, value, limit, unit) => ({
  name,
  value,
  limit,
  unit,
  sign: '≥',
  verdict: verdict(value, limit, (a, b) => a >= b),
});

/** A figure that has no limit. */
export const unlimited = (name, value, unit) => ({
  ...atLeast(name, value, null, unit),
  verdict: 'no limit',
});
