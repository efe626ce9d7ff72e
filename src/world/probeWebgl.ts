/** Why the globe cannot be drawn here, or null when it can. Probes once, with a canvas of its own. */
export function probeWebgl(): string | null {
  try {
    const canvas = document.createElement('canvas');
    const gl = canvas.getContext('webgl2');
    if (!gl) return 'WebGL 2 is not available in this browser';
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return null;
  } catch (error) {
    return `WebGL 2 could not start (${error instanceof Error ? error.message : String(error)})`;
  }
}
