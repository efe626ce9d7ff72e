// The ends of links, by the number of the vertex: first those between nodes, then those from the ground. See Links.ts.

// First node among those drawn, first link, 1 to the node ahead + 2 to the next plane, nothing.
uniform ivec4 spans[SPANS_MAX];
uniform int spanCount;
// Links between nodes; the rest are from the ground.
uniform int nodeLinks;
// Every how-manieth node is drawn, by its number in the fleet: links join those.
uniform int oneIn;
// Of a plane: the next one or -1, and how many nodes on the like-numbered one is, in 1/256.
uniform highp isampler2D neighbours;
// Of a link from the ground: from the eye to the site as bits of floats, metres; node (24 bits) and strength (8 bits).
uniform highp usampler2D groundLinks;
// 0 all, 1 those in sunlight, 2 those in shadow.
uniform int light;
// Heights shown, metres above the equatorial radius.
uniform vec2 heightRangeM;
#ifdef STATE
uniform highp usampler2D nodeState;
#endif

struct LinkEnd {
  // From the eye to this end and to the other, metres.
  vec3 fromEyeM;
  vec3 otherFromEyeM;
  // Strength of the link, 0 to 1; 0 where it is not drawn.
  float strength;
  // Share of the Sun at this end; 1 at a site.
  float sunlit;
  bool ground;
  // The nodes at its ends; -1 for a site.
  ivec2 nodes;
};

// Nearer to the Earth's centre than this a link would meet the Earth or its air, metres.
const float CLEAR_M = EQUATORIAL_M + 80000.0;
// Of a link along a ring, which is itself a line.
const float AHEAD_STRENGTH = 0.6;

bool isShown(int id, Placed node, float sunlit) {
#ifdef STATE
  if ((texelFetch(nodeState, ivec2(id % 2048, id / 2048), 0).z & 1u) != 0u) return false;
#endif
  float heightM = length(eyeM + node.fromEyeM) - EQUATORIAL_M;
  return node.there && heightM >= heightRangeM.x && heightM <= heightRangeM.y
    && (light == 0 || (light == 1) == (sunlit >= 0.5));
}

// Least distance of the straight line between two points from the Earth's centre, metres.
float leastRadiusM(vec3 a, vec3 b) {
  vec3 along = b - a;
  return length(a + along * clamp(-dot(a, along) / max(dot(along, along), 1.0), 0.0, 1.0));
}

// Nodes drawn before the node of this number.
int drawnBefore(int id) {
  return (id + oneIn - 1) / oneIn;
}

// The drawn node at the other end of a drawn node's link; -1 for none.
int partnerOf(int id, bool across) {
  uint plane = texelFetch(nodeTable, texelOf(id, NODE_TABLE_WIDTH), 0).x & 65535u;
  PlaneFacts facts = readPlaneFacts(plane);
  int firstNode = int(facts.firstNode);
  int nodes = int(facts.nodes);
  if (!across) {
    int first = drawnBefore(firstNode);
    int drawn = drawnBefore(firstNode + nodes) - first;
    return drawn < 2 ? -1 : oneIn * (first + (id / oneIn - first + 1) % drawn);
  }
  int k = id - firstNode;
  ivec2 next = texelFetch(neighbours, texelOf(int(plane), textureSize(neighbours, 0).x), 0).xy;
  if (next.x < 0) return -1;
  PlaneFacts there = readPlaneFacts(uint(next.x));
  int beyond = int(there.nodes);
  int first = drawnBefore(int(there.firstNode));
  int drawn = drawnBefore(int(there.firstNode) + beyond) - first;
  if (drawn == 0) return -1;
  int like = beyond == nodes
    ? k + (next.y >> 8)
    : int(floor((float(k) * float(beyond)) / float(nodes) + float(next.y) / 256.0));
  like = int(there.firstNode) + ((like % beyond) + beyond) % beyond;
  // The drawn one nearest to it, counted round.
  return oneIn * (first + ((like + oneIn / 2) / oneIn - first + drawn) % drawn);
}

LinkEnd nodeLinkEnd(int link, bool second) {
  LinkEnd none = LinkEnd(vec3(0.0), vec3(0.0), 0.0, 0.0, false, ivec2(-1));
  ivec4 span = spans[0];
  for (int i = 1; i < SPANS_MAX; i++) if (i < spanCount && link >= spans[i].y) span = spans[i];
  int within = link - span.y;
  int id = oneIn * (span.x + (span.z == 3 ? within / 2 : within));
  bool across = span.z == 2 || span.z == 3 && within % 2 == 1;
  int other = partnerOf(id, across);
  if (other < 0) return none;
  Placed a = place(uint(id));
  Placed b = place(uint(other));
  float litA = sunlitFraction(eyeM + a.fromEyeM, sunDirection);
  float litB = sunlitFraction(eyeM + b.fromEyeM, sunDirection);
  if (!isShown(id, a, litA) || !isShown(other, b, litB)) return none;
  if (leastRadiusM(eyeM + a.fromEyeM, eyeM + b.fromEyeM) < CLEAR_M) return none;
  float strength = across ? 1.0 : AHEAD_STRENGTH;
  if (second) return LinkEnd(b.fromEyeM, a.fromEyeM, strength, litB, false, ivec2(other, id));
  return LinkEnd(a.fromEyeM, b.fromEyeM, strength, litA, false, ivec2(id, other));
}

LinkEnd groundLinkEnd(int link, bool second) {
  uvec4 texel = texelFetch(groundLinks, ivec2(link, 0), 0);
  vec3 site = uintBitsToFloat(texel.xyz);
  int id = int(texel.w & 0xffffffu);
  Placed node = place(uint(id));
  float sunlit = sunlitFraction(eyeM + node.fromEyeM, sunDirection);
  float strength = isShown(id, node, sunlit) ? float(texel.w >> 24u) / 255.0 : 0.0;
  if (second) return LinkEnd(node.fromEyeM, site, strength, sunlit, true, ivec2(id, -1));
  return LinkEnd(site, node.fromEyeM, strength, 1.0, true, ivec2(-1, id));
}

LinkEnd linkEnd(int vertex) {
  int link = vertex / 2;
  bool second = vertex % 2 == 1;
  if (link < nodeLinks) return nodeLinkEnd(link, second);
  return groundLinkEnd(link - nodeLinks, second);
}
