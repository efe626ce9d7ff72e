#include "depth"

void main() {
  WRITE_DEPTH(1.0);
}
