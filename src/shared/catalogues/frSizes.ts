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
};
