#include "placed"
#include "placement"
#include "campusView"

// Five texels a block, see CampusRacks.ts.
uniform highp sampler2D rackBlocks;
uniform highp sampler2D rackPalette;
// Which of the metrics gives the colour.
uniform int colorBy;
uniform vec3 unknownColor;

struct Rack {
  // Middle of its foot from the eye, and unit vectors across its front, out of its front and up; Earth-fixed.
  vec3 footM;
  vec3 across;
  vec3 front;
  vec3 up;
  vec3 sizeM;
  vec3 color;
  float trays;
  float perTray;
  bool there;
};

vec4 blockTexel(int block, int texel) {
  return texelFetch(rackBlocks, ivec2(texel, block), 0);
}

vec3 metricColor(vec4 metrics) {
  float value = colorBy == 0 ? metrics.x : colorBy == 1 ? metrics.y : metrics.z;
  return value < 0.0 ? unknownColor : texelFetch(rackPalette, ivec2(int(value * 255.0 + 0.5), 0), 0).rgb;
}

// A rack by its place among all places of the grids. The rows of a pair face each other.
Rack rackAt(uint id) {
  Placed placed = place(id);
  int block = int(placed.group);
  vec4 counts = blockTexel(block, 0);
  vec4 size = blockTexel(block, 1);
  vec4 across = blockTexel(block, 2);
  vec4 front = blockTexel(block, 3);
  uint row = texelFetch(nodeTable, ivec2(int(id) % NODE_TABLE_WIDTH, int(id) / NODE_TABLE_WIDTH), 0).y & 65535u;
  float way = row % 2u == 0u ? 1.0 : -1.0;
  bool real = float(id) - counts.x < counts.y;
  return Rack(placed.fromEyeM, across.xyz * way, front.xyz * way, axes[2], size.xyz, metricColor(blockTexel(block, 4)),
    size.w, across.w, placed.there && real);
}

vec4 clipFromEye(vec3 fromEyeM) {
  return projectionMatrix * vec4(mat3(modelViewMatrix) * fromEyeM, 1.0);
}

// Noise whose grain is a pixel, even in each small square: after Jimenez (2014), "Next generation post processing".
float ditherThreshold(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}
