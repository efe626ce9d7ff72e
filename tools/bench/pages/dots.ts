import { CustomBlending, GLSL3, OneFactor, OneMinusSrcAlphaFactor, ShaderMaterial, Vector3 } from 'three';
import { EARTH_RADIUS_M } from './stand';

/** Size of a dot on the map, metres, and its halo: about what the app draws; `uScale` brings it level. */
export const DOT_M = 26_000;

/** A round dot with a halo. What the Earth hides is thrown away before it is painted, as in the app. */
const vertexShader = `
  uniform float uScale;
  uniform float uPixelsPerRadian;
  uniform vec3 uEyeM;
  flat out float vDiameterPx;
  const float R = ${EARTH_RADIUS_M.toFixed(1)};
  void main() {
    vec3 ray = position - uEyeM;
    float a = dot(ray, ray);
    float b = dot(uEyeM, ray);
    float c = dot(uEyeM, uEyeM) - R * R;
    float nearest = -b / a;
    bool hidden = nearest < 1.0 && nearest > 0.0 && c - b * b / a < 0.0;
    vDiameterPx = uScale * ${DOT_M.toFixed(1)} * uPixelsPerRadian / sqrt(a);
    gl_PointSize = vDiameterPx;
    gl_Position = hidden ? vec4(2.0, 2.0, 2.0, 1.0) : projectionMatrix * modelViewMatrix * vec4(position, 1.0);
    // In front of the globe, whatever its depth means: the hidden ones are gone already.
    #ifdef USE_REVERSED_DEPTH_BUFFER
      if (!hidden) gl_Position.z = 0.99 * gl_Position.w;
    #else
      if (!hidden) gl_Position.z = -0.99 * gl_Position.w;
    #endif
  }`;

const fragmentShader = `
  flat in float vDiameterPx;
  out vec4 fragColor;
  void main() {
    float fromCentre = length(gl_PointCoord - 0.5) * 2.0;
    float core = clamp((0.4 - fromCentre) * vDiameterPx * 0.5 + 0.5, 0.0, 1.0);
    float fade = max(1.0 - fromCentre, 0.0);
    float alpha = max(core, 0.3 * fade * fade);
    if (alpha < 0.004) discard;
    fragColor = vec4(vec3(0.85, 0.92, 1.0) * alpha, alpha * core);
  }`;

export interface DotUniforms {
  uScale: { value: number };
  uPixelsPerRadian: { value: number };
  uEyeM: { value: Vector3 };
}

/** Material of all dots whose positions come from outside the shader. */
export function createDotMaterial(): ShaderMaterial & { uniforms: DotUniforms } {
  const material = new ShaderMaterial({
    glslVersion: GLSL3,
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    uniforms: { uScale: { value: 2.6 }, uPixelsPerRadian: { value: 1000 }, uEyeM: { value: new Vector3() } },
  });
  return material as unknown as ShaderMaterial & { uniforms: DotUniforms };
}
