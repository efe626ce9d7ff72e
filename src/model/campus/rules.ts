/**
 * The engineering rules of what is not reported: arrangement inside halls, heights, yards. Each is an assumption with its
 * reason; none is a fact of a site.
 */
export const rules = {
  /** Between the fronts or backs of two rows, m. 1.2 m is the front clearance that TIA-942 prefers, and what a rack needs to be rolled in. */
  aisleMinM: 1.2,
  /** Wider brings nothing but longer pipes and cables. */
  aisleMaxM: 2.4,
  /** Between the ends of two runs, m: a cross aisle wide enough for a pallet truck and for escape. */
  galleryMinM: 1.8,
  /** With power skids and cooling-distribution units at the ends of the runs. */
  galleryMaxM: 7.2,
  /** Columns of runs that stand together as one room; between rooms lies space for power and cooling, as far as the hall is large. */
  groupColumns: 3,
  /** Corridor along the inside of a wall, m: transport of a rack, and a door's swing. */
  wallClearanceM: 3,
  /** Longest run of racks without a cross aisle, m: keeps the way to the next exit short. */
  runLengthM: 9.6,
  /** Floor of a rack above the ground, m: slab on grade, as liquid-cooled racks of over a tonne stand on concrete. */
  floorM: 0.15,
  /** Halls: 4 to 5 m of racks and containment, as much again for pipes, busbars, trays and roof, one storey unless reported. */
  hallHeightM: 12,
  /** Rows of dry coolers or cells of cooling towers with their fans. */
  coolingHeightM: 6,
  /** Transformers and the lower busbars. */
  substationHeightM: 7,
  /** Containers of a diesel set with the silencer on top. */
  generatorsHeightM: 4.5,
  /** Trailer or skid turbines with their stacks. */
  turbinesHeightM: 10,
  /** A container-sized battery cabinet. */
  batteryHeightM: 2.8,
  /** Two floors of offices and a gate house. */
  officeHeightM: 8,
  fenceHeightM: 2.4,
  roadHeightM: 0.1,
  /** From the outermost wall or yard to the fence, m: a perimeter road and a clear strip. */
  fenceGapM: 25,
  roadWidthM: 8,
  /** Battery yards with their aisles: power over ground, W/m². About 1.9 MW a cabinet of 9 × 1.7 m with fire distances of 3 m. */
  batteryWPerM2: 30_000,
  /** Ground of a site without outlines: facility power over hall floor, W/m². The halls of seven sites lie between 2 and 20 kW/m². */
  unknownWPerM2: 5_000,
  /** Side of the marker where not even a power is reported, m. Stands for "something", not for a size. */
  unknownMarkerM: 120,
  /** Outlines that are this much inside a hall, as a share of their own area, stand on its roof. */
  roofShare: 0.5,
} as const;
