import type { Catalogue } from '../i18n';

/** German of the view, the globe's buttons and scene files, by the English text. */
export const controls: Catalogue = {
  View: 'Ansicht',
  Orbits: 'Umlaufbahnen',
  Labels: 'Beschriftung',
  Borders: 'Grenzen',
  Graticule: 'Gradnetz',
  Atmosphere: 'Atmosphäre',
  'City lights': 'Stadtlichter',
  Earth: 'Erde',
  Automatic: 'Automatisch',
  Imagery: 'Satellit',
  Map: 'Karte',
  Layers: 'Ebenen',
  Units: 'Einheiten',
  Metric: 'Metrisch',
  US: 'US',
  Theme: 'Farben',
  Dark: 'Dunkel',
  Light: 'Hell',
  '{message} (line {line}).': '{message} (Zeile {line}).',
  '{more, plural, one {One more like this.} other {# more like this.}}':
    '{more, plural, one {Ein weiterer Fehler.} other {# weitere Fehler.}}',
  'The scene stays as it is.': 'Die Szene bleibt, wie sie ist.',
  'The file could not be read: {reason}': 'Die Datei konnte nicht gelesen werden: {reason}',
  'The ranges of the numbers could not be worked out: {reason}':
    'Die Spannen der Zahlen konnten nicht berechnet werden: {reason}',
  '{name} could not be read': '{name} konnte nicht gelesen werden',
  'One scene opens at a time. Choose one file.':
    'Es öffnet sich nur eine Szene auf einmal. Wählen Sie eine Datei.',
  'Save scene file': 'Szenendatei sichern',
  Globe: 'Globus',
  'North up': 'Norden oben',
  Tilt: 'Neigen',
  'The graphics context was lost; the globe comes back by itself.':
    'Der Grafikkontext ging verloren; der Globus kommt von selbst zurück.',
  'Globe. Arrow keys turn it, plus and minus zoom, Shift with arrows turns and tilts the view. The list of places is the same content as text.':
    'Globus. Pfeiltasten drehen ihn, Plus und Minus ändern den Abstand, Umschalt mit Pfeilen dreht und neigt die Sicht. Die Liste der Orte gibt denselben Inhalt als Text.',
  '{name} is not JSON': '{name} ist kein JSON',
  '{name}, line {line}: the text ends before the scene does':
    '{name}, Zeile {line}: Der Text endet vor der Szene',
  '{name}, line {line}, column {column}: {found} may not stand here in JSON':
    '{name}, Zeile {line}, Spalte {column}: {found} darf in JSON hier nicht stehen',
  'This scene was written by a newer Groundtrack (format {found}, this one reads {known}); what is understood is shown.':
    'Diese Szene stammt aus einem neueren Groundtrack (Format {found}, dieses liest {known}); gezeigt wird, was verstanden wurde.',
  nothing: 'nichts',
  'a list': 'eine Liste',
  'an object': 'ein Objekt',
  'the scene': 'die Szene',
  '{place} is missing': '{place} fehlt',
  '{place} must be {allowed}; found {found}': '{place} muss {allowed} sein; gefunden: {found}',
  '{place} is not part of a scene and was left out':
    '{place} gehört nicht zu einer Szene und wurde weggelassen',
  '{place} must be an object; found a list': '{place} muss ein Objekt sein; gefunden: eine Liste',
  '{place} must be an object; found {found}': '{place} muss ein Objekt sein; gefunden: {found}',
  'Narrow the sheet': 'Blatt schmaler machen',
  'Widen the sheet': 'Blatt breiter machen',
};
