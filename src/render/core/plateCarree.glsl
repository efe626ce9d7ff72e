const float PI = 3.14159265358979;

// Where a plate carrée picture shows the ground with this geodetic normal.
vec2 plateCarree(vec3 normal) {
  return vec2(0.5 + atan(normal.y, normal.x) / (2.0 * PI), 0.5 + asin(clamp(normal.z, -1.0, 1.0)) / PI);
}

// Level of detail from the ground a pixel covers: no seam at the antimeridian, no smear at the poles. Between the
// pixel's long and short side, so that the limb stays sharp.
float pictureLevel(vec3 normal, float widthPx) {
  float spread = sqrt(length(dFdx(normal)) * length(dFdy(normal)));
  return log2(spread * widthPx / (2.0 * PI) + 1e-6);
}
