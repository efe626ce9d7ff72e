import {
  CustomBlending,
  GLSL3,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  Vector3,
  Vector4,
} from 'three';
import { EARTH_RADIUS_M } from './stand';

/** Size of a dot on the map, metres, and its halo. */
export const DOT_M = 26_000;

/** A round dot with a halo. What the Earth hides is thrown away before it is painted, as in the app. */
const vertexShader = `
  uniform float uPixelsPerRadian;
  uniform vec3 uEyeM;
  // As in the app's marks: diameter on the map, metres; its limits, pixels; glow; strength of the smallest, and of all.
  uniform float uMarkM;
  uniform float uMinPx;
  uniform float uMaxPx;
  uniform float uGlow;
  uniform float uStrength;
  uniform float uPresence;
  flat out vec2 vRadiiPx;
  uniform vec3 uLit;
  uniform vec4 uDark;
  uniform vec3 uSun;
  flat out float vStrength;
  flat out vec4 vColor;
  const float R = ${EARTH_RADIUS_M.toFixed(1)};
  void main() {
    vec3 ray = position - uEyeM;
    float a = dot(ray, ray);
    float b = dot(uEyeM, ray);
    float c = dot(uEyeM, uEyeM) - R * R;
    float nearest = -b / a;
    bool hidden = nearest < 1.0 && nearest > 0.0 && c - b * b / a < 0.0;
    float corePx = clamp(uMarkM * uPixelsPerRadian / sqrt(a), uMinPx, uMaxPx);
    vStrength = uPresence * mix(uStrength, 1.0, smoothstep(uMinPx, 2.5 * uMinPx, corePx));
    float ahead = dot(position, uSun);
    bool inShadow = ahead < 0.0 && dot(position, position) - ahead * ahead < R * R;
    vColor = inShadow ? uDark : vec4(uLit, 1.0);
    corePx *= inShadow ? 0.82 : 1.0;
    gl_PointSize = corePx * (inShadow ? 1.0 : mix(1.0, 2.6, uGlow)) + 1.5;
    vRadiiPx = 0.5 * vec2(corePx, gl_PointSize);
    gl_Position = hidden ? vec4(2.0, 2.0, 2.0, 1.0) : projectionMatrix * modelViewMatrix * vec4(position, 1.0);
    // In front of the globe, whatever its depth means: the hidden ones are gone already.
    #ifdef USE_REVERSED_DEPTH_BUFFER
      if (!hidden) gl_Position.z = 0.99 * gl_Position.w;
    #else
      if (!hidden) gl_Position.z = -0.99 * gl_Position.w;
    #endif
  }`;

const fragmentShader = `
  uniform float uGlow;
  flat in vec2 vRadiiPx;
  flat in float vStrength;
  flat in vec4 vColor;
  out vec4 fragColor;
  void main() {
    float fromCentrePx = length(gl_PointCoord - 0.5) * 2.0 * vRadiiPx.y;
    float core = clamp(vRadiiPx.x + 0.5 - fromCentrePx, 0.0, 1.0);
    float fade = max(1.0 - fromCentrePx / vRadiiPx.y, 0.0);
    float alpha = vColor.a * vStrength * max(core, 0.3 * uGlow * fade * fade);
    if (alpha < 0.004) discard;
    fragColor = vec4(vColor.rgb * alpha, alpha * mix(1.0, core, uGlow));
  }`;

/** How the app draws its marks: diameter on the map, metres; its limits, pixels; glow; strength of the smallest, and of all, 0 to 1; colour
 * in sunlight, colour and opacity in shadow; unit vector to the Sun. */
export interface Marks {
  markM: number;
  minPx: number;
  maxPx: number;
  glow: number;
  strength: number;
  presence: number;
  lit: [number, number, number];
  dark: [number, number, number, number];
  sun: [number, number, number];
}

export interface DotUniforms {
  uPixelsPerRadian: { value: number };
  uEyeM: { value: Vector3 };
  uMarkM: { value: number };
  uMinPx: { value: number };
  uMaxPx: { value: number };
  uGlow: { value: number };
  uStrength: { value: number };
  uPresence: { value: number };
  uLit: { value: Vector3 };
  uDark: { value: Vector4 };
  uSun: { value: Vector3 };
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
    uniforms: {
      uPixelsPerRadian: { value: 1000 },
      uEyeM: { value: new Vector3() },
      uMarkM: { value: DOT_M },
      uMinPx: { value: 0.8 },
      uMaxPx: { value: 7 },
      uGlow: { value: 1 },
      uStrength: { value: 1 },
      uPresence: { value: 1 },
      uLit: { value: new Vector3(0.85, 0.92, 1) },
      uDark: { value: new Vector4(0.85, 0.92, 1, 1) },
      uSun: { value: new Vector3(1, 0, 0) },
    },
  });
  return material as unknown as ShaderMaterial & { uniforms: DotUniforms };
}
