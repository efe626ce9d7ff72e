uniform sampler2D kept;

out vec4 fragColor;

void main() {
  fragColor = texelFetch(kept, ivec2(gl_FragCoord.xy), 0);
}
