import { ShaderChunk, ShaderLib } from 'three';
// @ts-expect-error three has no types for this table.
import { getDFGLUT } from 'three/src/renderers/shaders/DFGLUTData.js';
import { ShaderChunk as texts } from 'three/src/renderers/shaders/ShaderChunk.js';

/** Three's own materials that this room draws with, and the shaders of each. */
const materials = {
  basic: 'meshbasic',
  depth: 'depth',
  lambert: 'meshlambert',
  shadow: 'shadow',
  physical: 'meshphysical',
} as const;

// The build leaves these texts out of what the first picture needs (tools/leaveOutBuiltInShaders.ts); they come here.
Object.assign(ShaderChunk, texts, { getDFGLUT });
for (const [name, file] of Object.entries(materials))
  Object.assign(ShaderLib[name as keyof typeof materials], {
    vertexShader: texts[`${file as 'depth'}_vert`],
    fragmentShader: texts[`${file as 'depth'}_frag`],
  });
