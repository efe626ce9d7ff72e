// WGS 84, metres. Dividing by the semi-axes makes the ellipsoid a unit sphere.
const float EQUATORIAL_M = 6378137.0;
const vec3 INVERSE_AXES = vec3(1.0 / 6378137.0, 1.0 / 6378137.0, 1.0 / 6356752.314245);

// Unit normal at a point whose coordinates are divided by the semi-axes.
vec3 geodeticNormal(vec3 scaled) {
  return normalize(scaled * INVERSE_AXES * EQUATORIAL_M);
}

// True where the ellipsoid hides a point outside it from the eye; both divided by the semi-axes.
bool isHidden(vec3 pointScaled, vec3 eyeScaled, float eyeMargin) {
  vec3 ray = pointScaled - eyeScaled;
  float depth = -dot(ray, eyeScaled);
  return depth > eyeMargin && depth * depth > eyeMargin * dot(ray, ray);
}
