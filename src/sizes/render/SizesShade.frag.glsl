// Adds one direction of light to what reaches the ground.
uniform sampler2D depths;
uniform mat4 toDepth;
// What a direction adds where nothing is in its way.
uniform float share;

in vec2 vAtM;
out vec4 fragColor;

float seen(vec2 uv, float depth) {
  return step(depth - 0.0004, texture(depths, uv).r);
}

void main() {
  vec3 at = (toDepth * vec4(vAtM, 0.02, 1.0)).xyz * 0.5 + 0.5;
  float lit = 1.0;
  if (all(greaterThan(at.xy, vec2(0.0))) && all(lessThan(at.xy, vec2(1.0)))) {
    vec2 size = vec2(textureSize(depths, 0));
    vec2 cell = at.xy * size - 0.5;
    vec2 f = fract(cell);
    vec2 uv = (floor(cell) + 0.5) / size;
    vec2 o = vec2(1.0, 0.0) / size.x;
    lit = mix(mix(seen(uv, at.z), seen(uv + o.xy, at.z), f.x), mix(seen(uv + o.yx, at.z), seen(uv + o.xx, at.z), f.x), f.y);
  }
  fragColor = vec4(share * lit, 0.0, 0.0, 0.0);
}
