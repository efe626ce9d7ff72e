#include "rackBlocks"

uniform float pixelRatio;
uniform int firstBlock;
uniform int blockCount;
uniform vec2 fadeM;

flat out vec3 vColor;
flat out float vAlpha;
flat out float vStrong;

// One accelerator by its number on the campus: on its tray's face, where its tray and its rack stand.
void main() {
  int id = gl_VertexID;
  int low = firstBlock;
  int high = firstBlock + blockCount - 1;
  while (low < high) {
    int middle = (low + high + 1) / 2;
    if (int(blockTexel(middle, 0).z) <= id) low = middle;
    else high = middle - 1;
  }
  vec4 counts = blockTexel(low, 0);
  vec4 metricsAndMore = blockTexel(low, 3);
  int perRack = int(metricsAndMore.w);
  int within = id - int(counts.z);
  int number = within / perRack;
  int slot = within - number * perRack;
  bool real = number < int(counts.y) && (number < int(counts.y) - 1 || slot < int(counts.w));
  Rack rack = rackAt(uint(int(counts.x) + number));
  int perTray = int(rack.perTray);
  int tray = slot / perTray;
  int place = slot - tray * perTray;
  // Eight of a tray lie in two rows.
  int columns = perTray > 4 ? (perTray + 1) / 2 : perTray;
  float rows = perTray > 4 ? 2.0 : 1.0;
  float trayM = trayPitchM(rack);
  float acrossM = 0.82 * rack.sizeM.x / (rack.columns * float(columns));
  vec2 middleM = trayAt(rack, tray);
  vec3 at = rack.footM + rack.front * (0.5 * rack.sizeM.y + 0.012)
    + rack.across * (middleM.x + (float(place % columns) - 0.5 * float(columns - 1)) * acrossM)
    + rack.up * (middleM.y + trayM * ((float(place / columns) + 0.5) / rows - 0.5));
  float sideM = 0.62 * min(acrossM, trayM / rows);
  float distanceM = max(length(at), 0.5);
  float sidePx = sideM * pixelsPerRadian / distanceM * sqrt(max(dot(rack.front, -at) / distanceM, 0.0));
  float rackM = length(rack.footM + rack.up * 0.5 * rack.sizeM.z);
  vColor = acceleratorColor(rack.color, id);
  // A failed one is drawn larger and whole: it is what is looked for.
  bool failed = colorBy == BY_FAILED && hasFailed(id);
  vStrong = failed ? 1.0 : 0.0;
  if (failed) sidePx *= 1.5;
  // Smaller than a pixel it is as faint as it is small.
  vAlpha = min(1.0, sidePx * sidePx * 1.4) * clamp((rackM - fadeM.x) / (fadeM.y - fadeM.x), 0.0, 1.0);
  bool absent = !real || !rack.there || dot(rack.front, at) >= 0.0 || vAlpha < 0.004;
  gl_Position = absent ? vec4(2.0, 2.0, 2.0, 1.0) : withWrittenDepth(clipFromEye(at), MARK_NEARER);
  gl_PointSize = max(sidePx, 1.0);
}
