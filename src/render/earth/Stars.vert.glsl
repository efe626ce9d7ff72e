// Direction in the inertial frame, and brightness 0 to 1.
in vec4 star;

uniform float siderealSine;
uniform float siderealCosine;
uniform float pixelRatio;

flat out float vBrightness;

void main() {
  vec3 d = vec3(siderealCosine * star.x + siderealSine * star.y, siderealCosine * star.y - siderealSine * star.x, star.z);
  vec4 clip = projectionMatrix * vec4(mat3(modelViewMatrix) * d, 0.0);
  gl_Position = vec4(clip.xy, 0.5 * clip.w, clip.w);
  vBrightness = star.w;
  gl_PointSize = pixelRatio * mix(1.0, 2.4, star.w * star.w);
}
