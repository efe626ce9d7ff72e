// Nearest that is drawn, metres along the view.
const float NEAREST_M = 0.5;
// What lies on a face is tested at this share of its distance, so that it is before the face.
const float MARK_NEARER = 0.9998;
const float EDGE_NEARER = 0.9994;

#ifdef USE_REVERSED_DEPTH_BUFFER

// 1 at the nearest, 0 without end. In a buffer of floats things are told apart that differ by 3e-7 of their distance. On the
// screen it runs evenly over any plane, so that the vertices' is right everywhere, and fragments need not write theirs.
float depthAt(float alongM) {
  return NEAREST_M / alongM;
}

// Three steps of a float nearer.
float nearerDepthAt(float alongM) {
  return depthAt(alongM) * (1.0 + 3.5762787e-7);
}

vec4 withDepth(vec4 clip) {
  return vec4(clip.xy, NEAREST_M, clip.w);
}

vec4 withWrittenDepth(vec4 clip, float share) {
  return vec4(clip.xy, NEAREST_M / share, clip.w);
}

#define WRITE_DEPTH(share)

#else

// By the logarithm of the distance along the view, to 4e9 m: it tells things apart that differ by 3e-6 of their distance,
// near and far alike, of 24 bits as of floats.
const float DEPTH_OCTAVES = 32.897353;

// 0 at the nearest, 1 at the farthest; `alongM` is the clip space w of a perspective camera in metres.
float depthAt(float alongM) {
  return log2(max(alongM, 1e-6) / NEAREST_M) / DEPTH_OCTAVES;
}

// A few steps of the buffer nearer.
float nearerDepthAt(float alongM) {
  return depthAt(alongM) - 3e-7;
}

// The clip space position with that depth. Right at vertices: what is large and near must also WRITE_DEPTH.
vec4 withDepth(vec4 clip) {
  return vec4(clip.xy, (2.0 * depthAt(clip.w) - 1.0) * clip.w, clip.w);
}

// The position of what does WRITE_DEPTH(share): the projection's own depth, which only clips. A floor reaches from underfoot
// to the far wall, and the logarithm between its corners is not that of its middle.
vec4 withWrittenDepth(vec4 clip, float share) {
  return clip;
}

#define WRITE_DEPTH(share) gl_FragDepth = depthAt((share) / gl_FragCoord.w)

#endif
