// Depth by the logarithm of the distance along the view, from 0.5 m to 4e9 m: a 24-bit buffer then tells things apart
// that differ by some 2e-6 of their distance, near and far alike.
const float NEAREST_M = 0.5;
const float DEPTH_OCTAVES = 32.897353;

// 0 at the nearest, 1 at the farthest; `alongM` is the clip space w of a perspective camera in metres.
float depthAt(float alongM) {
  return log2(max(alongM, 1e-6) / NEAREST_M) / DEPTH_OCTAVES;
}

// The clip space position with that depth. Right at vertices: what is large and near must also write gl_FragDepth.
vec4 withDepth(vec4 clip) {
  return vec4(clip.xy, (2.0 * depthAt(clip.w) - 1.0) * clip.w, clip.w);
}
