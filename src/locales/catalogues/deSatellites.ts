import type { Catalogue } from '../i18n';

/** Texts about imported files of satellites. */
export const satellites: Catalogue = {
  'The line must end in the check digit {expected}; found {found}. Its record was left out':
    'Die Zeile muss mit der Prüfziffer {expected} enden; gefunden {found}. Ihr Datensatz wurde ausgelassen',
  'The line must have {expected} fields, as the first line has; found {found}. It was left out':
    'Die Zeile muss {expected} Felder haben wie die erste; gefunden {found}. Sie wurde ausgelassen',
  'The record has no end and was left out: the file may be cut off':
    'Der Datensatz hat kein Ende und wurde ausgelassen: die Datei ist vielleicht abgeschnitten',
  '{name}: {field} must be a date and time; found {found}. The record was left out':
    '{name}: {field} muss Datum und Uhrzeit sein; gefunden {found}. Der Datensatz wurde ausgelassen',
  '{name} ({number}) is there more than once: the elements of {kept} stay, those of {left} were left out':
    '{name} ({number}) kommt mehrfach vor: die Elemente vom {kept} bleiben, die vom {left} wurden ausgelassen',
  'The file has no record of a satellite that could be read':
    'Die Datei enthält keinen lesbaren Datensatz eines Satelliten',
  'The line 1 that belongs to this line 2 is missing; it was left out':
    'Zu dieser Zeile 2 fehlt die Zeile 1; sie wurde ausgelassen',
  '{name}: {field} is missing. The record was left out':
    '{name}: {field} fehlt. Der Datensatz wurde ausgelassen',
  '{name}: {field} must be a number; found {found}. The record was left out':
    '{name}: {field} muss eine Zahl sein; gefunden {found}. Der Datensatz wurde ausgelassen',
  'Both lines must have the same catalogue number; found {first} and {second}. They were left out':
    'Beide Zeilen müssen dieselbe Katalognummer haben; gefunden {first} und {second}. Sie wurden ausgelassen',
  '{name}: {field} must be {allowed} for SGP4 to be right; found {found}. The record was left out':
    '{name}: {field} muss {allowed} sein, damit SGP4 stimmt; gefunden {found}. Der Datensatz wurde ausgelassen',
  '{name}: {field} must be {allowed}; found {found}. The record was left out':
    '{name}: {field} muss in {allowed} liegen; gefunden {found}. Der Datensatz wurde ausgelassen',
  'The line 2 that belongs to this line 1 is missing; it was left out':
    'Zu dieser Zeile 1 fehlt die Zeile 2; sie wurde ausgelassen',
  'The line belongs to no record and was passed over':
    'Die Zeile gehört zu keinem Datensatz und wurde übergangen',
  'This is not {format} as it should be, and was passed over':
    'Das ist kein gültiges {format} und wurde übergangen',
  'The line must have {expected} characters; found {found}. Its record was left out':
    'Die Zeile muss {expected} Zeichen haben; gefunden {found}. Ihr Datensatz wurde ausgelassen',
  'The file is neither TLE nor OMM (JSON, XML, CSV or KVN): take one as CelesTrak or Space-Track serves it':
    'Die Datei ist weder TLE noch OMM (JSON, XML, CSV oder KVN): nehmen Sie eine, wie CelesTrak oder Space-Track sie liefert',
  '{name}: {count, plural, one {# satellite} other {# satellites}}':
    '{name}: {count, plural, one {# Satellit} other {# Satelliten}}',
  '{n, plural, one {# faulty record was left out} other {# faulty records were left out}}':
    '{n, plural, one {# fehlerhafter Datensatz wurde ausgelassen} other {# fehlerhafte Datensätze wurden ausgelassen}}',
  '{n, plural, one {# older record of the same satellite} other {# older records of the same satellites}} left out':
    '{n, plural, one {# älterer Datensatz desselben Satelliten} other {# ältere Datensätze derselben Satelliten}} ausgelassen',
  'real satellite in sunlight': 'echter Satellit im Sonnenlicht',
  'real satellite in shadow': 'echter Satellit im Schatten',
  'real satellites': 'echte Satelliten',
  'At this speed satellites stand still between positions.':
    'Bei diesem Tempo stehen Satelliten zwischen zwei Positionen still.',
  'Satellites: positions every {n} minutes at this speed.':
    'Satelliten: Positionen alle {n} Minuten bei diesem Tempo.',
};
