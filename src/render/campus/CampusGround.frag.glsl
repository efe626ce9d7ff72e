#include "depth"
#include "campusPlane"
#include "campusLight"

// The map's land as it is shaded here; the others are lit.
uniform vec3 groundColor;
uniform vec3 padColor;
uniform vec3 roadColor;
uniform vec3 gravelColor;
uniform vec3 shadowColor;
uniform vec3 lampColor;
uniform float lamps;
uniform float opacity;
// What of the ground itself covers pictures of it.
uniform float groundOpacity;

in vec2 vPlaceM;
in vec2 vAcross;
in float vStrength;
flat in int vSurface;
flat in float vPresence;
out vec4 fragColor;

const int GROUND = 0;
const int PAD = 1;
const int ROAD = 2;
const int CONTACT = 3;
const int LAMP = 4;

void main() {
  float alongM = planeAlongM();
  if (alongM <= 0.0) discard;
  vec3 light = lightOn(vec3(0.0, 0.0, 1.0), 1.0, 1.0);
  float alpha = vStrength * vPresence * opacity;
  vec3 color = groundColor;
  if (vSurface == GROUND) {
    // A surveyor's grid, each line a hundred metres from the next.
    float grid = max(stripes(vPlaceM.x, 100.0, 0.35), stripes(vPlaceM.y, 100.0, 0.35));
    color = mix(color, mix(color, shadowColor, 0.35), 0.5 * grid);
    alpha *= groundOpacity * smoothstep(0.0, 1.0, vStrength);
  } else if (vSurface == PAD) {
    color = padColor * light;
  } else if (vSurface == ROAD) {
    color = roadColor * light;
  } else if (vSurface == CONTACT) {
    color = shadowColor;
    alpha *= 0.42 * vStrength;
  } else if (vSurface == LAMP) {
    float r = dot(vAcross, vAcross);
    float pool = lamps * max(1.0 - r, 0.0) * max(1.0 - r, 0.0) / (1.0 + 5.0 * r) * vPresence * opacity;
    fragColor = vec4(lampColor * 0.42 * pool, 0.0);
    gl_FragDepth = depthAt(alongM);
    return;
  } else {
    color = gravelColor * light;
  }
  fragColor = vec4(color * alpha, alpha);
  gl_FragDepth = depthAt(alongM);
}
