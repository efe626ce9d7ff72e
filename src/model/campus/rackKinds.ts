import { type Message, msg } from '../../locales/i18n';

/** How one kind of rack is built. Sizes are of the class, 0.6 × 1.2 × 2.3 m, not of a maker's drawing. */
interface RackKind {
  id: string;
  name: Message;
  accelerators: number;
  trays: number;
  acceleratorsPerTray: number;
  /** Racks side by side that make one unit; their trays are counted from the lowest up, in each level from the left. */
  columns: number;
  /** Name of its design, which has a model of the rack and one of its tray. */
  model: 'hgx64' | 'nvl72' | 'trn2' | 'tpu7';
  sizeM: readonly [widthM: number, depthM: number, heightM: number];
  /** Whether the count of a rack is reported in the sources, or inferred. */
  basis: 'reported' | 'estimated';
  /** Ids of the sources. */
  sources: readonly string[];
}

/** Racks that are known, by id. */
export const rackKinds: Readonly<Record<string, RackKind>> = {
  'hgx-64': {
    id: 'hgx-64',
    name: msg('Liquid-cooled rack of eight machines of eight'),
    accelerators: 64,
    trays: 8,
    acceleratorsPerTray: 8,
    columns: 1,
    model: 'hgx64',
    sizeM: [0.6, 1.2, 2.3],
    basis: 'reported',
    sources: ['besthub-racks'],
  },
  nvl72: {
    id: 'nvl72',
    name: msg('NVL72 rack'),
    accelerators: 72,
    trays: 18,
    acceleratorsPerTray: 4,
    columns: 1,
    model: 'nvl72',
    sizeM: [0.6, 1.2, 2.3],
    basis: 'reported',
    sources: ['aiwiki-gb200'],
  },
  'trn2-ultra': {
    id: 'trn2-ultra',
    name: msg('Trn2 UltraServer, two racks side by side'),
    accelerators: 64,
    trays: 32,
    acceleratorsPerTray: 2,
    columns: 2,
    model: 'trn2',
    sizeM: [1.2, 1.2, 2.3],
    basis: 'reported',
    sources: ['aws-trn2'],
  },
  'tpu-v7-pod-rack': {
    id: 'tpu-v7-pod-rack',
    name: msg('Ironwood rack, a cube of 4 × 4 × 4'),
    accelerators: 64,
    trays: 16,
    acceleratorsPerTray: 4,
    columns: 1,
    model: 'tpu7',
    sizeM: [0.6, 1.2, 2.3],
    basis: 'estimated',
    sources: ['google-tpu7x'],
  },
  'tpu-cube-rack': {
    id: 'tpu-cube-rack',
    name: msg('TPU rack, a cube of 4 × 4 × 4'),
    accelerators: 64,
    trays: 16,
    acceleratorsPerTray: 4,
    columns: 1,
    model: 'tpu7',
    sizeM: [0.6, 1.2, 2.3],
    basis: 'estimated',
    sources: ['google-tpu-v5p'],
  },
  'tpu-e-rack': {
    id: 'tpu-e-rack',
    name: msg('TPU rack, a quarter of a pod of 256'),
    accelerators: 64,
    trays: 8,
    acceleratorsPerTray: 8,
    columns: 1,
    model: 'hgx64',
    sizeM: [0.6, 1.2, 2.3],
    basis: 'estimated',
    sources: ['google-tpu-v6e', 'assumption-tpu-e-rack'],
  },
  'cloudmatrix-rack': {
    id: 'cloudmatrix-rack',
    name: msg('CloudMatrix rack, one of sixteen'),
    accelerators: 24,
    trays: 3,
    acceleratorsPerTray: 8,
    columns: 1,
    model: 'hgx64',
    sizeM: [0.6, 1.2, 2.3],
    basis: 'estimated',
    sources: ['cloudmatrix-384'],
  },
};

const kindOf: Readonly<Record<string, string>> = {
  h100: 'hgx-64',
  h200: 'hgx-64',
  gb200: 'nvl72',
  gb300: 'nvl72',
  a100: 'hgx-64',
  h20: 'hgx-64',
  r200: 'nvl72',
  'tpu-v4': 'tpu-cube-rack',
  'tpu-v5p': 'tpu-cube-rack',
  'tpu-v5e': 'tpu-e-rack',
  'tpu-v6e': 'tpu-e-rack',
  'ascend-910c': 'cloudmatrix-rack',
  trainium2: 'trn2-ultra',
  'tpu-v7': 'tpu-v7-pod-rack',
};

/** The rack that an accelerator (facts id) comes in; null where none is told, such as for Trainium3. */
export const rackKindOf = (accelerator: string): RackKind | null =>
  (Object.hasOwn(kindOf, accelerator) ? rackKinds[kindOf[accelerator] ?? ''] : null) ?? null;
