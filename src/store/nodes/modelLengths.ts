import type { ModelLengths } from '../../shared/modelStretch';

/** What a file of public/models says of itself. */
export interface DesignLengths extends ModelLengths {
  id: string;
  name: string;
  arrayAreaM2: number;
  radiatorAreaM2: number | null;
  /** Why each length that is not reported was taken so, by its name. */
  reasons: Record<string, string>;
}

/** The lengths within the bytes of a model, from the head of the file. Wing roots count from the wing's pivot. */
export function lengthsIn(bytes: ArrayBuffer): DesignLengths {
  const head = new DataView(bytes);
  if (bytes.byteLength < 28 || head.getUint32(0, true) !== 0x46546c67)
    throw new Error('not a binary glTF file');
  const json = new TextDecoder().decode(new Uint8Array(bytes, 20, head.getUint32(12, true)));
  const extras: DesignLengths = JSON.parse(json).extras;
  return { ...extras, wingRootM: extras.wingRootM - extras.busM[0] / 2 };
}

const asked = new Map<string, Promise<DesignLengths>>();

/**
 * The lengths of the model of a design, asked for once. Rejects with the path where there is no such model; it may then
 * be asked again.
 */
export function loadLengths(id: string): Promise<DesignLengths> {
  const known = asked.get(id);
  if (known) return known;
  const path = `models/${id}.glb`;
  const loading = fetch(new URL(path, document.baseURI), { credentials: 'omit' }).then(async (answer) => {
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return lengthsIn(await answer.arrayBuffer());
  });
  asked.set(id, loading);
  loading.catch(() => asked.delete(id));
  return loading;
}
