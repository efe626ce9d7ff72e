import type { Catalogue } from '../i18n';

/** What stands on a campus, and how it is known. */
export const campus: Catalogue = {
  Substation: 'Poste électrique',
  'Backup generators': 'Groupes de secours',
  'Offices and gate': 'Bureaux et entrée',
  Road: 'Route',
  Fence: 'Clôture',
  'Buildings: not reported': 'Bâtiments : non communiqués',
  'Racks: not reported': 'Baies : non communiquées',
  'Batteries: size not reported': 'Batteries : taille non communiquée',
  'Floor space beyond the outlines: not reported': 'Surface au-delà des contours : non communiquée',
  'Outlines from imagery. Inside the halls schematic: counts and power are reported, arrangement is not.':
    'Contours relevés sur images. Intérieur schématique : nombres et puissances communiqués, disposition non.',
  'Outlines from imagery. What stands inside the halls is not reported.':
    'Contours relevés sur images. Le contenu des bâtiments est non communiqué.',
  'Schematic: counts and power are reported, arrangement is not.':
    'Schématique : nombres et puissances communiqués, disposition non.',
  'Only the place is reported. The hatched volume stands for what is not.':
    'Seul le lieu est communiqué. Le volume hachuré représente le reste.',
  'Heights are assumed by kind; no source reports them.':
    'Les hauteurs sont supposées selon le type ; aucune source ne les donne.',
  'Roads, fence, offices and batteries are schematic: no outlines are published for them.':
    'Routes, clôture, bureaux et batteries sont schématiques : aucun contour publié.',
  'The size of the hatched volume follows the reported power; its shape and place say nothing.':
    'La taille du volume hachuré suit la puissance communiquée ; sa forme et sa place ne disent rien.',
  'No power is reported: the hatched volume has no meaning but to mark the place.':
    'Aucune puissance communiquée : le volume hachuré marque seulement le lieu.',
  'The place is known to the town or region only.': 'Le lieu est connu à la ville ou à la région près.',
  'Withdrawn: nothing is known to be built.': 'Abandonné : aucune construction connue.',
  'The outlined halls do not hold all racks by our rules; the rest stands in a hatched hall beside.':
    'Selon nos règles, les bâtiments relevés ne contiennent pas toutes les baies ; le reste est dans un bâtiment hachuré voisin.',
  'Cooling and generators within the outline of a building are drawn on its roof; where they stand is not told.':
    'Le refroidissement et les groupes situés dans le contour d’un bâtiment sont dessinés sur son toit ; leur place exacte est inconnue.',
  'Some volumes were unfinished at the last reading, and no date is told for them.':
    'Certains volumes étaient inachevés au dernier relevé, sans date connue.',
  'Some outlines are marked unfinished on the map; dated readings of the same publisher say they are in use.':
    'Certains contours sont marqués inachevés sur la carte ; des relevés datés du même éditeur les disent en service.',
  'The rack of one of the accelerators is not published; those are not drawn one by one.':
    'La baie d’un des accélérateurs n’est pas publiée ; ceux-ci ne sont pas dessinés un à un.',
  'How many accelerators stand in one rack is inferred for this kind, not reported.':
    'Le nombre d’accélérateurs par baie est déduit pour ce type, non communiqué.',
  Kind: 'Type',
  Age: 'Âge',
  'Colour of the racks': 'Couleur des baies',
  '2 years': '2 ans',
  '4 years and older': '4 ans et plus',
  '{power} a rack': '{power} par baie',
  'Scale: the bar is {length} long': 'Échelle : la barre mesure {length}',
  Load: 'Charge',
  'Failures, expected': 'Pannes attendues',
  'Not known.': 'Inconnu.',
  'Colour racks by': 'Couleur des baies selon',
  'IT power over rated power': 'Puissance IT sur puissance nominale',
  '{power} of IT power, {rated} of racks by their rated power: {share}. One figure for the site; no rack’s own is reported.':
    '{power} de puissance IT, {rated} de baies en puissance nominale : {share}. Un seul chiffre pour le site ; celui de chaque baie n’est pas publié.',
  'Not known: {power} of IT power is more than the {rated} that the racks told of are rated for.':
    'Inconnu : {power} de puissance IT dépassent les {rated} nominaux des baies connues.',
  'Failed accelerators in a rack or tray': 'Accélérateurs en panne dans une baie ou un tiroir',
  none: 'aucun',
  '3 and more': '3 et plus',
  '{n} of {count} expected, at {rate} failing a year and {days} days to repair (assumed). Drawn at random by that count; which ones is not reported.':
    '{n} sur {count} attendus, à {rate} de pannes par an et {days} jours de réparation (hypothèse). Tirés au hasard selon ce nombre ; lesquels n’est pas publié.',
  '{power} of IT power, {rated} of racks by their rated power: {share}, shown as full. Some racks are not told of; no rack’s own load is reported.':
    '{power} de puissance IT, {rated} de baies en puissance nominale : {share}, montrées pleines. Des baies ne sont pas connues ; la charge de chacune n’est pas publiée.',
};
