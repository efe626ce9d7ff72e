out vec3 vPositionM;

void main() {
  vPositionM = position;
  gl_Position = projectionMatrix * (modelViewMatrix * vec4(position, 1.0));
}
