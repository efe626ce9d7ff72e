import type { Catalogue } from '../i18n';

/** Texts about imported files of satellites. */
export const satellites: Catalogue = {
  'The line must end in the check digit {expected}; found {found}. Its record was left out':
    'La ligne doit finir par le chiffre de contrôle {expected} ; trouvé {found}. Son enregistrement a été écarté',
  'The line must have {expected} fields, as the first line has; found {found}. It was left out':
    'La ligne doit avoir {expected} champs, comme la première ; trouvé {found}. Elle a été écartée',
  'The record has no end and was left out: the file may be cut off':
    'L’enregistrement n’a pas de fin et a été écarté : le fichier est peut-être tronqué',
  '{name}: {field} must be a date and time; found {found}. The record was left out':
    '{name} : {field} doit être une date avec heure ; trouvé {found}. L’enregistrement a été écarté',
  '{name} ({number}) is there more than once: the elements of {kept} stay, those of {left} were left out':
    '{name} ({number}) figure plusieurs fois : les éléments du {kept} restent, ceux du {left} ont été écartés',
  'The file has no record of a satellite that could be read':
    'Le fichier n’a aucun enregistrement de satellite lisible',
  'The line 1 that belongs to this line 2 is missing; it was left out':
    'La ligne 1 de cette ligne 2 manque ; elle a été écartée',
  '{name}: {field} is missing. The record was left out':
    '{name} : {field} manque. L’enregistrement a été écarté',
  '{name}: {field} must be a number; found {found}. The record was left out':
    '{name} : {field} doit être un nombre ; trouvé {found}. L’enregistrement a été écarté',
  'Both lines must have the same catalogue number; found {first} and {second}. They were left out':
    'Les deux lignes doivent avoir le même numéro de catalogue ; trouvé {first} et {second}. Elles ont été écartées',
  '{name}: {field} must be {allowed} for SGP4 to be right; found {found}. The record was left out':
    '{name} : {field} doit être {allowed} pour que SGP4 soit juste ; trouvé {found}. L’enregistrement a été écarté',
  '{name}: {field} must be {allowed}; found {found}. The record was left out':
    '{name} : {field} doit être dans {allowed} ; trouvé {found}. L’enregistrement a été écarté',
  'The line 2 that belongs to this line 1 is missing; it was left out':
    'La ligne 2 de cette ligne 1 manque ; elle a été écartée',
  'The line belongs to no record and was passed over':
    'La ligne n’appartient à aucun enregistrement et a été ignorée',
  'This is not {format} as it should be, and was passed over':
    'Ce n’est pas du {format} correct et a été ignoré',
  'The line must have {expected} characters; found {found}. Its record was left out':
    'La ligne doit avoir {expected} caractères ; trouvé {found}. Son enregistrement a été écarté',
  'The file is neither TLE nor OMM (JSON, XML, CSV or KVN): take one as CelesTrak or Space-Track serves it':
    'Le fichier n’est ni TLE ni OMM (JSON, XML, CSV ou KVN) : prenez-en un tel que CelesTrak ou Space-Track le fournit',
  '{name}: {count, plural, one {# satellite} other {# satellites}}':
    '{name} : {count, plural, one {# satellite} other {# satellites}}',
  '{n, plural, one {# faulty record was left out} other {# faulty records were left out}}':
    '{n, plural, one {# enregistrement fautif a été écarté} other {# enregistrements fautifs ont été écartés}}',
  '{n, plural, one {# older record of the same satellite} other {# older records of the same satellites}} left out':
    '{n, plural, one {# enregistrement plus ancien du même satellite écarté} other {# enregistrements plus anciens des mêmes satellites écartés}}',
  'real satellite in sunlight': 'satellite réel au soleil',
  'real satellite in shadow': 'satellite réel à l’ombre',
  'real satellites': 'satellites réels',
  'At this speed satellites stand still between positions.':
    'À cette vitesse, les satellites restent immobiles entre deux positions.',
  'Satellites: positions every {n} minutes at this speed.':
    'Satellites : une position toutes les {n} minutes à cette vitesse.',
};
