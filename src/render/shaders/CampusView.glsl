// The eye in the campus frame (east, north, up of its origin), metres, and that frame's axes in the Earth-fixed one.
uniform vec3 eyeM;
uniform mat3 axes;
uniform float pixelsPerRadian;

// With the depth of the projection: it only clips. Fragments write their own, since a floor reaches from underfoot to the
// far wall, and the logarithm between its corners is not that of its middle.
vec4 clipOf(vec3 fromEyeM) {
  return projectionMatrix * vec4(mat3(modelViewMatrix) * (axes * fromEyeM), 1.0);
}
