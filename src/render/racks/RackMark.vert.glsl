#include "campusView"

// A corner of one of twelve bars along a box's edges: which corner of the box it is at, and which way it lies from there; each ±1.
in vec3 end;
in vec3 away;

// Middle of the rack's foot, and its width, depth and height, metres; cosine and sine of its heading.
uniform vec3 footM;
uniform vec3 sizeM;
uniform vec2 turn;
uniform float pixelRatio;

// Of a bar, metres; from afar it is as wide as can be seen, pixels.
const float BAR_M = 0.016;
const float BAR_PX = 1.6;
// Off the rack's own faces, metres.
const float OFF_M = 0.012;

void main() {
  vec3 middleM = footM + vec3(0.0, 0.0, 0.5 * sizeM.z);
  float barM = max(BAR_M, BAR_PX * pixelRatio * length(middleM - eyeM) / pixelsPerRadian);
  vec3 at = end * (0.5 * sizeM + OFF_M) + away * 0.5 * barM;
  vec3 turned = vec3(at.x * turn.x - at.y * turn.y, at.x * turn.y + at.y * turn.x, at.z);
  gl_Position = clipOf(middleM + turned - eyeM);
}
