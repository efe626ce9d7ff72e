import { decodeGround } from '../../render/ground/decodeGround';
import type { GroundData } from '../../render/ground/GroundData';
import { readBytes } from '../../shared/loadTwice';
import { WorkerClient } from '../../shared/worker';

/** Reads files of the map of the ground, each in one try: decoded in one worker, where one can start, so that nothing stops meanwhile. */
export class GroundFiles {
  readonly #worker = new WorkerClient<[ArrayBuffer], GroundData>({
    script: () => import('./decodeGround.worker?worker&url'),
    load: async () => decodeGround,
  });

  /** Keys of the areas that have a file, see `areaKey`. Rejects with the path where the list is missing or broken. */
  async areas(): Promise<ReadonlySet<string>> {
    const path = 'geo/ground/2/areas.json';
    const bytes = await readBytes(path);
    try {
      return new Set(JSON.parse(new TextDecoder().decode(bytes)) as string[]);
    } catch {
      throw new Error(path);
    }
  }

  /** The map of the whole Earth, `overview`, or an area's by its key. Rejects with the path where it is missing or broken. */
  async read(name: string): Promise<GroundData> {
    const path = `geo/ground/2/${name}.bin`;
    const bytes = await readBytes(path);
    try {
      return (await this.#worker.ask(bytes)).answer;
    } catch {
      throw new Error(path);
    }
  }

  dispose(): void {
    this.#worker.dispose();
  }
}
