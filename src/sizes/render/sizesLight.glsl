// One sun, a bright sky, and the ground that throws some of both back. Colours of light are linear.
uniform vec3 sun;
uniform vec3 sunLight;
uniform vec3 skyLight;
uniform vec3 bounceLight;
// What reaches the ground of the sun and of the sky, 0 to 1, before `shadeScale`.
uniform sampler2D shade;
uniform sampler2D skyShade;
// Of both maps: west and south edge, 1 / width and 1 / depth.
uniform vec4 shadeRect;
uniform vec2 shadeScale;
// Depth of what the sun sees, and the way from metres to it.
uniform sampler2D sunDepth;
uniform mat4 sunMatrix;

const vec3 SKY = vec3(0.82, 0.9, 1.0);

// Shares of sun and sky that reach a point of the ground.
vec2 shadeAt(vec2 groundM) {
  vec2 uv = (groundM - shadeRect.xy) * shadeRect.zw;
  vec2 edge = smoothstep(vec2(0.0), vec2(0.03), uv) * smoothstep(vec2(1.0), vec2(0.97), uv);
  return mix(vec2(1.0), min(vec2(texture(shade, uv).r, texture(skyShade, uv).r) * shadeScale, 1.0), edge.x * edge.y);
}

// Share of the sun that reaches a point of a thing: eight looks around it, on a spiral.
float sunAt(vec3 atM, vec3 normal) {
  vec3 at = (sunMatrix * vec4(atM + normal * 0.35, 1.0)).xyz * 0.5 + 0.5;
  if (any(lessThan(at.xy, vec2(0.0))) || any(greaterThan(at.xy, vec2(1.0)))) return 1.0;
  vec2 texel = 1.0 / vec2(textureSize(sunDepth, 0));
  float lit = 0.0;
  for (int i = 0; i < 8; i++) {
    float angle = 2.399963 * float(i);
    vec2 off = sqrt((float(i) + 0.5) / 8.0) * 1.8 * vec2(cos(angle), sin(angle)) * texel;
    lit += step(at.z - 0.0008, texture(sunDepth, at.xy + off).r);
  }
  return lit / 8.0;
}

vec3 linear(vec3 displayed) {
  return pow(displayed, vec3(2.2));
}

vec3 displayed(vec3 light) {
  return pow(max(light, 0.0), vec3(1.0 / 2.2));
}
