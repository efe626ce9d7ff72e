#include "ellipsoid"
#include "daylight"

precision highp sampler2DArray;

uniform vec3 eyeM;
uniform sampler2DArray pictures;
uniform float saturation;
uniform vec3 paper;
uniform float lift;
uniform vec3 dayTint;
uniform vec3 nightTint;
uniform float nightOpacity;

in vec3 vFromEyeM;
in vec2 vOwn;
in vec2 vBefore;
flat in vec4 vLayers;
out vec4 fragColor;

void main() {
  vec4 picture = texture(pictures, vec3(vOwn, vLayers.x));
  if (vLayers.z < 1.0) picture = mix(texture(pictures, vec3(vBefore, vLayers.y)), picture, vLayers.z);
  vec3 normal = geodeticNormal(normalize((eyeM + vFromEyeM) * INVERSE_AXES));
  float facing = dot(normal, -normalize(vFromEyeM));
  // Beyond the horizon; one pixel of it is blended.
  float seen = clamp(facing / max(fwidth(facing), 1e-7), 0.0, 1.0);
  float alpha = picture.a * vLayers.w * seen;
  if (alpha <= 0.0) discard;

  vec3 color = picture.rgb / max(picture.a, 1e-3);
  color = mix(vec3(dot(color, vec3(0.30, 0.59, 0.11))), color, saturation);
  color = mix(color, paper, lift);
  float day = daylight(normal);
  float high = smoothstep(-0.02, 0.75, dot(normal, sunDirection));
  color *= mix(nightTint, dayTint * mix(1.0, 0.72 + 0.28 * high, 1.0 - lift), day);
  float limb = 1.0 - max(facing, 0.0);
  color *= 1.0 - 0.10 * limb * limb * limb;
  alpha *= mix(nightOpacity, 1.0, day);
  fragColor = vec4(color * alpha, alpha);
}
