import type { Catalogue } from '../i18n';

/** German of the descent from the Earth to a rack, and of imported sites, by the English text. */
export const descent: Catalogue = {
  Earth: 'Erde',
  'Where you are': 'Wo Sie sind',
  'Hall {number}': 'Halle {number}',
  'Rack {number}': 'Rack {number}',
  'Plane {number}': 'Ebene {number}',
  'Node {number}': 'Knoten {number}',
  'The campus could not be loaded.': 'Der Campus konnte nicht geladen werden.',
  'FP8, dense': 'FP8, dicht',
  'In service': 'In Betrieb',
  'Rack before': 'Voriges Rack',
  'Next rack': 'Nächstes Rack',
  'Leave the aisle': 'Gang verlassen',
  'Stand before it': 'Davor stellen',
  'Walk with W, A, S, D or the arrow keys, run with Shift, look by dragging, leave with Escape.':
    'Gehen mit W, A, S, D oder den Pfeiltasten, laufen mit Umschalt, umsehen durch Ziehen, verlassen mit Escape.',
  'Drag to look, pinch to walk, tap a rack to stand before it.':
    'Ziehen zum Umsehen, zwei Finger zum Gehen, ein Rack antippen, um davor zu stehen.',
  '{n, plural, one {# rack} other {# racks}}': '{n, plural, one {# Rack} other {# Racks}}',
  'not before {date}, and so not in the picture': 'nicht vor {date} und darum nicht im Bild',
  'until {date}': 'bis {date}',
  Campus: 'Campus',
  Racks: 'Racks',
  'Go into a hall': 'In eine Halle gehen',
  'Go to the first rack': 'Zum ersten Rack',
  'must name a site with halls, and none is reported there; found {found}':
    'muss einen Standort mit Hallen nennen, dort ist keine gemeldet; gefunden: {found}',
  'must name a hall from 0 to {last}; found {found}':
    'muss eine Halle von 0 bis {last} nennen; gefunden: {found}',
  'must name a hall with racks, and none are reported there; found {found}':
    'muss eine Halle mit Racks nennen, dort sind keine gemeldet; gefunden: {found}',
  'must name a rack from 0 to {last}; found {found}':
    'muss ein Rack von 0 bis {last} nennen; gefunden: {found}',
  'must name a constellation, plane or node; found {found}':
    'muss eine Konstellation, eine Ebene oder einen Knoten nennen; gefunden: {found}',
  'Liquid-cooled rack of eight machines of eight': 'Flüssiggekühltes Rack mit acht Maschinen zu je acht',
  'NVL72 rack': 'NVL72-Rack',
  'Trn2 UltraServer, two racks side by side': 'Trn2 UltraServer, zwei Racks nebeneinander',
  'Ironwood rack, a cube of 4 × 4 × 4': 'Ironwood-Rack, ein Würfel aus 4 × 4 × 4',
  'Rated power': 'Nennleistung',
  'Rated power, sum of the racks': 'Nennleistung, Summe der Racks',
  'Rated power, sum of its racks': 'Nennleistung, Summe ihrer Racks',
  'IT power, projected for the site': 'IT-Leistung, für den Standort geplant',
  'IT power, published for the site': 'IT-Leistung, für den Standort veröffentlicht',
  'Load: published over rated': 'Auslastung: veröffentlicht durch Nennleistung',
  'Failed accelerators, expected': 'Ausgefallene Beschleuniger, erwartet',
  'Rated power adds up what one of each kind draws at a typical site; the published one was told of this site.':
    'Die Nennleistung summiert, was ein Beschleuniger jeder Art an einem typischen Standort zieht; die veröffentlichte gilt diesem Standort.',
};
