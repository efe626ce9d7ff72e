import type { Catalogue } from '../i18n';

/** German of the nodes' colours and choices, satellites and imported files, by the English text. */
export const nodes: Catalogue = {
  'launched {date}, assumed': 'gestartet am {date}, angenommen',
  'not launched before {date}, assumed': 'Start nicht vor dem {date}, angenommen',
  'plane {number} of {all}': 'Ebene {number} von {all}',
  'Imported files': 'Importierte Dateien',
  'This scene has no imported files. Drop a TLE or OMM file on the globe to bring satellites in.':
    'Diese Szene hat keine importierten Dateien. Eine TLE- oder OMM-Datei auf den Globus ziehen bringt Satelliten herein.',
  'Remove {name}': '{name} entfernen',
  Remove: 'Entfernen',
  'The reader of satellite files could not be loaded.':
    'Der Leser für Satellitendateien ließ sich nicht laden.',
  'The reader of satellite files could not be loaded; check the connection and try again':
    'Der Leser für Satellitendateien ließ sich nicht laden; Verbindung prüfen und noch einmal versuchen',
  '{n, plural, one {# satellite} other {# satellites}}': '{n, plural, one {# Satellit} other {# Satelliten}}',
  '{n, plural, one {One record left out} other {# records left out}}':
    '{n, plural, one {Ein Eintrag ausgelassen} other {# Einträge ausgelassen}}',
  '{n, plural, one {one record left out} other {# records left out}}':
    '{n, plural, one {ein Eintrag ausgelassen} other {# Einträge ausgelassen}}',
  'and {n} more': 'und {n} weitere',
  'Colours of the nodes': 'Farben der Knoten',
  'Launched: {n} of {all}': 'Gestartet: {n} von {all}',
  'Sunlight on the nodes': 'Sonne auf den Knoten',
  Constellation: 'Konstellation',
  'Height of the orbit': 'Bahnhöhe',
  'Time since launch': 'Zeit seit dem Start',
  'in sunlight': 'in der Sonne',
  'in the Earth’s shadow': 'im Erdschatten',
  '{height} and more': '{height} und mehr',
  'no launch is dated in this scene': 'in dieser Szene ist kein Start datiert',
  '{n} days': '{n} Tage',
  'new': 'neu',
  'Show the list': 'Liste zeigen',
  'Satellite {number}': 'Satellit {number}',
  'Catalogue number {number}': 'Katalognummer {number}',
  'Elements of {date}': 'Bahnelemente vom {date}',
  'Drop a scene or a list of satellites to open it': 'Szene oder Satellitenliste zum Öffnen hier ablegen',
  Sunlight: 'Sonnenlicht',
  'Colour nodes by': 'Knoten färben nach',
  'Nodes shown': 'Gezeigte Knoten',
  All: 'Alle',
  'In sunlight': 'In der Sonne',
  'In shadow': 'Im Schatten',
  Constellations: 'Konstellationen',
  'Height of the orbit, {unit}': 'Bahnhöhe, {unit}',
  Lowest: 'Niedrigste',
  Highest: 'Höchste',
  Trails: 'Spuren',
  Links: 'Verbindungen',
  'Open file…': 'Datei öffnen…',
  'Scene or list of satellites': 'Szene oder Satellitenliste',
  Satellites: 'Satelliten',
  'The link leaves the imported satellites out; save a scene file to keep them.':
    'Der Link lässt die importierten Satelliten aus; eine Szenendatei behält sie.',
  '{name} is larger than a scene can be ({size} MB)':
    '{name} ist größer, als eine Szene sein kann ({size} MB)',
  'A scene holds {n} imported files at most; take one out first':
    'Eine Szene fasst höchstens {n} importierte Dateien; erst eine entfernen',
  '{name} does not fit: a scene holds {size} MB of imported files; take one out or bring fewer satellites':
    '{name} passt nicht: Eine Szene fasst {size} MB an importierten Dateien; eine entfernen oder weniger Satelliten bringen',
  'must be site:ID, node:CONSTELLATION/INDEX, plane:CONSTELLATION/PLANE, constellation:ID or satellite:NUMBER; found {found}':
    'muss site:ID, node:CONSTELLATION/INDEX, plane:CONSTELLATION/PLANE, constellation:ID oder satellite:NUMBER sein; gefunden: {found}',
  '{name} was not taken: the scene changed while it was read. Open it again':
    '{name} wurde nicht übernommen: Die Szene änderte sich beim Lesen. Bitte noch einmal öffnen',
  '{name}: {count, plural, one {# satellite} other {# satellites}}':
    '{name}: {count, plural, one {# Satellit} other {# Satelliten}}',
  '{n, plural, one {# faulty record was left out} other {# faulty records were left out}}':
    '{n, plural, one {# fehlerhafter Eintrag ausgelassen} other {# fehlerhafte Einträge ausgelassen}}',
  '{n, plural, one {# older record of the same satellite} other {# older records of the same satellites}} left out':
    '{n, plural, one {# älterer Eintrag desselben Satelliten} other {# ältere Einträge derselben Satelliten}} ausgelassen',
  'Go there and ride along': 'Hinfliegen und mitfliegen',
  'Fly back out': 'Wieder hinausfliegen',
  'follow must name a node or a satellite of the scene; found {found}':
    'follow muss einen Knoten oder Satelliten der Szene nennen; gefunden: {found}',
  '{place} must be 0 to 85, or to 180 about a point above the ground; found {found}':
    '{place} muss 0 bis 85 sein, um einen Punkt über dem Boden bis 180; gefunden: {found}',
  'node:CONSTELLATION/INDEX or satellite:NUMBER': 'node:KONSTELLATION/INDEX oder satellite:NUMMER',
  'The model could not be loaded; numbers are missing.':
    'Das Modell konnte nicht geladen werden; Zahlen fehlen.',
};
