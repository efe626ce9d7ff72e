// 1 where nothing is written over the picture, less under words.
uniform sampler2D typeMask;

float besideType(vec3 clip) {
  return texture(typeMask, 0.5 + 0.5 * clip.xy / clip.z).r;
}
