#include "placed"
#include "placement"
#include "campusView"

// Six texels a block, see rackTable.ts.
uniform highp sampler2D rackBlocks;
uniform highp sampler2D rackPalette;
// Which of the metrics gives the colour.
uniform int colorBy;
// A byte each accelerator, four a texel; of racks how many of theirs are failed (x). See RackStates.ts.
uniform highp usampler2D acceleratorStates;
uniform highp usampler2D rackStates;
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
  // Racks side by side that make it.
  float columns;
  // Number of its first accelerator on the campus.
  int firstAccelerator;
  bool there;
};

vec4 blockTexel(int block, int texel) {
  return texelFetch(rackBlocks, ivec2(texel, block), 0);
}

const int BY_FAILED = 4;

vec3 paletteColor(int texel) {
  return texelFetch(rackPalette, ivec2(texel, 0), 0).rgb;
}

bool hasFailed(int accelerator) {
  int texel = accelerator / 4;
  return texelFetch(acceleratorStates, ivec2(texel % 2048, texel / 2048), 0)[accelerator % 4] != 0u;
}

// Colour of one accelerator; all of a rack have that of their rack, but where it tells failures.
vec3 acceleratorColor(vec3 rackColor, int accelerator) {
  if (colorBy != BY_FAILED) return rackColor;
  return paletteColor(hasFailed(accelerator) ? 1 : 0);
}

vec3 metricColor(vec4 metrics, uint place) {
  if (colorBy == BY_FAILED) {
    int at = int(place);
    bool told = textureSize(rackStates, 0).y > at / 2048;
    return paletteColor(told ? int(texelFetch(rackStates, ivec2(at % 2048, at / 2048), 0).x) : 0);
  }
  float value = metrics[colorBy];
  return value < 0.0 ? unknownColor : paletteColor(int(value * 255.0 + 0.5));
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
  int firstAccelerator = int(counts.z) + (int(id) - int(counts.x)) * int(front.w);
  return Rack(placed.fromEyeM, across.xyz * way, front.xyz * way, axes[2], size.xyz, metricColor(blockTexel(block, 4), id),
    size.w, across.w, blockTexel(block, 5).x, firstAccelerator, placed.there && real);
}

// From one level of trays to the next, metres.
float trayPitchM(Rack rack) {
  return 0.9 * rack.sizeM.z * rack.columns / rack.trays;
}

// Where the middle of a tray is: metres across from the middle of its rack, and up from its foot; trays lie in levels.
vec2 trayAt(Rack rack, int tray) {
  int columns = int(rack.columns);
  float across = (float(tray % columns) - 0.5 * float(columns - 1)) * rack.sizeM.x / rack.columns;
  return vec2(across, 0.06 * rack.sizeM.z + trayPitchM(rack) * (float(tray / columns) + 0.5));
}

// Of what is Earth-fixed; its fragments write their depth.
vec4 clipFromEye(vec3 fromEyeM) {
  return withWrittenDepth(projectionMatrix * vec4(mat3(modelViewMatrix) * fromEyeM, 1.0), 1.0);
}

// Noise whose grain is a pixel, even in each small square: after Jimenez (2014), "Next generation post processing".
float ditherThreshold(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}
