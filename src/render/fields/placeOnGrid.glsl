// Words of an instance: block (low 16 bits of x), step along the first axis (high), steps along the other two (y).
uniform highp usampler2D nodeTable;
// Four texels a block, see GridPlacement.ts.
uniform highp sampler2D blocks;

Placed place(uint id) {
  uvec2 word = texelFetch(nodeTable, ivec2(int(id) % NODE_TABLE_WIDTH, int(id) / NODE_TABLE_WIDTH), 0).xy;
  int block = int(word.x & 65535u);
  vec4 corner = texelFetch(blocks, ivec2(0, block), 0);
  vec3 step = vec3(word.x >> 16u, word.y & 65535u, word.y >> 16u);
  vec3 fromEyeM = corner.xyz + step.x * texelFetch(blocks, ivec2(1, block), 0).xyz
    + step.y * texelFetch(blocks, ivec2(2, block), 0).xyz + step.z * texelFetch(blocks, ivec2(3, block), 0).xyz;
  return Placed(fromEyeM, uint(abs(corner.w)) - 1u, corner.w > 0.0, -1.0);
}
