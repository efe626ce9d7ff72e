/** What the campus says, in English: keys of the catalogues. */
export const words = {
  hall: 'Hall {number}',
  cooling: 'Cooling',
  substation: 'Substation',
  generators: 'Backup generators',
  turbines: 'Gas turbines',
  battery: 'Batteries',
  office: 'Offices and gate',
  road: 'Road',
  fence: 'Fence',
  unknownSite: 'Buildings: not reported',
  unknownRacks: 'Racks: not reported',
  unknownBattery: 'Batteries: size not reported',
  overflow: 'Floor space beyond the outlines: not reported',
  outlines:
    'Outlines from imagery. Inside the halls schematic: counts and power are reported, arrangement is not.',
  outlinesOnly: 'Outlines from imagery. What stands inside the halls is not reported.',
  importedOutlines:
    'Outlines from the imported file. Inside the halls schematic: the file gives counts and power, not the arrangement.',
  importedOutlinesOnly: 'Outlines from the imported file. It does not say what stands inside the halls.',
  schematic: 'Schematic: counts and power are reported, arrangement is not.',
  unknown: 'Only the place is reported. The hatched volume stands for what is not.',
  noteHeights: 'Heights are assumed by kind; no source reports them.',
  noteSchematicYards:
    'Roads, fence, offices and batteries are schematic: no outlines are published for them.',
  notePower: 'The size of the hatched volume follows the reported power; its shape and place say nothing.',
  noteMarker: 'No power is reported: the hatched volume has no meaning but to mark the place.',
  noteTown: 'The place is known to the town or region only.',
  noteWithdrawn: 'Withdrawn: nothing is known to be built.',
  noteOver:
    'The outlined halls do not hold all racks by our rules; the rest stands in a hatched hall beside.',
  noteRoof:
    'Cooling and generators within the outline of a building are drawn on its roof; where they stand is not told.',
  noteUnfinished: 'Some volumes were unfinished at the last reading, and no date is told for them.',
  noteMended:
    'Some outlines are marked unfinished on the map; dated readings of the same publisher say they are in use.',
  noteRack: 'The rack of one of the accelerators is not published; those are not drawn one by one.',
  noteEstimatedRack: 'How many accelerators stand in one rack is inferred for this kind, not reported.',
} as const;
