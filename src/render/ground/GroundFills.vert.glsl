uniform vec3 originM;
uniform vec3 fromEyeM;
uniform float zoom;
uniform vec4 colors[2];

in vec2 look;

flat out vec4 vColor;
out vec3 vPositionM;

void main() {
  // The first kind that is an area is the sixth of all.
  vColor = colors[int(look.x) - 5];
  vColor.a *= smoothstep(-0.25, 0.25, zoom - 0.25 * look.y);
  vPositionM = position + originM;
  vec3 view = mat3(viewMatrix) * (position + fromEyeM);
  gl_Position = vColor.a > 0.0 ? projectionMatrix * vec4(view, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}
