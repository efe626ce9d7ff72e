// Racks and trays of halls: lengths in metres and where each comes from. No maker's drawing was used.

const assumed = (value, reason) => ({ value, basis: 'assumed', sources: [], reason });
const rackSizeM = assumed(
  [0.6, 2.3, 1.2],
  'Width, height and depth of the class of 19-inch racks of 48 to 52 units; makers’ own differ by some centimetres.',
);
const rackUnitM = assumed(0.04445, 'A rack unit is 1.75 inches by EIA-310.');

const racks = {
  'rack-hgx64': {
    name: 'Liquid-cooled rack of eight machines of eight accelerators',
    lengths: {
      rackSizeM,
      trays: { value: 8, basis: 'reported', sources: ['besthub-racks'], reason: 'Eight machines a rack.' },
      trayUnits: assumed(4, 'A liquid-cooled machine of eight accelerators is four units high.'),
      rackUnitM,
    },
  },
  'rack-nvl72': {
    name: 'NVL72 rack',
    lengths: {
      rackSizeM,
      trays: {
        value: 18,
        basis: 'reported',
        sources: ['aiwiki-gb200'],
        reason: 'Eighteen compute trays a rack.',
      },
      trayUnits: assumed(1, 'A compute tray is one unit high.'),
      rackUnitM,
    },
  },
  'rack-trn2': {
    name: 'Trn2 UltraServer: two racks side by side',
    cooling: 'air',
    columns: 2,
    lengths: {
      rackSizeM: assumed(
        [1.2, 2.3, 1.2],
        'Two racks of the class of 19-inch racks of 48 to 52 units; an UltraServer of 64 chips fills two.',
      ),
      trays: assumed(
        32,
        'Two chips a tray, so 64 chips make 32; the documentation tells the chips, not the trays.',
      ),
      trayUnits: assumed(2, 'A tray that air cools needs tall sinks and fans: two units.'),
      rackUnitM,
    },
  },
  'rack-tpu7': {
    name: 'Ironwood rack, a cube of 4 × 4 × 4 chips',
    optical: true,
    lengths: {
      rackSizeM,
      trays: assumed(
        16,
        'Four chips a tray as there are four a host, so the 64 chips of a cube make sixteen.',
      ),
      trayUnits: assumed(2, 'Chips under cold plates with their hoses and the host’s links: two units.'),
      rackUnitM,
    },
  },
  'tray-hgx': {
    name: 'Machine of eight accelerators, cover off',
    lengths: {
      traySizeM: assumed([0.45, 0.178, 0.9], 'Four units high, 19-inch width, common depth.'),
      accelerators: {
        value: 8,
        basis: 'reported',
        sources: ['besthub-racks'],
        reason: 'Eight accelerators a machine.',
      },
      moduleM: assumed(
        [0.1, 0.04, 0.115],
        'A module on its socket with a cold plate, of the size of an OAM card.',
      ),
    },
  },
  'tray-nvl': {
    name: 'Compute tray of four accelerators, cover off',
    lengths: {
      traySizeM: assumed([0.45, 0.0445, 0.86], 'One unit high, 19-inch width, common depth.'),
      accelerators: {
        value: 4,
        basis: 'reported',
        sources: ['aiwiki-gb200'],
        reason: 'Four accelerators a tray.',
      },
      moduleM: assumed([0.085, 0.016, 0.085], 'A package under its cold plate.'),
    },
  },
  'tray-trn2': {
    name: 'Tray of two Trainium2 under air sinks, cover off',
    cooling: 'air',
    lengths: {
      traySizeM: assumed([0.45, 0.0889, 0.86], 'Two units high, 19-inch width, common depth.'),
      accelerators: assumed(2, 'Two chips a tray; the documentation tells sixteen an instance.'),
      moduleM: assumed([0.16, 0.068, 0.2], 'A package under a sink as high as the tray lets it be.'),
    },
  },
  'tray-tpu7': {
    name: 'Tray of four Ironwood chips, cover off',
    lengths: {
      traySizeM: assumed([0.45, 0.0889, 0.86], 'Two units high, 19-inch width, common depth.'),
      accelerators: {
        value: 4,
        basis: 'reported',
        sources: ['google-tpu7x'],
        reason: 'Four chips a host.',
      },
      moduleM: assumed([0.12, 0.04, 0.12], 'A large package with its memory under a cold plate.'),
    },
  },
};

/** Models of racks and trays, in the order of their files. */
export const rackModelIds = Object.keys(racks);

/** Lengths of a rack or tray and what the file says of itself. */
export function rackDimensionsOf(id) {
  const { name, lengths, cooling = 'liquid', columns = 1, optical = false } = racks[id];
  const value = (key) => lengths[key]?.value ?? null;
  const sizeM = value('rackSizeM') ?? value('traySizeM');
  const origin = Object.fromEntries(
    Object.entries(lengths).map(([key, entry]) => [
      key,
      {
        value: entry.value,
        unit: key.endsWith('M') ? 'm' : 'count',
        basis: entry.basis,
        sources: entry.sources,
        reason: entry.reason,
        from: 'tools/models/rackDimensions.mjs',
      },
    ]),
  );
  return {
    id,
    name,
    sizeM,
    trays: value('trays'),
    trayM: value('trayUnits') === null ? null : value('trayUnits') * value('rackUnitM'),
    accelerators: value('accelerators'),
    moduleM: value('moduleM'),
    cooling,
    columns,
    optical,
    origin,
  };
}
