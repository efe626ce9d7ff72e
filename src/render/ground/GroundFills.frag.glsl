#include "ellipsoid"
#include "daylight"
#include "groundShare"

uniform vec3 eyeM;
uniform vec3 nightShade;
uniform vec3 dayShade;

flat in vec4 vColor;
in vec3 vPositionM;
out vec4 fragColor;

void main() {
  vec3 scaled = normalize(vPositionM * INVERSE_AXES);
  vec3 normal = geodeticNormal(scaled);
  vec3 toEyeM = eyeM - scaled / INVERSE_AXES;
  vec3 toEye = normalize(toEyeM);
  float alpha = vColor.a * groundShare(length(toEyeM), dot(normal, toEye));
  if (alpha <= 0.002) discard;
  vec3 color = diagramShade(vColor.rgb, normal, toEye, nightShade, dayShade);
  fragColor = vec4(color * alpha, alpha);
}
