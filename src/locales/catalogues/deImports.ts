import type { Catalogue } from '../i18n';

/** German of imported files of sites, by the English text. */
export const imports: Catalogue = {
  'places “{id}” elsewhere than its first row; give one place, or another id. The row was left out':
    'legt „{id}“ an einen anderen Ort als seine erste Zeile; geben Sie einen Ort an oder eine andere id. Die Zeile wurde ausgelassen',
  'names “{column}” a second time; the second was passed over':
    'nennt „{column}“ ein zweites Mal; das zweite wurde übergangen',
  '“{column}” is no column of a list of sites and was passed over; the columns are {columns}':
    '„{column}“ ist keine Spalte einer Liste von Standorten und wurde übergangen; die Spalten sind {columns}',
  'must name the columns; not found: {columns}': 'muss die Spalten nennen; nicht gefunden: {columns}',
  'opens a quotation mark that never closes; what follows was not read':
    'öffnet ein Anführungszeichen, das nie schließt; was folgt, wurde nicht gelesen',
  '“{own}” is a site of the facts already; this one is “{id}”, and both stay':
    '„{own}“ ist schon ein Standort der Fakten; dieser heißt „{id}“, und beide bleiben',
  '“{own}” is in another imported file already; this one is “{id}”, and both stay':
    '„{own}“ steht schon in einer anderen importierten Datei; dieser heißt „{id}“, und beide bleiben',
  'is longer than 5 MB; part it into smaller files':
    'ist länger als 5 MB; teilen Sie sie in kleinere Dateien',
  'has more than {most, number} rows; part it': 'hat mehr als {most, number} Zeilen; teilen Sie sie',
  'has more than {most, number} sites; part it': 'hat mehr als {most, number} Standorte; teilen Sie sie',
  'holds no site': 'enthält keinen Standort',
  'lower-case words joined by hyphens': 'Wörter in Kleinbuchstaben mit Bindestrichen',
  'a name of at most 200 letters': 'ein Name von höchstens 200 Zeichen',
  'degrees from -90 to 90, north positive': 'Grad von -90 bis 90, Norden positiv',
  'degrees from -180 to 180, east positive': 'Grad von -180 bis 180, Osten positiv',
  'one of {list}': 'eines von {list}',
  'at most 200 letters': 'höchstens 200 Zeichen',
  'a day, like 2026-05-31': 'ein Tag wie 2026-05-31',
  'megawatts from 0 to {most, number}': 'Megawatt von 0 bis {most, number}',
  'a whole number from 0 to {most, number}': 'eine ganze Zahl von 0 bis {most, number}',
  'must be {what}; found “{found}”': 'muss sein: {what}; gefunden „{found}“',
  'is missing: {what}': 'fehlt: {what}',
  'give {what}': 'geben Sie an: {what}',
  'say from which day it holds: {columns}': 'sagen Sie, ab welchem Tag es gilt: {columns}',
  'say of which kind the accelerators are': 'sagen Sie, welcher Art die Beschleuniger sind',
  'must be at least the IT power': 'muss mindestens die IT-Leistung sein',
  'must be [longitude, latitude] in degrees': 'muss [Länge, Breite] in Grad sein',
  'must be a ring of three or more corners in degrees': 'muss ein Ring aus drei oder mehr Ecken in Grad sein',
  'must be one of {list}': 'muss eines von {list} sein',
  'must be the id or the name of a site of this file':
    'muss die id oder der Name eines Standorts dieser Datei sein',
  'must be a number from 0 to 1': 'muss eine Zahl von 0 bis 1 sein',
  'must be a day, like 2026-05-31': 'muss ein Tag wie 2026-05-31 sein',
  'is not readable as JSON: {reason}': 'ist nicht als JSON lesbar: {reason}',
  'must be a GeoJSON FeatureCollection, or CSV with a first line of columns':
    'muss eine GeoJSON-FeatureCollection sein oder CSV mit den Spalten in der ersten Zeile',
  'must be Point (a site) or Polygon (an outline)':
    'muss Point (ein Standort) oder Polygon (ein Umriss) sein',
  '“{site}” is no site of this file': '„{site}“ ist kein Standort dieser Datei',
  'must name a site of the facts or of an imported file; found {found}':
    'muss einen Standort der Fakten oder einer importierten Datei nennen; gefunden {found}',
  'The scene looks at {path}, which none of its files has; it looks at nothing now.':
    'Die Szene zeigt auf {path}, das keine ihrer Dateien enthält; sie zeigt nun auf nichts.',
  '{name}: {n, plural, one {# site} other {# sites}}':
    '{name}: {n, plural, one {# Standort} other {# Standorte}}',
  '{n, plural, one {# row was left out} other {# rows were left out}}':
    '{n, plural, one {# Zeile wurde ausgelassen} other {# Zeilen wurden ausgelassen}}',
  'The reader of lists of sites could not be loaded; check the connection and try again':
    'Der Leser für Listen von Standorten konnte nicht geladen werden; prüfen Sie die Verbindung und versuchen Sie es erneut',
  '{name} does not fit: a scene holds {size} MB of imported files; take one out or bring less':
    '{name} passt nicht: eine Szene fasst {size} MB importierter Dateien; nehmen Sie eine heraus oder bringen Sie weniger',
  'column {column} ({field}) {message}': 'Spalte {column} ({field}) {message}',
  'column {column}: {message}': 'Spalte {column}: {message}',
  'This scene has no imported files. Drop satellites (TLE or OMM) or sites (CSV or GeoJSON) on the globe to bring them in.':
    'Diese Szene hat keine importierten Dateien. Ziehen Sie Satelliten (TLE oder OMM) oder Standorte (CSV oder GeoJSON) auf den Globus, um sie hereinzuholen.',
  'The reader of this file could not be loaded.': 'Der Leser dieser Datei konnte nicht geladen werden.',
  '{n, plural, one {One row left out} other {# rows left out}}':
    '{n, plural, one {Eine Zeile ausgelassen} other {# Zeilen ausgelassen}}',
  '{n, plural, one {One remark} other {# remarks}}': '{n, plural, one {Ein Hinweis} other {# Hinweise}}',
  'A list of sites has one row for each site and date; only name and coordinates must be there.':
    'Eine Liste von Standorten hat eine Zeile je Standort und Datum; nötig sind nur Name und Koordinaten.',
  'Download a template': 'Vorlage herunterladen',
  'Status not reported': 'Stand nicht gemeldet',
  Imported: 'Importiert',
  'Imported file': 'Importierte Datei',
  '{name}, line {line}': '{name}, Zeile {line}',
  'Imported, in no sum': 'Importiert, in keiner Summe',
  'Not in the sums: {n, plural, one {# imported site} other {# imported sites}}.':
    'Nicht in den Summen: {n, plural, one {# importierter Standort} other {# importierte Standorte}}.',
  'Imported sites': 'Importierte Standorte',
  'Scene, or list of satellites or sites': 'Szene, oder Liste von Satelliten oder Standorten',
  'Drop a scene, or a list of satellites or sites, to open it':
    'Legen Sie eine Szene oder eine Liste von Satelliten oder Standorten ab, um sie zu öffnen',
  'The link leaves the imported files out; save a scene file to keep them.':
    'Der Link lässt die importierten Dateien weg; speichern Sie die Szene, um sie zu behalten.',
  'Outlines from the imported file. Inside the halls schematic: the file gives counts and power, not the arrangement.':
    'Umrisse aus der importierten Datei. In den Hallen schematisch: die Datei nennt Anzahl und Leistung, nicht die Anordnung.',
  'Outlines from the imported file. It does not say what stands inside the halls.':
    'Umrisse aus der importierten Datei. Was in den Hallen steht, sagt sie nicht.',
};
