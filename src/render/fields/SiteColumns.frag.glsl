uniform vec3 highlight;
// What a mark lies on, so that it stands out from lights, dots and lines.
uniform vec3 casing;
uniform float pixelRatio;
uniform float opacity;

in vec2 vAcross;
in float vHeight;
in vec2 vTurn;
flat in int vPart;
flat in vec3 vForm;
flat in vec3 vTint;
flat in vec2 vMark;
flat in vec2 vSizePx;
out vec4 fragColor;

const float TAU = 6.283185307179586;
// Width of the casing about a mark, CSS pixels; as in the vertex shader.
const float CASING_PX = 2.5;

// A line of the given width, both in pixels.
float line(float distancePx, float widthPx) {
  return clamp(0.5 * widthPx + 0.5 - abs(distancePx), 0.0, 1.0);
}

// 1 on the dashes of a pattern that repeats with each whole number of x; `share` of it is dash.
float dashes(float x, float share) {
  float edge = abs(fract(x) - 0.5) - 0.5 * share;
  return clamp(0.5 - edge / max(fwidth(x), 1e-4), 0.0, 1.0);
}

// Of the distance from a mark's middle, a pixel's share: the same in all directions.
float pixelOf(float r) {
  return max(length(vec2(dFdx(r), dFdy(r))), 1e-5);
}

float ring(float radius, float widthPx) {
  float r = length(vAcross);
  return line((r - radius) / pixelOf(r), widthPx);
}

float around() {
  return atan(vAcross.y, vAcross.x) / TAU + 0.5;
}

void main() {
  float style = vForm.x;
  float selected = vForm.z;
  float widthPx = (1.5 + 0.5 * selected) * pixelRatio;
  vec3 color = mix(vTint, highlight, 0.35 * selected);
  float alpha = 0.0;

  if (vPart == 0) {
    float inside = clamp(0.5 - (length(vAcross) - 1.0) / max(fwidth(length(vAcross)), 1e-5), 0.0, 1.0);
    alpha = max(0.9 * ring(1.0, 1.2 * pixelRatio) * dashes(around() * 40.0, 0.55), 0.07 * inside);
  } else if (vPart == 1) {
    float r = length(vAcross);
    float px = pixelOf(r);
    float rim = 1.0 - (1.5 + CASING_PX * pixelRatio) * px;
    alpha = max(ring(rim, widthPx), 0.3 * step(r, rim));
    if (style > 1.5) alpha = max(ring(rim, widthPx) * dashes(around() * 14.0, 0.6), 0.14 * step(r, rim));
    alpha = max(alpha, 0.85 * vMark.y * ring(rim - 3.5 * pixelRatio * px, widthPx));
    float under = 0.72 * clamp((1.0 - r) / (2.0 * px), 0.0, 1.0) * (1.0 - alpha);
    color = mix(casing, color, alpha / max(alpha + under, 1e-4));
    alpha += under;
  } else if (vPart == 3) {
    color = mix(color, vec3(1.0), 0.28);
    alpha = 1.0;
  } else if (vPart == 4) {
    float rim = ring(1.0, widthPx);
    alpha = style > 1.5 && style < 2.5 ? rim * dashes(around() * 10.0, 0.6) : rim;
    alpha = max(alpha, 0.10 * step(length(vAcross), 1.0));
  } else {
    // The silhouette is where the wall turns away from the eye.
    float fromEdgePx = vSizePx.x * (1.0 - min(abs(vTurn.y), 1.0));
    float outline = clamp(widthPx + 0.5 - fromEdgePx, 0.0, 1.0);
    float heightPx = vHeight * vSizePx.y;
    float fill = vForm.y >= 1.0 ? 1.0 : clamp(0.5 + (vForm.y - vHeight) / max(fwidth(vHeight), 1e-5), 0.0, 1.0);
    if (vForm.y <= 0.0) fill = 0.0;
    float shade = 0.80 + 0.24 * vTurn.x - 0.20 * vTurn.y;
    vec3 solid = color * clamp(shade, 0.55, 1.08);

    float hollow = max(outline, 0.13);
    if (style > 2.5) {
      float stripes = dashes((heightPx + vTurn.y * vSizePx.x) / (6.5 * pixelRatio), 0.34);
      hollow = max(outline, max(0.85 * stripes, 0.10));
    } else if (style > 1.5) {
      hollow = max(outline * dashes(heightPx / (8.0 * pixelRatio), 0.58), 0.07);
    }
    alpha = mix(hollow, 1.0, fill);
    color = mix(color, solid, fill);
  }
  if (alpha < 0.01) discard;
  fragColor = vec4(color * alpha, alpha) * opacity * vMark.x;
}
