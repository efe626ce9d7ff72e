import type { Catalogue } from '../i18n';

/** French of the nodes' colours and choices, satellites and imported files, by the English text. */
export const nodes: Catalogue = {
  'launched {date}, assumed': 'lancé le {date}, par hypothèse',
  'not launched before {date}, assumed': 'pas lancé avant le {date}, par hypothèse',
  'plane {number} of {all}': 'plan {number} sur {all}',
  'Imported files': 'Fichiers importés',
  'This scene has no imported files. Drop a TLE or OMM file on the globe to bring satellites in.':
    'Cette scène n’a pas de fichier importé. Déposez un fichier TLE ou OMM sur le globe pour y amener des satellites.',
  'Remove {name}': 'Retirer {name}',
  Remove: 'Retirer',
  'The reader of satellite files could not be loaded.':
    'Le lecteur de fichiers de satellites n’a pas pu être chargé.',
  'The reader of satellite files could not be loaded; check the connection and try again':
    'Le lecteur de fichiers de satellites n’a pas pu être chargé ; vérifiez la connexion et réessayez',
  '{n, plural, one {# satellite} other {# satellites}}':
    '{n, plural, one {# satellite} other {# satellites}}',
  '{n, plural, one {One record left out} other {# records left out}}':
    '{n, plural, one {Un enregistrement écarté} other {# enregistrements écartés}}',
  '{n, plural, one {one record left out} other {# records left out}}':
    '{n, plural, one {un enregistrement écarté} other {# enregistrements écartés}}',
  'and {n} more': 'et {n} de plus',
  'Colours of the nodes': 'Couleurs des nœuds',
  'Launched: {n} of {all}': 'Lancés : {n} sur {all}',
  'Sunlight on the nodes': 'Soleil sur les nœuds',
  Constellation: 'Constellation',
  'Height of the orbit': 'Altitude de l’orbite',
  'Time since launch': 'Temps depuis le lancement',
  'in sunlight': 'au soleil',
  'in the Earth’s shadow': 'dans l’ombre de la Terre',
  '{height} and more': '{height} et plus',
  'no launch is dated in this scene': 'aucun lancement n’est daté dans cette scène',
  '{n} days': '{n} jours',
  'new': 'neuf',
  'Show the list': 'Voir la liste',
  'Satellite {number}': 'Satellite {number}',
  'Catalogue number {number}': 'Numéro de catalogue {number}',
  'Elements of {date}': 'Éléments du {date}',
  'Drop a scene or a list of satellites to open it':
    'Déposez une scène ou une liste de satellites pour l’ouvrir',
  Sunlight: 'Soleil',
  'Colour nodes by': 'Couleur des nœuds',
  'Nodes shown': 'Nœuds montrés',
  All: 'Tous',
  'In sunlight': 'Au soleil',
  'In shadow': 'Dans l’ombre',
  Constellations: 'Constellations',
  'Height of the orbit, {unit}': 'Altitude de l’orbite, {unit}',
  Lowest: 'La plus basse',
  Highest: 'La plus haute',
  Trails: 'Traînées',
  Links: 'Liaisons',
  'Open file…': 'Ouvrir un fichier…',
  'Scene or list of satellites': 'Scène ou liste de satellites',
  Satellites: 'Satellites',
  'The link leaves the imported satellites out; save a scene file to keep them.':
    'Le lien laisse de côté les satellites importés ; enregistrez la scène pour les garder.',
  '{name} is larger than a scene can be ({size} MB)': '{name} dépasse la taille d’une scène ({size} Mo)',
  'A scene holds {n} imported files at most; take one out first':
    'Une scène tient {n} fichiers importés au plus ; retirez-en un d’abord',
  '{name} does not fit: a scene holds {size} MB of imported files; take one out or bring fewer satellites':
    '{name} ne tient pas : une scène porte {size} Mo de fichiers importés ; retirez-en un ou amenez moins de satellites',
  'must be site:ID, node:CONSTELLATION/INDEX, plane:CONSTELLATION/PLANE, constellation:ID or satellite:NUMBER; found {found}':
    'doit être site:ID, node:CONSTELLATION/INDEX, plane:CONSTELLATION/PLANE, constellation:ID ou satellite:NUMBER ; trouvé : {found}',
  '{name} was not taken: the scene changed while it was read. Open it again':
    '{name} n’a pas été pris : la scène a changé pendant sa lecture. Ouvrez-le encore une fois',
  '{name}: {count, plural, one {# satellite} other {# satellites}}':
    '{name} : {count, plural, one {# satellite} other {# satellites}}',
  '{n, plural, one {# faulty record was left out} other {# faulty records were left out}}':
    '{n, plural, one {# enregistrement fautif écarté} other {# enregistrements fautifs écartés}}',
  '{n, plural, one {# older record of the same satellite} other {# older records of the same satellites}} left out':
    '{n, plural, one {# enregistrement plus ancien du même satellite écarté} other {# enregistrements plus anciens des mêmes satellites écartés}}',
  'Go there and ride along': 'Y aller et l’accompagner',
  'Fly back out': 'Repartir au large',
  'follow must name a node or a satellite of the scene; found {found}':
    'follow doit désigner un nœud ou un satellite de la scène ; trouvé : {found}',
  '{place} must be 0 to 85, or to 180 about a point above the ground; found {found}':
    '{place} doit être compris entre 0 et 85, ou jusqu’à 180 autour d’un point au-dessus du sol ; trouvé : {found}',
  'node:CONSTELLATION/INDEX or satellite:NUMBER': 'node:CONSTELLATION/INDEX ou satellite:NUMERO',
  'The model could not be loaded; numbers are missing.':
    'Le modèle n’a pas pu être chargé ; des nombres manquent.',
};
