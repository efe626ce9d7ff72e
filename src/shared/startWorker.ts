/**
 * Starts a built worker by its address (`?worker&url`). A frame with an opaque origin (a sandboxed one) may start no worker
 * from an address, and no module from a blob; but it may from a blob that is a plain script, which a built worker that
 * imports nothing also is. null where there are no workers or the script cannot be had; rejects where none may start.
 */
export async function startWorker(address: string): Promise<Worker | null> {
  if (typeof Worker === 'undefined') return null;
  if (globalThis.origin !== 'null') return new Worker(address, { type: 'module' });
  const answer = await fetch(address);
  if (!answer.ok) return null;
  const blob = URL.createObjectURL(new Blob([await answer.text()], { type: 'text/javascript' }));
  const worker = new Worker(blob);
  worker.addEventListener('error', () => URL.revokeObjectURL(blob));
  return worker;
}
