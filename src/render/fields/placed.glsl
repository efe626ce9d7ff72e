// An instance where its placement puts it.
struct Placed {
  // From the eye, metres, Earth-fixed axes.
  vec3 fromEyeM;
  // Ordinal of what it belongs to.
  uint group;
  // False while it is not there: not launched yet, or left out by a filter.
  bool there;
  // How long it has been there, as a share of the time that the whole took, 0 to 1; -1 where that is not known.
  float age;
};
