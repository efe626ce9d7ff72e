import type { Catalogue } from '../i18n';

/** What stands on a campus, and how it is known. */
export const campus: Catalogue = {
  Substation: 'Umspannwerk',
  'Backup generators': 'Notstromaggregate',
  'Offices and gate': 'Büros und Tor',
  Road: 'Straße',
  Fence: 'Zaun',
  'Buildings: not reported': 'Gebäude: nicht berichtet',
  'Racks: not reported': 'Racks: nicht berichtet',
  'Batteries: size not reported': 'Batterien: Größe nicht berichtet',
  'Floor space beyond the outlines: not reported': 'Fläche jenseits der Umrisse: nicht berichtet',
  'Outlines from imagery. Inside the halls schematic: counts and power are reported, arrangement is not.':
    'Umrisse aus Satellitenbildern. Innen schematisch: Zahlen und Leistung sind berichtet, die Anordnung nicht.',
  'Outlines from imagery. What stands inside the halls is not reported.':
    'Umrisse aus Satellitenbildern. Was in den Hallen steht, ist nicht berichtet.',
  'Schematic: counts and power are reported, arrangement is not.':
    'Schematisch: Zahlen und Leistung sind berichtet, die Anordnung nicht.',
  'Only the place is reported. The hatched volume stands for what is not.':
    'Nur der Ort ist berichtet. Der schraffierte Körper steht für das Übrige.',
  'Heights are assumed by kind; no source reports them.':
    'Höhen sind je nach Art angenommen; keine Quelle nennt sie.',
  'Roads, fence, offices and batteries are schematic: no outlines are published for them.':
    'Straßen, Zaun, Büros und Batterien sind schematisch: Umrisse sind nicht veröffentlicht.',
  'The size of the hatched volume follows the reported power; its shape and place say nothing.':
    'Die Größe des schraffierten Körpers folgt der berichteten Leistung; Form und Lage besagen nichts.',
  'No power is reported: the hatched volume has no meaning but to mark the place.':
    'Keine Leistung berichtet: Der schraffierte Körper markiert nur den Ort.',
  'The place is known to the town or region only.': 'Der Ort ist nur auf Stadt oder Region genau bekannt.',
  'Withdrawn: nothing is known to be built.': 'Zurückgezogen: Von einem Bau ist nichts bekannt.',
  'The outlined halls do not hold all racks by our rules; the rest stands in a hatched hall beside.':
    'Nach unseren Regeln fassen die Hallen nicht alle Racks; der Rest steht in einer schraffierten Halle daneben.',
  'Cooling and generators within the outline of a building are drawn on its roof; where they stand is not told.':
    'Kühlung und Aggregate innerhalb eines Gebäudeumrisses sind auf dem Dach gezeichnet; wo sie stehen, ist nicht bekannt.',
  'Some volumes were unfinished at the last reading, and no date is told for them.':
    'Einige Bauten waren bei der letzten Aufnahme unfertig; ein Datum ist nicht bekannt.',
  'Some outlines are marked unfinished on the map; dated readings of the same publisher say they are in use.':
    'Einige Umrisse gelten auf der Karte als unfertig; datierte Angaben desselben Herausgebers sagen, dass sie in Betrieb sind.',
  'The rack of one of the accelerators is not published; those are not drawn one by one.':
    'Das Rack eines der Beschleuniger ist nicht veröffentlicht; diese sind nicht einzeln gezeichnet.',
  'How many accelerators stand in one rack is inferred for this kind, not reported.':
    'Wie viele Beschleuniger in einem Rack stehen, ist für diese Art erschlossen, nicht berichtet.',
  Kind: 'Art',
  Age: 'Alter',
  'Colour of the racks': 'Farbe der Racks',
  '2 years': '2 Jahre',
  '4 years and older': '4 Jahre und älter',
  '{power} a rack': '{power} je Rack',
  'Scale: the bar is {length} long': 'Maßstab: Der Balken misst {length}',
  Load: 'Auslastung',
  'Failures, expected': 'Ausfälle, erwartet',
  'Not known.': 'Nicht bekannt.',
  'Colour racks by': 'Racks färben nach',
  'IT power over rated power': 'IT-Leistung durch Nennleistung',
  '{power} of IT power, {rated} of racks by their rated power: {share}. One figure for the site; no rack’s own is reported.':
    '{power} IT-Leistung, {rated} Nennleistung der Racks: {share}. Eine Zahl für den Standort; für einzelne Racks ist nichts gemeldet.',
  'Not known: {power} of IT power is more than the {rated} that the racks told of are rated for.':
    'Nicht bekannt: {power} IT-Leistung sind mehr als die {rated} Nennleistung der bekannten Racks.',
  'Failed accelerators in a rack or tray': 'Ausgefallene Beschleuniger im Rack oder Einschub',
  none: 'keine',
  '3 and more': '3 und mehr',
  '{n} of {count} expected, at {rate} failing a year and {days} days to repair (assumed). Drawn at random by that count; which ones is not reported.':
    '{n} von {count} erwartet, bei {rate} Ausfällen im Jahr und {days} Tagen bis zur Reparatur (angenommen). Nach dieser Zahl zufällig gezeichnet; welche es sind, ist nicht gemeldet.',
  '{power} of IT power, {rated} of racks by their rated power: {share}, shown as full. Some racks are not told of; no rack’s own load is reported.':
    '{power} IT-Leistung, {rated} Nennleistung der Racks: {share}, als voll gezeigt. Einige Racks sind nicht bekannt; für einzelne ist nichts gemeldet.',
};
