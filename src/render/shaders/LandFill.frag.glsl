#include "ellipsoid"
#include "daylight"

uniform vec3 eyeM;
uniform vec3 land;
uniform vec3 nightShade;
uniform vec3 dayShade;

in vec3 vPositionM;
out vec4 fragColor;

void main() {
  vec3 scaled = normalize(vPositionM * INVERSE_AXES);
  vec3 normal = geodeticNormal(scaled);
  vec3 toEye = normalize(eyeM - scaled / INVERSE_AXES);
  // Land beyond the horizon: the Earth covers it.
  if (dot(normal, toEye) <= 0.0) discard;
  fragColor = vec4(diagramShade(land, normal, toEye, nightShade, dayShade), 1.0);
}
