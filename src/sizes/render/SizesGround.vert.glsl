out vec2 vAtM;

void main() {
  vec4 at = modelMatrix * vec4(position, 1.0);
  vAtM = at.xy;
  gl_Position = projectionMatrix * viewMatrix * at;
}
