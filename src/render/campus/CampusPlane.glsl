// The ground as a plane, found by the ray of each pixel: the same to the last bit whatever is painted on it.
uniform mat3 rayOfPixel;
uniform vec2 viewportPx;
uniform vec3 eyeAtM;

// Distance along the view; negative above the horizon.
float planeAlongM() {
  vec3 ray = rayOfPixel * vec3(2.0 * gl_FragCoord.xy / viewportPx - 1.0, 1.0);
  return -eyeAtM.z / ray.z;
}
