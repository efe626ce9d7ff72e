/** How often the GPU is asked how far it has come, and how long at most, milliseconds. */
const ASK_EVERY_MS = 4;
const LONGEST_MS = 8000;

/**
 * Settles when the GPU has done what it was given, without stopping the page: what is sent to a busy one, or asked of it,
 * waits, and the page with it. After eight seconds, or when the context is lost, in any case.
 */
export async function gpuIdle(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return;
  gl.flush();
  const untilMs = performance.now() + LONGEST_MS;
  do await new Promise((done) => setTimeout(done, ASK_EVERY_MS));
  while (
    !gl.isContextLost() &&
    gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED &&
    performance.now() < untilMs
  );
  gl.deleteSync(fence);
}
