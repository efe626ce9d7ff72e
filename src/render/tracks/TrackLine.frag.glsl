uniform vec3 color;
uniform float opacity;

in float vSunlit;
in float vAlong;
out vec4 fragColor;

void main() {
  // Strongest where the thing is: its way fades before and behind it.
  float alpha = opacity * mix(0.45, 1.0, vSunlit) * mix(0.4, 1.0, vAlong * vAlong);
  if (alpha < 0.004) discard;
  fragColor = vec4(color * alpha, alpha);
}
