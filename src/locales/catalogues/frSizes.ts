import type { Catalogue } from '../i18n';

/** French of the comparison of sizes, by the English text. */
export const sizes: Catalogue = {
  'Compare sizes': 'Comparer les tailles',
  'Sizes at one scale': 'Tailles à la même échelle',
  Thing: 'Objet',
  Length: 'Longueur',
  Width: 'Largeur',
  Area: 'Surface',
  Note: 'Remarque',
  'Node of this scenario': 'Nœud de ce scénario',
  'Areas are as stated; how they are laid out is assumed. The radiator is drawn turned by a quarter.':
    'Les surfaces sont celles indiquées ; leur disposition est supposée. Le radiateur est dessiné tourné d’un quart de tour.',
  'The area of its arrays is reported; how they are laid out is assumed.':
    'La surface de ses panneaux est publiée ; leur disposition est supposée.',
  '{site}, hall': '{site}, halle',
  '{site}, hall {n}': '{site}, halle {n}',
  'Outline from imagery; its height is not reported.':
    'Contour d’après l’imagerie ; sa hauteur n’est pas publiée.',
  'International Space Station': 'Station spatiale internationale',
  'Its parts inside the outline are schematic.': 'Ses parties dans le contour sont schématiques.',
  'With its booster, lying down.': 'Avec son propulseur, couché.',
  'Football pitch': 'Terrain de football',
  'Markings by the laws of the game.': 'Tracés selon les lois du jeu.',
  'The outline of the hall could not be loaded; it is left out.':
    'Le contour de la halle n’a pas pu être chargé ; il est omis.',
  'International Space Station, end to end': 'Station spatiale internationale, d’un bout à l’autre',
  'International Space Station, across its arrays':
    'Station spatiale internationale, en travers des panneaux',
  'Starship with its booster, height': 'Starship avec son propulseur, hauteur',
  'Starship, diameter': 'Starship, diamètre',
  'Football pitch, length': 'Terrain de football, longueur',
  'Football pitch, width': 'Terrain de football, largeur',
  Person: 'Une personne',
  'For scale; the height is assumed.': 'Pour l’échelle ; la taille est supposée.',
  'Person, standing, height': 'Personne debout, taille',
  'Areas are as stated; how they are laid out is assumed.':
    'Les surfaces sont celles annoncées ; leur disposition est supposée.',
  'Outline from imagery; its height is not reported, {height} are assumed.':
    'Contour d’après imagerie ; sa hauteur n’est pas publiée, {height} sont supposés.',
  'With its booster, standing; seam, flaps and fins are schematic.':
    'Avec son propulseur, debout ; jonction, volets et ailettes sont schématiques.',
  '3D': '3D',
  '2D': '2D',
  'What stands': 'Ce qui est posé',
  'The 3D view could not start here; the drawing has the same content.':
    'La vue 3D n’a pas pu démarrer ici ; le dessin a le même contenu.',
  'Sizes in space. Arrow keys go around, plus and minus zoom, Shift with arrows moves, 0 shows the whole. The table has the same content.':
    'Tailles dans l’espace. Les flèches tournent autour, plus et moins zooment, Maj avec les flèches déplace, 0 montre l’ensemble. Le tableau a le même contenu.',
  'Squares of {length}': 'Carrés de {length}',
  'Show the whole': 'Montrer l’ensemble',
  'Look at': 'Regarder',
  'Outline from the imported file, which gives no height.':
    'Contour tiré du fichier importé, qui ne donne pas de hauteur.',
  'Outline from the imported file, which gives no height; {height} are assumed.':
    'Contour tiré du fichier importé, qui ne donne pas de hauteur ; {height} sont supposés.',
  'Schematic: as large as the racks need that are told of; no outline is given.':
    'Schématique : la taille qu’il faut aux baies mentionnées ; aucun contour n’est donné.',
  'Schematic: as large as the racks need that are told of; no outline is given. {height} of height are assumed.':
    'Schématique : la taille qu’il faut aux baies mentionnées ; aucun contour n’est donné. Une hauteur de {height} est supposée.',
  'Hall of': 'Halle de',
  'No hall of {site} is known, neither by its outline nor by its racks: the hall of {other} is shown.':
    'Aucune halle de {site} n’est connue, ni par son contour ni par ses baies : celle de {other} est montrée.',
};
