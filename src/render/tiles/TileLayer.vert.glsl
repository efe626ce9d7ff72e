precision highp sampler2D;

const int POINTS = 13;
const float FACETS = 12.0;
const float OVERLAP = 1.0 / 320.0;

// Points of the tiles from their middles, a row a tile, metres.
uniform sampler2D forms;

// One tile: its middle from the eye, metres, and its row of `forms`.
in vec4 place;
// Its picture, and what stands in for it: place and share in that picture, and its layer.
in vec4 own;
in vec4 before;
// How much of its own picture shows over the other, and of both over the ground.
in vec2 shares;

out vec3 vFromEyeM;
out vec2 vOwn;
out vec2 vBefore;
flat out vec4 vLayers;

void main() {
  ivec2 point = ivec2(gl_VertexID % POINTS, gl_VertexID / POINTS);
  vec2 across = vec2(point) / FACETS;
  across += (step(1.0, across) - (1.0 - step(0.001, across))) * OVERLAP;
  vFromEyeM = place.xyz + texelFetch(forms, ivec2(gl_VertexID, int(place.w)), 0).xyz;
  vOwn = own.xy + own.z * across;
  vBefore = before.xy + before.z * across;
  vLayers = vec4(own.w, before.w, shares);
  gl_Position = projectionMatrix * vec4(mat3(modelViewMatrix) * vFromEyeM, 1.0);
}
