#include "nodePosition"

// Words of a node: plane and time of launch (16 bits each, the latter in 1/65535 of its constellation's build-up), and
// phase in its plane, 2^-32 turns.
uniform highp usampler2D nodeTable;

Placed place(uint id) {
  uvec2 node = texelFetch(nodeTable, texelOf(int(id), NODE_TABLE_WIDTH), 0).xy;
  uint planeIndex = node.x & 65535u;
  uint birth = node.x >> 16u;
  Plane plane = readPlane(planeIndex);
  // All are there when all is launched, those of the last instant too.
  bool there = birth < plane.launched || plane.launched == 65535u;
  return Placed(nodeOnPlane(plane, planeIndex, node.y), plane.group, there,
    plane.dated ? float(plane.launched - min(birth, plane.launched)) / 65535.0 : -1.0);
}
