// Four texels a plane, see OrbitField.ts.
uniform highp sampler2D planeTable;

struct Plane {
  vec3 p;
  vec3 q;
  float phaseTurns;
  float semiMajorAxisM;
  float semiMinorAxisM;
  float eccentricity;
};

Plane readPlane(uint plane) {
  int first = int(plane) * 4;
  int width = textureSize(planeTable, 0).x;
  ivec2 at = ivec2(first % width, first / width);
  vec4 a = texelFetch(planeTable, at, 0);
  vec4 b = texelFetch(planeTable, at + ivec2(1, 0), 0);
  vec4 c = texelFetch(planeTable, at + ivec2(2, 0), 0);
  return Plane(a.xyz, b.xyz, a.w, b.w, c.y, c.x);
}

vec3 positionAtEccentricAnomaly(Plane plane, float turns) {
  vec2 sc = sineCosineOfTurns(turns);
  return plane.semiMajorAxisM * (sc.y - plane.eccentricity) * plane.p + plane.semiMinorAxisM * sc.x * plane.q;
}
