// Colour and kind of surface, 0 to 255.
in vec4 surface;
in vec3 local;

out vec3 vAtM;
out vec3 vNormal;
out vec3 vColor;
out vec3 vLocalM;
flat out int vKind;

void main() {
  vec4 at = modelMatrix * vec4(position, 1.0);
  vAtM = at.xyz;
  vNormal = mat3(modelMatrix) * normal;
  vColor = surface.rgb / 255.0;
  vLocalM = local;
  vKind = int(surface.a + 0.5);
  gl_Position = projectionMatrix * viewMatrix * at;
}
