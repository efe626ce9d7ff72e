flat in vec4 vAnswer;
out vec4 fragColor;

void main() {
  fragColor = vAnswer;
}
