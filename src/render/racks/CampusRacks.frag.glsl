#include "depth"
#include "campusLight"

uniform vec3 rackColor;
uniform vec3 inkColor;
uniform float lamps;
uniform float opacity;
uniform float indoorLight;

in vec3 vFaceM;
flat in vec3 vNormal;
flat in vec3 vColor;
flat in vec3 vSizeM;
flat in int vFace;
flat in float vTrays;
flat in float vColumns;
flat in float vFade;
out vec4 fragColor;

float ditherThreshold(vec2 pixel) {
  return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715))));
}

void main() {
  if (ditherThreshold(gl_FragCoord.xy) < vFade) discard;
  float upM = vFaceM.z + 0.5 * vSizeM.z;
  vec3 albedo = mix(rackColor, vColor, 0.30);
  float glow = 0.0;
  if (vFace == 1 || vFace == 3) {
    float pitch = 0.9 * vSizeM.z / max(vTrays, 1.0);
    float gap = stripes(upM - 0.06 * vSizeM.z, pitch, 0.18 * pitch);
    // Of racks side by side each has its own frame.
    float oneM = vSizeM.x / vColumns;
    float withinM = mod(vFaceM.x + 0.5 * vSizeM.x, oneM) - 0.5 * oneM;
    float frame = step(0.45 * oneM, abs(withinM));
    albedo = mix(mix(rackColor, vColor, vFace == 1 ? 0.62 : 0.2), inkColor, 0.45 * gap * (1.0 - frame));
    glow = vFace == 1 ? 0.5 : 0.12;
  } else if (vFace == 2) {
    // Busway and manifold along the row.
    float way = 1.0 - smoothstep(0.05, 0.08, abs(abs(vFaceM.y) - 0.26 * vSizeM.y));
    albedo = mix(mix(rackColor, vColor, 0.72), inkColor, 0.25 * way);
    glow = 0.22;
  }
  float rim = max(step(0.5 * vSizeM.x - 0.02, abs(vFaceM.x)) * float(vFace != 0), step(0.5 * vSizeM.z - 0.025, abs(vFaceM.z)) * float(vFace != 2));
  albedo = mix(albedo, inkColor, 0.25 * rim);
  float open = mix(0.55, 1.0, smoothstep(0.0, vSizeM.z, upM));
  vec3 color = albedo * (lightOn(vNormal, 0.55, open) + 0.6 * indoorLight) + vColor * glow * lamps * 0.75;
  fragColor = vec4(min(color, 1.0), 1.0) * opacity;
  WRITE_DEPTH(1.0);
}
