import { msg } from '../../locales/i18n';
/** What the campus says. */
export const words = {
  hall: msg('Hall {number}'),
  cooling: msg('Cooling'),
  substation: msg('Substation'),
  generators: msg('Backup generators'),
  turbines: msg('Gas turbines'),
  battery: msg('Batteries'),
  office: msg('Offices and gate'),
  road: msg('Road'),
  fence: msg('Fence'),
  unknownSite: msg('Buildings: not reported'),
  unknownRacks: msg('Racks: not reported'),
  unknownBattery: msg('Batteries: size not reported'),
  overflow: msg('Floor space beyond the outlines: not reported'),
  outlines: msg(
    'Outlines from imagery. Inside the halls schematic: counts and power are reported, arrangement is not.',
  ),
  outlinesOnly: msg('Outlines from imagery. What stands inside the halls is not reported.'),
  importedOutlines: msg(
    'Outlines from the imported file. Inside the halls schematic: the file gives counts and power, not the arrangement.',
  ),
  importedOutlinesOnly: msg('Outlines from the imported file. It does not say what stands inside the halls.'),
  schematic: msg('Schematic: counts and power are reported, arrangement is not.'),
  unknown: msg('Only the place is reported. The hatched volume stands for what is not.'),
  noteHeights: msg('Heights are assumed by kind; no source reports them.'),
  noteSchematicYards: msg(
    'Roads, fence, offices and batteries are schematic: no outlines are published for them.',
  ),
  notePower: msg(
    'The size of the hatched volume follows the reported power; its shape and place say nothing.',
  ),
  noteMarker: msg('No power is reported: the hatched volume has no meaning but to mark the place.'),
  noteTown: msg('The place is known to the town or region only.'),
  noteWithdrawn: msg('Withdrawn: nothing is known to be built.'),
  noteOver: msg(
    'The outlined halls do not hold all racks by our rules; the rest stands in a hatched hall beside.',
  ),
  noteRoof: msg(
    'Cooling and generators within the outline of a building are drawn on its roof; where they stand is not told.',
  ),
  noteUnfinished: msg('Some volumes were unfinished at the last reading, and no date is told for them.'),
  noteMended: msg(
    'Some outlines are marked unfinished on the map; dated readings of the same publisher say they are in use.',
  ),
  noteRack: msg('The rack of one of the accelerators is not published; those are not drawn one by one.'),
  noteEstimatedRack: msg('How many accelerators stand in one rack is inferred for this kind, not reported.'),
};
