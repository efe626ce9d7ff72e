/** A canvas as a file. Rejects where this browser cannot write the kind. */
export function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob?.type === type ? resolve(blob) : reject(new Error(`${type} cannot be written here.`))),
      type,
    );
  });
}
