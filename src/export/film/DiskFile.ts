/** A file on disk that is written to as it grows, and stays as it was until it is kept. */
export class DiskFile {
  /** To be written to; that it is closed or given up does not change the file yet. */
  readonly stream: WritableStream;
  readonly #writer: WritableStreamDefaultWriter;

  constructor(disk: WritableStream) {
    const writer = disk.getWriter();
    // Told by the write that fails, and by `keep`.
    writer.closed.catch(() => {});
    this.#writer = writer;
    this.stream = new WritableStream({ write: (chunk) => writer.write(chunk) });
  }

  /** Puts what was written in the file's place. Rejects where the disk refuses. */
  keep(): Promise<void> {
    return this.#writer.close();
  }

  /** Leaves the file as it was. */
  async giveUp(): Promise<void> {
    await this.#writer.abort(new DOMException('given up', 'AbortError')).catch(() => {});
  }
}
