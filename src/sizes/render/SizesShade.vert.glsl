// West and south edge, width and depth of the shaded ground, metres.
uniform vec4 rectM;

out vec2 vAtM;

void main() {
  vAtM = rectM.xy + (0.5 * position.xy + 0.5) * rectM.zw;
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
